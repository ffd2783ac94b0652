import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs, payloadOf } from "../setup/writers.js";

let service: TestService;
let analyst: Ask;
let other: Ask;
let editor: Ask;
beforeAll(async () => {
  service = await startTestService();
  analyst = await askAs(service, "ANALYST", "Amal");
  other = await askAs(service, "ANALYST", "Basim");
  editor = await askAs(service, "EDITOR", "Edith");
});
afterAll(() => service.stop());

let count = 0;
const fresh = () => `key ${count++}`;

const registerDocument = `mutation ($input: RegisterDocumentInput!) {
  registerDocument(input: $input) { document { id slug title text sha256 } userErrors { code path message } }
}`;
const createEntity = `mutation ($input: CreateEntityInput!) {
  createEntity(input: $input) { entity { id slug kind name version } userErrors { code path message } }
}`;
const assertClaim = `mutation ($input: AssertClaimInput!) {
  assertClaim(input: $input) {
    claim { id text recordedBy stance evidence { exact start end verified prefix } relations { id disputed } }
    relations { id disputed claimCount speakers { slug } }
    conflicts { kind explanation claims { id } }
    userErrors { __typename code path message }
  }
}`;

const text = "نفت حركة حزم أي تحالف مع جبهة النصرة. وقال متحدث إن حركة حزم تقاتل وحدها.";

const denial = (document: string) => ({
  subject: "harakat-hazm",
  predicate: "ALLIED_WITH",
  object: "jabhat-al-nusra",
  attribution: [{ speaker: "harakat-hazm", act: "DENIES" }],
  document,
  evidence: [{ exact: "أي تحالف مع جبهة النصرة" }],
});

let document: string;

describe("an analyst", () => {
  it("registers a document with its text", async () => {
    const { document: made, userErrors } = await payloadOf(analyst, registerDocument, {
      title: "Hazm denies",
      language: "ar",
      text,
    });
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({ slug: "hazm-denies", title: "Hazm denies", text });
    document = made.id;
  });

  it("records a claim by its words, and sees what follows", async () => {
    const { claim, relations, userErrors } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      attribution: [{ act: "REPORTS" }, { speaker: "harakat-hazm", act: "STATES" }],
    });
    expect(userErrors).toEqual([]);
    expect(claim).toMatchObject({ recordedBy: "Amal", stance: "AFFIRMED" });
    expect(claim.evidence).toEqual([
      { exact: "أي تحالف مع جبهة النصرة", start: 13, end: 36, verified: true, prefix: "نفت حركة حزم " },
    ]);
    expect(relations).toHaveLength(1);
    expect(claim.relations).toEqual([{ id: relations[0].id, disputed: false }]);
  });

  it("denies an alliance, and the relation is disputed", async () => {
    const { claim, relations, conflicts, userErrors } = await payloadOf(
      analyst,
      assertClaim,
      denial(document),
    );
    expect(userErrors).toEqual([]);
    expect(claim.stance).toBe("DENIED");
    expect(relations).toMatchObject([{ disputed: true }]);
    expect(conflicts).toMatchObject([{ kind: "DENIED" }]);
  });
});

describe("what is recorded", () => {
  it("is kept in NFC, and a text without letters as none, so that it is read as it was hashed", async () => {
    const { claim, userErrors } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      attribution: [{ speaker: "harakat-hazm", act: "DENIES", channel: "" }],
      time: { aspect: "HELD", phrase: "avant l'e\u0301te\u0301" },
    });
    expect(userErrors).toEqual([]);
    const { data } = await analyst(
      `{ node(id: "${claim.id}") { ... on Claim { time { phrase } attribution { channel } } } }`,
    );
    expect(data.node).toEqual({
      time: { phrase: "avant l'\u00e9t\u00e9" },
      attribution: [{ channel: null }],
    });
    expect((await verify(service.graph, loadOntology(join(projectRoot, "schema")))).faults).toEqual([]);
  });
});

describe("what can be mended in an input", () => {
  const problemsOf = async (input: Record<string, unknown>) =>
    (await payloadOf(analyst, assertClaim, { ...denial(document), ...input })).userErrors;

  it("is told with its path, and nothing is written", async () => {
    const before = (await analyst("{ viewer { tick } }")).data.viewer.tick;
    const { claim, userErrors } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      subject: "harakat-hazam",
      object: undefined,
    });
    expect(claim).toBeNull();
    expect(userErrors).toMatchObject([
      { __typename: "InputProblem", code: "ENTITY_UNKNOWN", path: ["input", "subject"] },
      { code: "OBJECT_MISSING", path: ["input", "object"] },
    ]);
    expect(userErrors[0].message).toContain("harakat-hazm");
    expect((await analyst("{ viewer { tick } }")).data.viewer.tick).toBe(before);
  });

  it("names the predicates that fit where one is not for these kinds", async () => {
    const [problem] = await problemsOf({ predicate: "HEADS" });
    expect(problem).toMatchObject({ code: "KIND_NOT_ALLOWED" });
    expect(problem.message).toContain("Predicates that do fit: ");
    expect(problem.message).toContain("ALLIED_WITH");
  });

  it("shows where words stand that are found several times, and takes the one that is meant", async () => {
    const [problem] = await problemsOf({ evidence: [{ exact: "حركة حزم" }] });
    expect(problem).toMatchObject({ code: "QUOTE_AMBIGUOUS", path: ["input", "evidence", "0", "exact"] });
    expect(problem.message).toContain("4 (occurrence 1");
    expect(problem.message).toContain("52 (occurrence 2");
    const { claim } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      evidence: [{ exact: "حركة حزم", occurrence: 2 }],
    });
    expect(claim.evidence[0]).toMatchObject({ start: 52, verified: true });
  });

  it("says that words do not stand in the document", async () => {
    expect(await problemsOf({ evidence: [{ exact: "حركة عزم" }] })).toMatchObject([
      { code: "QUOTE_NOT_FOUND" },
    ]);
  });

  it.each([
    ["an impossible time", { time: { aspect: "HELD", earliest: "2015-03-01", latest: "2015-01-01" } }],
    ["a contradictory time", { time: { aspect: "OCCURRED", at: "2015" } }],
    ["a value where none is taken", { value: { best: 3, unit: "person" } }],
    ["a relation of a thing with itself", { object: "harakat-hazm" }],
    ["no evidence", { evidence: [] }],
    ["no attribution", { attribution: [] }],
    ["a credibility of 7", { credibility: 7 }],
  ])("is found: %s", async (_name, input) => {
    const problems = await problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0].code).toMatch(/^[A-Z0-9_]+$/);
  });
});

describe("an idempotency key", () => {
  it("gives the first result again for the same input, and refuses another", async () => {
    const input = {
      idempotencyKey: "once",
      kind: "ARMED_GROUP",
      names: [{ value: "Test Brigade", language: "en" }],
    };
    const first = await analyst(createEntity, { input });
    const again = await analyst(createEntity, { input });
    expect(again.data).toEqual(first.data);
    const changed = await analyst(createEntity, { input: { ...input, kind: "ORGANIZATION" } });
    expect(changed.errors?.[0]?.extensions).toMatchObject({ code: "IDEMPOTENCY_CONFLICT" });
    const theirs = await other(createEntity, { input });
    expect(theirs.data.createEntity.entity.id).not.toBe(first.data.createEntity.entity.id);
    expect(theirs.data.createEntity.entity.slug).toBe("test-brigade-2");
  });

  it("is not used up by an input that had to be mended", async () => {
    const input = { idempotencyKey: "mended", kind: "PLACE", names: [{ value: " ", language: "en" }] };
    const refused = await analyst(createEntity, { input });
    expect(refused.data.createEntity.userErrors).toMatchObject([
      { code: "TEXT_EMPTY", path: ["input", "names", "0", "value"] },
    ]);
    const mended = await analyst(createEntity, {
      input: { ...input, names: [{ value: "قرية", language: "ar" }] },
    });
    expect(mended.data.createEntity).toMatchObject({ entity: { slug: "qria", version: 1 }, userErrors: [] });
  });
});

describe("a correction", () => {
  const retractClaim = `mutation ($input: RetractClaimInput!) {
    retractClaim(input: $input) { claim { retractedAt retractionReason } relations { id disputed } userErrors { code } }
  }`;
  const rankClaim = `mutation ($input: RankClaimInput!) {
    rankClaim(input: $input) { claim { rank rankReason } relations { id claimCount } userErrors { code } }
  }`;

  it("of somebody else's claim takes an editor", async () => {
    const { claim } = await payloadOf(analyst, assertClaim, denial(document));
    const input = { idempotencyKey: fresh(), id: claim.id, reason: "wrong" };
    expect((await other(retractClaim, { input })).errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
    });
    const { claim: retracted } = await payloadOf(editor, retractClaim, { id: claim.id, reason: "misread" });
    expect(retracted).toMatchObject({ retractionReason: "misread", retractedAt: expect.any(String) });
    expect(
      (await payloadOf(editor, retractClaim, { id: claim.id, reason: "again" })).userErrors,
    ).toMatchObject([{ code: "CLAIM_RETRACTED" }]);
  });

  it("takes a claim's place, and gives it back when it is taken back", async () => {
    const first = (await payloadOf(analyst, assertClaim, denial(document))).claim.id;
    const second = (await payloadOf(analyst, assertClaim, { ...denial(document), supersedes: first })).claim
      .id;
    const stands = async () =>
      (
        await analyst(`{ claims(first: 100, filter: { documents: ["${document}"] }) { nodes { id } } }`)
      ).data.claims.nodes.map(({ id }: { id: string }) => id);
    expect(await stands()).toContain(second);
    expect(await stands()).not.toContain(first);
    expect(
      (await payloadOf(analyst, assertClaim, { ...denial(document), supersedes: first })).userErrors,
    ).toMatchObject([{ code: "CLAIM_SUPERSEDED", path: ["input", "supersedes"] }]);
    await payloadOf(analyst, retractClaim, { id: second, reason: "it was right before" });
    expect(await stands()).toContain(first);
  });

  it("sets a claim aside", async () => {
    const { claim, relations } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      predicate: "FOUGHT",
      attribution: [{ act: "STATES" }],
    });
    const ranked = await payloadOf(editor, rankClaim, {
      id: claim.id,
      rank: "DEPRECATED",
      reason: "a rumour",
    });
    expect(ranked.claim).toEqual({ rank: "DEPRECATED", rankReason: "a rumour" });
    expect(ranked.relations).toMatchObject([{ id: relations[0].id }]);
  });

  it("of an entity is made on the version that was read", async () => {
    const { entity } = await payloadOf(analyst, createEntity, {
      kind: "PERSON",
      names: [{ value: "Samir Test", language: "en" }],
    });
    const update = `mutation ($input: UpdateEntityInput!) {
      updateEntity(input: $input) { entity { name version names { value kind } } userErrors { code } }
    }`;
    const input = { id: entity.slug, expectedVersion: 1, names: [{ value: "Sameer Test", language: "en" }] };
    expect((await payloadOf(analyst, update, input)).entity).toEqual({
      name: "Sameer Test",
      version: 2,
      names: [{ value: "Sameer Test", kind: "PREFERRED" }],
    });
    const late = await analyst(update, { input: { idempotencyKey: fresh(), ...input } });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", version: 2, expectedVersion: 1 });
    expect(
      (await analyst('{ search(text: "Sameer Test") { nodes { entity { slug } } } }')).data.search.nodes[0],
    ).toEqual({
      entity: { slug: "samir-test" },
    });
  });

  it("of a source's rating reaches the confidence of what it said", async () => {
    const { relations } = await payloadOf(analyst, assertClaim, {
      ...denial(document),
      predicate: "SUPPORTS",
      attribution: [{ speaker: "harakat-hazm", act: "STATES" }],
    });
    const rate = `mutation ($input: RateSpeakerInput!) {
      rateSpeaker(input: $input) { entity { slug reliability } userErrors { code } }
    }`;
    const { entity } = await payloadOf(editor, rate, {
      id: "harakat-hazm",
      reliability: "B",
      reason: "kept its word",
    });
    expect(entity).toEqual({ slug: "harakat-hazm", reliability: "B" });
    const answer = await analyst(`{ node(id: "${relations[0].id}") { ... on Relation { confidence } } }`);
    expect(answer.data.node.confidence).toBe(0.8);
  });
});
