import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { attachText } from "../../src/record/attach-text.js";
import { loadStory } from "../../src/record/load-story.js";
import { verify } from "../../src/verify/verify.js";
import { openTestGraph } from "../setup/graph.js";
import { anInventedStory, inventedText, ontology } from "../support/invented-story.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
  await loadStory(graph, ontology, anInventedStory(), { by: "test" });
  await attachText(graph, { document: "river-war", rawText: Buffer.from(inventedText), by: "test" });
});
afterAll(() => graph.close());

/** What verify says after somebody has changed the database by hand. */
async function faultsAfter(cypher: string): Promise<readonly string[]> {
  await graph.write("test", (unit) =>
    unit.run({ name: "test", text: cypher, parameters: {}, row: () => null }),
  );
  return (await verify(graph, ontology)).faults;
}

describe("verify", () => {
  it("finds nothing in a database that only Isnad wrote, and says how much it looked at", async () => {
    expect(await verify(graph, ontology)).toEqual({
      faults: [],
      checked: { auditEvents: 2, entities: 4, claims: 3, relations: 4, conflicts: 1, quotes: 3 },
    });
  });

  it("names an edge that was edited, and the property", async () => {
    const faults = await faultsAfter("MATCH ()-[r:FOUGHT]->() SET r.disputed = false, r.originCount = 7");
    expect(faults).toEqual([
      expect.stringMatching(
        /^relation rel_FOUGHT\.\S+ \(\S+-company\)-\[:FOUGHT\]->\(\S+-company\) differs from what is derived in: disputed, originCount$/,
      ),
    ]);
  });

  it("names an edge that was deleted", async () => {
    expect(await faultsAfter("MATCH ()-[r:ALLIED_WITH]->() DELETE r")).toEqual([
      expect.stringMatching(/^relation rel_ALLIED_WITH\.\S+ \S+ is missing$/),
    ]);
  });

  it("names edges that no claim gives: of our types, turned round, doubled, and of a foreign type", async () => {
    const faults = await faultsAfter(`MATCH (a {slug: 'ferry-company'}), (b {slug: 'mill-company'})
MATCH (a)-[r:ALLIED_WITH]-(b)
WITH a, b, startNode(r) AS s, endNode(r) AS o, properties(r) AS p
CREATE (o)-[x:ALLIED_WITH]->(s) SET x = p
CREATE (s)-[y:ALLIED_WITH]->(o) SET y = p
CREATE (a)-[:ADMIRES]->(b)
CREATE (a)-[:FOUGHT]->(b)`);
    const unfounded = (type: string) => faults.filter((fault) => fault.includes(`[:${type}]`));
    expect(unfounded("ALLIED_WITH")).toHaveLength(2);
    expect(unfounded("ADMIRES")).toEqual([
      "relation (ferry-company)-[:ADMIRES]->(mill-company) stands in the graph, and no claim gives it",
    ]);
    expect(unfounded("FOUGHT")).toHaveLength(1);
    expect(faults).toHaveLength(4);
  });

  it("names an audit event that was edited", async () => {
    expect(await faultsAfter("MATCH (a:AuditEvent {tick: 1}) SET a.by = 'somebody else'")).toEqual([
      "audit event 1: its hash is not that of what it says",
    ]);
  });

  it("names an audit event that is gone, and a ledger that was turned back", async () => {
    expect(await faultsAfter("MATCH (a:AuditEvent {tick: 1}) DELETE a")).toEqual([
      "audit event 2: it does not hold the hash of the event before",
      "audit event 2: the event before it is that of tick 0",
    ]);
    expect(await faultsAfter("MATCH (l:Ledger) SET l.seq = 1")).toContainEqual(
      expect.stringMatching(/^ledger: it stands at tick 1/),
    );
  });

  it("names a quote that was changed, where it stands and the claim that rests on it", async () => {
    const faults = await faultsAfter(
      "MATCH (:Claim {key: 'alliance'})-[:EVIDENCED_BY]->(v) SET v.exact = 'joined the Hill Company'",
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^claim clm_\w+ \(alliance\): its content or its evidence is not what was recorded$/,
      ),
      expect.stringMatching(/^claim clm_\w+ \(alliance\): its evidenceText is not what its content gives$/),
      expect.stringMatching(
        /^evidence evd_\w+ of claim clm_\w+: its words do not stand at \d+ to \d+ of river-war$/,
      ),
    ]);
  });

  it("names a forged content hash by the tick that recorded the claim", async () => {
    const faults = await faultsAfter("MATCH (c:Claim {key: 'fight'}) SET c.contentHash = 'forged'");
    expect(faults).toContain("audit event 1: the claims of its tick are not those that it recorded");
  });

  it("names a claim that was deleted, by the tick that recorded it", async () => {
    const faults = await faultsAfter("MATCH (c:Claim {key: 'fight-denied'}) DETACH DELETE c");
    expect(faults).toContain("audit event 1: the claims of its tick are not those that it recorded");
    expect(faults).toContainEqual(
      expect.stringMatching(/^conflict cfl_\w+ \(DENIED\) is open, and the claims do not/),
    );
  });

  it("names what is wrong on a claim: a property that follows from it, a relationship, a flag", async () => {
    const faults = await faultsAfter(`MATCH (c:Claim {key: 'fight'})-[r:SUBJECT]->()
SET c.stance = 'DENIED', c.live = false
DELETE r`);
    expect(faults).toEqual([
      expect.stringMatching(/\(fight\): its stance is not what its content gives$/),
      expect.stringMatching(/\(fight\): its relationship SUBJECT ent_\w+ is missing$/),
      expect.stringMatching(/^claim clm_\w+: its flags are not what is derived: live true/),
    ]);
  });

  it("names a claim that cannot be read at all, and goes on", async () => {
    const faults = await faultsAfter(
      "MATCH (c:Claim {key: 'alliance'}) SET c.modality = 'SURELY', c.acts = null",
    );
    expect(faults).toContainEqual(expect.stringMatching(/^claim clm_\w+ cannot be read: .*modality.*acts/));
  });

  it("names a conflict that was closed, and one that was invented", async () => {
    expect(await faultsAfter("MATCH (x:Conflict) SET x.tickTo = 2")).toEqual([
      expect.stringMatching(/^conflict cfl_\w+ \(DENIED of clm_\w+, clm_\w+\) is missing$/),
    ]);
    await graph.write("test", (unit) =>
      unit.run({ name: "test", text: "MATCH (x:Conflict) REMOVE x.tickTo", parameters: {}, row: () => null }),
    );
    expect(
      await faultsAfter("CREATE (:Conflict {id: 'cfl_invented', kind: 'REFUTED', certainty: 'CERTAIN'})"),
    ).toEqual(["conflict cfl_invented (REFUTED) is open, and the claims do not give it so"]);
  });

  it("names an entity that was made the same as another without a judgement", async () => {
    const faults = await faultsAfter(`MATCH (a {slug: 'ferry-company'}), (b {slug: 'mill-company'})
SET a.canonicalId = b.id CREATE (a)-[:SAME_AS]->(b)`);
    expect(faults).toEqual([
      expect.stringMatching(/^entity ent_\w+ \(ferry-company\): its canonical entity should be itself$/),
    ]);
  });

  it("names a text that is gone", async () => {
    expect(await faultsAfter("MATCH (t:DocumentText) DETACH DELETE t")).toEqual([
      "document river-war: its text is said to be attached and is missing",
    ]);
  });
});
