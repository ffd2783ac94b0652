import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs, payloadOf } from "../setup/writers.js";

let service: TestService;
let editor: Ask;
beforeAll(async () => {
  service = await startTestService();
  editor = await askAs(service, "EDITOR", "Edith");
  for (const [slug, kind, name] of [
    ["front-one", "ARMED_GROUP", "Front One"],
    ["front-two", "ARMED_GROUP", "Front Two"],
    ["front-three", "ARMED_GROUP", "Front Three"],
    ["foe", "ARMED_GROUP", "Foe"],
    ["somewhere", "PLACE", "Somewhere"],
  ])
    await write(createEntity, { slug, kind, names: [{ value: name, language: "en" }] });
  await write(registerDocument, {
    slug: "report",
    title: "Report",
    language: "en",
    text: "They fought. They allied.",
  });
  await claim("front-one", "FOUGHT", "foe");
  await claim("front-two", "ALLIED_WITH", "foe");
});
afterAll(() => service.stop());

const createEntity = `mutation ($input: CreateEntityInput!) {
  createEntity(input: $input) { entity { id } userErrors { code message } }
}`;
const registerDocument = `mutation ($input: RegisterDocumentInput!) {
  registerDocument(input: $input) { document { id } userErrors { code message } }
}`;
const assertClaim = `mutation ($input: AssertClaimInput!) {
  assertClaim(input: $input) { claim { id } relations { id } userErrors { code path message } }
}`;
const judgeIdentity = `mutation ($input: JudgeIdentityInput!) {
  judgeIdentity(input: $input) { judgement { id judgement judgedBy withdrawnAt left { slug } } userErrors { code message } }
}`;
const withdrawJudgement = `mutation ($input: WithdrawJudgementInput!) {
  withdrawJudgement(input: $input) { judgement { withdrawnAt withdrawnBy withdrawalReason } userErrors { code } }
}`;

const write = (mutation: string, input: object) => payloadOf(editor, mutation, input);

const claim = (subject: string, predicate: string, object: string) =>
  write(assertClaim, {
    ...{ subject, predicate, object, document: "report" },
    attribution: [{ act: "STATES" }],
    evidence: [{ exact: predicate === "FOUGHT" ? "They fought" : "They allied" }],
  });

const judge = (left: string, right: string, judgement: string) =>
  write(judgeIdentity, { left, right, judgement, reason: "a test" });

const neighboursOf = async (slug: string, asOf = "") => {
  const answer = await editor(`{ entity(id: "${slug}"${asOf}) { slug canonical { slug }
    neighbours { totalCount edges { relation { id predicate { name } } node { slug } } }
    neighbourCounts { count }
    claims { nodes { predicate { name } subject { slug } } } } }`);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.entity;
};

const now = async () => (await editor("{ viewer { tick } }")).data.viewer.tick;
const clean = async () =>
  expect((await verify(service.graph, loadOntology(`${projectRoot}/schema`))).faults).toEqual([]);

describe("two names judged the same", () => {
  let judgement: string;
  let before: string;
  let relation: string;

  it("are one: the one recorded first stands for both, with all neighbours and claims", async () => {
    relation = (await neighboursOf("front-two")).neighbours.edges[0].relation.id;
    before = new Date().toISOString();
    const judged = await judge("front-two", "front-one", "SAME");
    expect(judged.userErrors).toEqual([]);
    expect(judged.judgement).toMatchObject({ judgement: "SAME", judgedBy: "Edith", withdrawnAt: null });
    judgement = judged.judgement.id;
    const [one, two] = [await neighboursOf("front-one"), await neighboursOf("front-two")];
    expect(one.canonical).toBeNull();
    expect(two).toMatchObject({ slug: "front-two", canonical: { slug: "front-one" } });
    expect(two.neighbours).toEqual(one.neighbours);
    expect(one.neighbours.totalCount).toBe(2);
    expect(two.claims).toEqual(one.claims);
    expect(one.claims.nodes.map(({ subject }: { subject: { slug: string } }) => subject.slug).sort()).toEqual(
      ["front-one", "front-two"],
    );
    await clean();
  });

  it("stand once in lists and in search, and are found by either name", async () => {
    const { data } = await editor(`{
      entities(first: 100, filter: { kinds: [ARMED_GROUP] }) { nodes { slug } }
      search(text: "Front Two") { nodes { entity { slug } matchedName } }
      claims(filter: { about: ["front-two"] }) { totalCount }
      relations(filter: { among: ["front-two", "foe"] }) { totalCount }
    }`);
    const slugs = data.entities.nodes.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toContain("front-one");
    expect(slugs).not.toContain("front-two");
    expect(data.search.nodes[0]).toEqual({ entity: { slug: "front-one" }, matchedName: "Front Two" });
    expect(data.claims.totalCount).toBe(2);
    expect(data.relations.totalCount).toBe(2);
  });

  it("were two before that", async () => {
    const asOf = `, asOf: { knownAt: "${before}" }`;
    const [one, two] = [await neighboursOf("front-one", asOf), await neighboursOf("front-two", asOf)];
    expect(two.canonical).toBeNull();
    expect(one.neighbours.edges).toMatchObject([{ relation: { predicate: { name: "FOUGHT" } } }]);
    expect(two.neighbours.edges).toMatchObject([{ relation: { id: relation } }]);
    expect(one.claims.nodes).toHaveLength(1);
    const { data } = await editor(`{
      entities(first: 100, filter: { kinds: [ARMED_GROUP] }${asOf}) { nodes { slug } }
      claims(filter: { about: ["front-two"] }${asOf}) { totalCount }
    }`);
    expect(data.entities.nodes).toContainEqual({ slug: "front-two" });
    expect(data.claims.totalCount).toBe(1);
  });

  it("answer the old relation by its id, as it was", async () => {
    const { data } = await editor(
      `{ node(id: "${relation}") { ... on Relation { known { to } subject { slug } } } }`,
    );
    expect(data.node.known.to).toEqual(expect.any(String));
  });

  it("cannot be judged again, nor related to each other", async () => {
    expect((await judge("front-one", "front-two", "DIFFERENT")).userErrors).toMatchObject([
      { code: "JUDGED_ALREADY" },
      { code: "JUDGEMENT_CONTRADICTED" },
    ]);
    expect((await claim("front-one", "FOUGHT", "front-two")).userErrors).toMatchObject([
      { code: "RELATION_WITH_ITSELF", path: ["input", "object"] },
    ]);
  });

  it("are one to a list that looks back from a time at which they were two", async () => {
    const { data } = await editor(`{ entity(id: "foe", asOf: { knownAt: "${before}" }) {
      neighbours { nodes { slug now: neighbours(asOf: { match: POSSIBLE }) { totalCount } } }
    } }`);
    expect(data.entity.neighbours.nodes).toEqual([
      { slug: "front-one", now: { totalCount: 2 } },
      { slug: "front-two", now: { totalCount: 2 } },
    ]);
  });

  it("are two again once that is withdrawn, with the ids that they had", async () => {
    const { judgement: withdrawn } = await write(withdrawJudgement, { id: judgement, reason: "misread" });
    expect(withdrawn).toMatchObject({ withdrawnBy: "Edith", withdrawalReason: "misread" });
    const two = await neighboursOf("front-two");
    expect(two.canonical).toBeNull();
    expect(two.neighbours.edges).toMatchObject([{ relation: { id: relation } }]);
    expect((await write(withdrawJudgement, { id: judgement, reason: "again" })).userErrors).toMatchObject([
      { code: "JUDGEMENT_WITHDRAWN" },
    ]);
    await clean();
  });
});

describe("a judgement", () => {
  it("that contradicts another is refused with the chain that shows it", async () => {
    await judge("front-one", "front-two", "SAME");
    await judge("front-two", "front-three", "DIFFERENT");
    const { userErrors } = await judge("front-three", "front-one", "SAME");
    expect(userErrors).toMatchObject([{ code: "JUDGEMENT_CONTRADICTED" }]);
    expect(userErrors[0].message).toMatch(
      /front-two DIFFERENT front-three \(jdg_\w+\), front-one SAME front-two \(jdg_\w+\)/,
    );
    expect(await now()).toBe(await now());
  });

  it("needs two entities of one kind that nothing relates to each other", async () => {
    expect((await judge("foe", "somewhere", "SAME")).userErrors).toMatchObject([{ code: "KINDS_DIFFER" }]);
    expect((await judge("foe", "front-two", "SAME")).userErrors).toMatchObject([
      { code: "RELATION_WITH_ITSELF" },
    ]);
    expect((await judge("foe", "foe", "UNSURE")).userErrors).toMatchObject([{ code: "SAME_ENTITY" }]);
  });

  it("takes the place of a doubt, and all are listed, the latest first", async () => {
    await judge("foe", "front-three", "UNSURE");
    expect((await judge("foe", "front-three", "DIFFERENT")).userErrors).toEqual([]);
    const { data } = await editor(
      `{ judgements(about: ["foe"]) { totalCount nodes { judgement withdrawnAt right { slug } } } }`,
    );
    expect(data.judgements).toMatchObject({
      totalCount: 2,
      nodes: [
        { judgement: "DIFFERENT", withdrawnAt: null, right: { slug: "front-three" } },
        { judgement: "UNSURE", withdrawnAt: expect.any(String) },
      ],
    });
    await clean();
  });

  it("that somebody undoes behind the audit's back is named by verify, and so is one put in", async () => {
    const tamper = (text: string) =>
      service.graph.write("test", (unit) =>
        unit.run({ name: "test", text, parameters: {}, row: () => null }),
      );
    await tamper("MATCH (j:Judgement {judgement: 'DIFFERENT'}) SET j.judgement = 'UNSURE'");
    const { faults } = await verify(service.graph, loadOntology(`${projectRoot}/schema`));
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^tick \d+: judgeIdentity jdg_\w+ UNSURE .*: stands in the record, and no audit event/,
        ),
        expect.stringMatching(
          /^tick \d+: judgeIdentity jdg_\w+ DIFFERENT .*: the audit tells of it, and it does not/,
        ),
      ]),
    );
    await tamper(
      "MATCH (j:Judgement {judgement: 'UNSURE'}) WHERE j.withdrawnAt IS NULL SET j.judgement = 'DIFFERENT'",
    );
    await clean();
  });
});
