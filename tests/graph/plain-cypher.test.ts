import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

/** The entities that a hand-written statement returns as `e`, by slug. */
async function entitiesOf(text: string): Promise<Record<string, unknown>[]> {
  const row = (get: (column: string) => unknown) =>
    (get("e") as { properties: Record<string, unknown> }).properties;
  const found = await service.graph.read({ name: "handwritten", text, parameters: {}, row });
  return found.toSorted((left, right) => (String(left.slug) < String(right.slug) ? -1 : 1));
}

describe("a hand-written statement", () => {
  it("gives the allies that GraphQL gives", async () => {
    const found = await entitiesOf("MATCH (:Entity {slug: 'jabhat-al-nusra'})-[:ALLIED_WITH]-(e) RETURN e");
    const { armedGroup } = await dataOf(
      service,
      '{ armedGroup(id: "jabhat-al-nusra") { allies { nodes { id slug kind name } } } }',
    );
    const asked = armedGroup.allies.nodes.toSorted((left: { slug: string }, right: { slug: string }) =>
      left.slug < right.slug ? -1 : 1,
    );
    expect(found).toHaveLength(3);
    expect(found.map(({ id, slug, kind, name }) => ({ id, slug, kind, name }))).toEqual(asked);
  });

  it("finds kinds by label, and relations by type and direction", async () => {
    const found = await entitiesOf(
      "MATCH (:Person)-[:HEADS]->(:Organization)-[:BASED_IN]->(e:Facility)<-[:DAMAGED]-(:Event) RETURN DISTINCT e",
    );
    expect(found.map(({ slug }) => slug)).toEqual(["air-force-intelligence-headquarters"]);
  });

  it("can leave out what rests on its own subject's word", async () => {
    const attackers = "MATCH (e)-[r:ATTACKED]->(:Facility {slug: 'air-force-intelligence-headquarters'})";
    const all = await entitiesOf(`${attackers} RETURN e`);
    const onOthersWord = await entitiesOf(`${attackers} WHERE NOT r.selfReportedOnly RETURN e`);
    expect(all.map(({ slug }) => slug)).toEqual(["factions-in-the-assault", "jabhat-al-nusra"]);
    expect(onOthersWord.map(({ slug }) => slug)).toEqual(["factions-in-the-assault"]);
  });

  it("reaches from an edge the words that it rests on", async () => {
    const row = (get: (column: string) => unknown) => get("exact");
    const words = await service.graph.read({
      name: "handwritten",
      text: [
        "MATCH (:Entity {slug: 'jabhat-al-nusra'})-[r:ALLIED_WITH]-(:Entity {slug: 'levant-front'})",
        "UNWIND r.claims AS id",
        "MATCH (:Claim {id: id})-[place:EVIDENCED_BY]->(evidence)",
        "RETURN evidence.exact AS exact ORDER BY place.position",
      ].join("\n"),
      parameters: {},
      row,
    });
    const { armedGroup } = await dataOf(
      service,
      `{ armedGroup(id: "levant-front") { allies { edges { relation { claims { nodes { evidence { exact } } } } } } } }`,
    );
    const [{ relation }] = armedGroup.allies.edges;
    expect(words).toHaveLength(2);
    expect(relation.claims.nodes).toEqual([{ evidence: words.map((exact) => ({ exact })) }]);
  });
});
