import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { attachText } from "../../src/record/attach-text.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import { verify } from "../../src/verify/verify.js";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs } from "../setup/writers.js";

interface ExpectedConflict {
  readonly kind: string;
  readonly certainty: string;
  readonly en: string;
  readonly ar: string;
  /** Of its two claims. */
  readonly disputed: readonly [boolean, boolean];
  /** What is said in the place of the second claim, as no more than possible, so that nothing stands against the first. */
  readonly corrected?: object;
}

/** What does not agree in the invented story of Rope Island: one pair of claims for each rule, once certain, once possible. */
const expected: readonly ExpectedConflict[] = [
  {
    kind: "DENIED",
    certainty: "CERTAIN",
    en: "One says: Rope Company was allied with Sail Company. Another denies it: Rope Company was allied with Sail Company (denied by Net Council).",
    ar: "يقول طرف: فوج الحبال – تحالف مع – فوج الأشرعة. وينفيه آخر: فوج الحبال – تحالف مع – فوج الأشرعة (نفاه مجلس الشباك).",
    disputed: [true, false],
    corrected: { subject: "rope-company", predicate: "ALLIED_WITH", object: "sail-company" },
  },
  {
    kind: "DENIED",
    certainty: "POSSIBLE",
    en: "One says: Oar Company attacked the mole. Another denies it: Oar Company attacked the mole (denied by Oar Company). Whether they speak of the same time is not certain.",
    ar: "يقول طرف: فوج المجاديف – هاجم – رصيف الصخور. وينفيه آخر: فوج المجاديف – هاجم – رصيف الصخور (نفاه فوج المجاديف). وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [true, false],
  },
  {
    kind: "UNCONFIRMED",
    certainty: "CERTAIN",
    en: "One says: somebody not named killed Captain Tar (circulated by fishermen). Another will not say: somebody not named killed Captain Tar (not confirmed by Net Council).",
    ar: "يقول طرف: جهة لم تُسمَّ – قتل – القبطان قطران (تداوله صيادون). ويمتنع آخر عن القول: جهة لم تُسمَّ – قتل – القبطان قطران (رفض تأكيده مجلس الشباك).",
    disputed: [false, false],
    corrected: { subjectStatus: "UNKNOWN", predicate: "KILLED", object: "captain-tar" },
  },
  {
    kind: "UNCONFIRMED",
    certainty: "POSSIBLE",
    en: "One says: Sail Company seized the mole. Another will not say: Sail Company seized the mole (not confirmed by Sail Company). Whether they speak of the same time is not certain.",
    ar: "يقول طرف: فوج الأشرعة – استولى على – رصيف الصخور. ويمتنع آخر عن القول: فوج الأشرعة – استولى على – رصيف الصخور (رفض تأكيده فوج الأشرعة). وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [false, false],
  },
  {
    kind: "REFUTED",
    certainty: "CERTAIN",
    en: "This is said: Net Council supports Oar Company (announced by Oar Company). It is refuted by this: Net Council supports Rope Company.",
    ar: "قيل: مجلس الشباك – يدعم – فوج المجاديف (أعلنه فوج المجاديف). ويكذّبه هذا: مجلس الشباك – يدعم – فوج الحبال.",
    disputed: [true, false],
    corrected: { subject: "net-council", predicate: "SUPPORTS", object: "rope-company" },
  },
  {
    kind: "REFUTED",
    certainty: "POSSIBLE",
    en: "This is said: Oar Company proposed tide truce. It is refuted by this: Sail Company proposed tide truce. Whether they speak of the same time is not certain.",
    ar: "قيل: فوج المجاديف – اقترح – هدنة المد. ويكذّبه هذا: فوج الأشرعة – اقترح – هدنة المد. وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [true, false],
  },
  {
    kind: "TWO_HOLDERS",
    certainty: "CERTAIN",
    en: "Only one can be at a time: Rope Company controls the beacon. But also: Oar Company controls the beacon (announced by Oar Company).",
    ar: "لا يصح إلا أحدهما في الوقت نفسه: فوج الحبال – يسيطر على – الفنار. وكذلك: فوج المجاديف – يسيطر على – الفنار (أعلنه فوج المجاديف).",
    disputed: [true, true],
    corrected: { subject: "oar-company", predicate: "CONTROLS", object: "beacon" },
  },
  {
    kind: "TWO_HOLDERS",
    certainty: "POSSIBLE",
    en: "Only one can be at a time: Widow Hemp heads Rope Company (stated by fishermen). But also: Captain Tar heads Rope Company. Whether they speak of the same time is not certain.",
    ar: "لا يصح إلا أحدهما في الوقت نفسه: الأرملة قنب – يرأس – فوج الحبال (ذكره صيادون). وكذلك: القبطان قطران – يرأس – فوج الحبال. وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [false, false],
  },
  {
    kind: "INCOMPATIBLE",
    certainty: "CERTAIN",
    en: "Both cannot stand together: Rope Company accepted tide truce. And: Rope Company rejected tide truce (stated by fishermen).",
    ar: "لا يجتمع الاثنان: فوج الحبال – قبل – هدنة المد. و: فوج الحبال – رفض – هدنة المد (ذكره صيادون).",
    disputed: [true, true],
    corrected: { subject: "rope-company", predicate: "REJECTED", object: "tide-truce" },
  },
  {
    kind: "INCOMPATIBLE",
    certainty: "POSSIBLE",
    en: "Both cannot stand together: Oar Company fought Sail Company (stated by fishermen). And: Oar Company was allied with Sail Company. Whether they speak of the same time is not certain.",
    ar: "لا يجتمع الاثنان: فوج المجاديف – قاتل – فوج الأشرعة (ذكره صيادون). و: فوج المجاديف – تحالف مع – فوج الأشرعة. وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [false, false],
  },
  {
    kind: "VALUES_DIFFER",
    certainty: "CERTAIN",
    en: "Two values of what has one: storm on the beacon had a death toll of 6 people. And: storm on the beacon had a death toll of 9 people (estimated by fishermen).",
    ar: "قيمتان لما له قيمة واحدة: اقتحام الفنار – بلغ عدد قتلاه – 6 شخص. و: اقتحام الفنار – بلغ عدد قتلاه – 9 شخص (قدّره صيادون).",
    disputed: [true, true],
    corrected: { subject: "beacon-storm", predicate: "DEATH_TOLL", value: { best: 9 } },
  },
  {
    kind: "VALUES_DIFFER",
    certainty: "POSSIBLE",
    en: "Two values of what has one: the mole has a length of 90 metres (stated by fishermen). And: the mole has a length of 80 metres. Whether they speak of the same time is not certain.",
    ar: "قيمتان لما له قيمة واحدة: رصيف الصخور – بلغ طوله – 90 مترًا (ذكره صيادون). و: رصيف الصخور – بلغ طوله – 80 مترًا. وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
    disputed: [false, false],
  },
];
const certain = expected.filter(({ corrected }) => corrected !== undefined);
const possible = expected.filter(({ certainty }) => certainty === "POSSIBLE");

const fixture = join(projectRoot, "tests/fixtures/conflict-story/rope-island");
const ontology = loadOntology(join(projectRoot, "schema"));
let service: TestService;
let editor: Ask;
beforeAll(async () => {
  service = await startTestService();
  await loadStory(service.graph, ontology, readStory(fixture, ontology), { by: "test" });
  const rawText = readFileSync(`${fixture}.txt`);
  await attachText(service.graph, { document: "rope-island", rawText, by: "test" });
  editor = await askAs(service, "EDITOR");
}, 60_000);
afterAll(() => service.stop());

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
async function answer(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await editor(query, variables);
  expect(errors, JSON.stringify(errors)).toBeUndefined();
  return data;
}

interface FoundConflict {
  readonly id: string;
  readonly kind: string;
  readonly certainty: string;
  readonly en: string;
  readonly ar: string;
  readonly claims: readonly { readonly id: string; readonly disputed: boolean }[];
  readonly known: { readonly from: string; readonly to: string | null };
}

const content = `fragment Content on Conflict {
  id kind certainty en: explanation(languages: ["en"]) ar: explanation(languages: ["ar"]) claims { id disputed } known { from to }
}`;

const onTheIsland = [
  ...["rope-company", "sail-company", "oar-company", "net-council", "captain-tar"],
  ...["mole", "beacon", "beacon-storm", "tide-truce"],
];

/** The conflicts of the island, now or as known at an instant. */
async function conflicts(knownAt?: string): Promise<FoundConflict[]> {
  const query = `query ($about: [ID!]${knownAt === undefined ? "" : ", $knownAt: DateTime"}) {
    conflicts(first: 100, filter: { about: $about }${knownAt === undefined ? "" : ", asOf: { knownAt: $knownAt }"}) { nodes { ...Content } }
  } ${content}`;
  return (await answer(query, { about: onTheIsland, knownAt })).conflicts.nodes;
}

const node = async (id: string): Promise<FoundConflict> =>
  (await answer(`query ($id: ID!) { node(id: $id) { ...Content } } ${content}`, { id })).node;

const ids = (found: readonly FoundConflict[]) => found.map(({ id }) => id);

async function opened({ kind, certainty }: ExpectedConflict): Promise<FoundConflict> {
  const found = (await conflicts()).find((each) => each.kind === kind && each.certainty === certainty);
  if (found === undefined) throw new Error(`no ${certainty} conflict of the kind ${kind} is open`);
  return found;
}

let count = 0;
async function assertClaim(input: object): Promise<string> {
  const { assertClaim: payload } = await answer(
    "mutation ($input: AssertClaimInput!) { assertClaim(input: $input) { claim { id } userErrors { code path message } } }",
    {
      input: {
        ...{ idempotencyKey: `claim ${count++}`, document: "rope-island", attribution: [{ act: "STATES" }] },
        evidence: [{ exact: "Every way to disagree on Rope Island" }],
        ...input,
      },
    },
  );
  expect(payload.userErrors).toEqual([]);
  return payload.claim.id;
}

async function retractClaim(id: string): Promise<void> {
  const { retractClaim: payload } = await answer(
    "mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { userErrors { code message } } }",
    { input: { idempotencyKey: `claim ${count++}`, id, reason: "a test" } },
  );
  expect(payload.userErrors).toEqual([]);
}

describe("two claims that cannot agree", () => {
  it("open one conflict by their rule, and nothing else does", async () => {
    const found = await conflicts();
    expect(found.map(({ kind, certainty }) => `${kind} ${certainty}`).sort()).toEqual(
      expected.map(({ kind, certainty }) => `${kind} ${certainty}`).sort(),
    );
  });

  it.each(
    expected,
  )("$kind, $certainty: say so in English and in Arabic, and are disputed where they should be", async (rule) => {
    const { en, ar, claims, known } = await opened(rule);
    expect({ en, ar }).toEqual({ en: rule.en, ar: rule.ar });
    expect(claims.map(({ disputed }) => disputed)).toEqual(rule.disputed);
    expect(known.to).toBeNull();
  });
});

describe("a correction", () => {
  it.each(
    certain,
  )("closes a conflict ($kind) for now, not for then; taken back, it opens again", async (rule) => {
    const before = await opened(rule);
    const { id, claims } = before;
    const correction = await assertClaim({
      ...rule.corrected,
      modality: "POSSIBLE",
      supersedes: claims[1]?.id,
    });
    expect(ids(await conflicts())).not.toContain(id);
    const closed = await node(id);
    expect(closed).toMatchObject({ kind: rule.kind, en: rule.en, known: { from: before.known.from } });
    expect(closed.known.to).toEqual(expect.any(String));
    expect(closed.claims[0]?.disputed).toBe(false);
    expect(ids(await conflicts(before.known.from))).toContain(id);
    expect(ids(await conflicts(closed.known.to ?? ""))).not.toContain(id);

    await retractClaim(correction);
    const again = await opened(rule);
    expect(again).toEqual({ ...before, known: { from: again.known.from, to: null } });
    expect(again.known.from > before.known.from).toBe(true);
    expect(ids(await conflicts(closed.known.to ?? ""))).not.toContain(id);
  });
});

describe("a retraction", () => {
  it.each(possible)("closes a conflict ($kind) for now, not for then", async (rule) => {
    const { id, claims, known } = await opened(rule);
    await retractClaim(claims[1]?.id ?? "");
    expect(ids(await conflicts())).not.toContain(id);
    expect((await node(id)).known.to).toEqual(expect.any(String));
    expect(ids(await conflicts(known.from))).toContain(id);
  });

  it("is followed by a conflict of its own where the same is said anew", async () => {
    const rule = { subject: "mole", predicate: "LENGTH" };
    await assertClaim({ ...rule, value: { best: 95 } });
    const found = (await conflicts()).filter(
      ({ kind, certainty }) => kind === "VALUES_DIFFER" && certainty === "POSSIBLE",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.en).toContain("95 metres");
  });

  it("leaves a record that verifies", async () => {
    expect((await verify(service.graph, ontology)).faults).toEqual([]);
  });
});
