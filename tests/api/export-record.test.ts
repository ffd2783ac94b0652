import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { presentTick } from "../../src/record/ledger.store.js";
import { projectRoot } from "../../src/root.js";
import { verify } from "../../src/verify/verify.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { isnad } from "../setup/isnad.js";
import {
  askedOf,
  bodyOf,
  emptied,
  everythingSaid,
  exportedRecord,
  loadedRecord,
  recordFile,
  rewritten,
} from "../setup/record-file.js";
import { ontology } from "../setup/schema.js";

let graph: Graph;
/** The record once everything was written that can be, and the same with the documents' texts. */
let text: string;
let withTexts: string;
/** What the API answered then. */
let said: string[][];
/** When only the seed was recorded. */
let seedKnownAt: string;

beforeAll(async () => {
  await (await openTestGraph()).close();
  // What is timed elsewhere shall not end a test here on a busy machine.
  graph = openGraph(ownNeo4j(), { queryTimeoutMs: 120_000 });
  await prepareGraph(graph, ontology, () => {});
  seedKnownAt = (await graph.read(presentTick()))[0]?.at ?? "";
  await writeEverything();
  [text, withTexts] = [await exportedRecord(graph), await exportedRecord(graph, { texts: "true" })];
  said = await everythingSaid(graph);
}, 300_000);
afterAll(() => graph?.close());

vi.setConfig({ testTimeout: 240_000 });
let keys = 0;

async function put(mutation: string, field: string, content: object): Promise<string> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const input = { idempotencyKey: `key ${keys++}`, ...content };
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${field} { id } userErrors { code path message } } }`;
  const { payload } = await askedOf(graph, query, { input });
  expect(payload.userErrors).toEqual([]);
  return payload[field].id;
}

const words = "قال شهود إن لواء الفجر حاصر البلدة. نفى قائده ذلك \u202eوقال\u202c إن أربعين رجلا قاتلوا.";

/** One of each thing that can be written, with all that it can have. */
async function writeEverything(): Promise<void> {
  const name = (value: string, language = "en", more = {}) => ({ value, language, ...more });
  const dawn = await put("createEntity", "entity", {
    kind: "ARMED_GROUP",
    names: [
      name("Dawn Brigade"),
      name("لواء الفجر", "ar"),
      name("the besiegers", "en", { usedBy: "harakat-hazm" }),
    ],
    descriptions: [{ language: "ar", value: "لواء" }],
  });
  const daybreak = await put("createEntity", "entity", {
    kind: "ARMED_GROUP",
    names: [name("Daybreak Brigade")],
  });
  const town = await put("createEntity", "entity", {
    kind: "PLACE",
    names: [name("the town")],
    location: { latitude: 36.2, longitude: 37.1, precision: "TOWN" },
  });
  const content = { descriptions: [{ language: "en", value: "A brigade." }] };
  await put("updateEntity", "entity", { id: dawn, expectedVersion: 1, ...content });
  const document = await put("registerDocument", "document", {
    ...{ title: "حصار", slug: "siege", language: "ar", text: words, publisher: "harakat-hazm" },
    ...{ publishedAt: "2015-03~", publishedBasis: "the order of the text" },
  });
  const hashed = await put("registerDocument", "document", {
    ...{ title: "Hash", language: "en", sha256: "ab".repeat(32) },
  });
  const siege = await put("assertClaim", "claim", {
    ...{ subject: dawn, predicate: "BESIEGED", object: town, document, credibility: 2 },
    roles: [
      { name: "place", entity: town },
      { name: "purpose", text: "to starve it" },
    ],
    time: { aspect: "OCCURRED", at: "2015-02/2015-03", phrase: "then" },
    attribution: [{ act: "REPORTS" }, { speakerStatus: "UNKNOWN", act: "STATES", channel: "radio" }],
    evidence: [
      { exact: "لواء الفجر حاصر البلدة", translation: "Dawn besieged the town", translatedBy: "Edith" },
      { exact: "قال شهود" },
    ],
  });
  const denied = await put("assertClaim", "claim", {
    ...{ subject: dawn, predicate: "BESIEGED", object: town, document, refutes: siege },
    ...{ attribution: [{ speaker: dawn, act: "DENIES" }], evidence: [{ exact: "نفى قائده ذلك" }] },
  });
  const other = await put("assertClaim", "claim", {
    ...{ subject: daybreak, predicate: "BESIEGED", object: town, document: hashed, supersedes: siege },
    ...{ attribution: [{ act: "STATES" }], evidence: [{ exact: "besieged", start: 3 }] },
  });
  const again = await put("assertClaim", "claim", {
    ...{ subject: daybreak, predicate: "BESIEGED", object: town, document: hashed, repeats: other },
    ...{ attribution: [{ act: "REPORTS" }], evidence: [{ exact: "again", start: 40 }] },
  });
  await put("rankClaim", "claim", { id: again, rank: "PREFERRED", reason: "closer" });
  await put("rankClaim", "claim", { id: again, rank: "DEPRECATED", reason: "not closer" });
  await put("retractClaim", "claim", { id: denied, reason: "misread" });
  await put("rateSpeaker", "entity", { id: dawn, reliability: "D", reason: "a party" });
  await put("rateSpeaker", "entity", { id: dawn, reliability: "C", reason: "a party that was right" });
  const judge = (left: string, judgement: string, reason: string) =>
    put("judgeIdentity", "judgement", { left, right: dawn, judgement, reason });
  const same = await judge(daybreak, "SAME", "one man leads both");
  await put("withdrawJudgement", "judgement", { id: same, reason: "two men" });
  await judge(daybreak, "SAME", "one after all");
  await judge("levant-front", "DIFFERENT", "they fought");
  await judge("harakat-hazm", "UNSURE", "names alike");
}

// biome-ignore lint/suspicious/noExplicitAny: a test changes lines as it likes.
type Line = any;
const linesOf = (record: string): Line[] => bodyOf(record).map((line) => JSON.parse(line));
const seed = join(projectRoot, "seeds/nusra-aleppo-tunnel");

describe("a record in a file", () => {
  it("has a line for everything that was recorded, between a header and a trailer", () => {
    const [header, ...rest] = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({ type: "header", version: 1 });
    expect(header.counts).toEqual({ entity: 89, judgement: 4, document: 3, claim: 149 });
    expect(rest.at(-1)).toMatchObject({ type: "trailer", counts: header.counts });
    expect(rest.find(({ retracted }) => retracted?.reason === "misread")).toMatchObject({
      recordedBy: "Edith",
      evidence: [{ exact: "نفى قائده ذلك", verified: true, suffix: expect.stringContaining("\u202e") }],
    });
    expect(rest.filter(({ ranks }) => ranks?.length === 2)).toHaveLength(1);
  });

  it("writes signs that turn a text's direction as escapes, and texts only where they are asked for", () => {
    expect(text).not.toContain("\u202e");
    expect(text).not.toContain('"text":"قال شهود');
    expect(withTexts).toContain('"text":"قال شهود');
  });

  it("holds what was recorded by an instant, as it was then", async () => {
    const lines = linesOf(await exportedRecord(graph, { knownAt: seedKnownAt }));
    expect(lines.filter(({ type }) => type === "claim")).toHaveLength(145);
    expect(lines.every(({ story }) => story === "nusra-aleppo-tunnel")).toBe(true);
    expect(linesOf(await exportedRecord(graph, { knownAt: "2000-01-01T00:00:00Z" }))).toEqual([]);
  });

  it("gives the same graph in an empty database, and then the same file again", async () => {
    await emptied(graph);
    const loaded = await isnad("story", "load", recordFile(withTexts), "--by", "Lena");
    expect(loaded).toMatchObject({ code: 0, err: "" });
    expect(loaded.out).toContain(
      "recorded 89 entities, 4 judgements, 3 documents, 149 claims, with 6 corrections",
    );
    expect(bodyOf(await exportedRecord(graph, { texts: "true" }))).toEqual(bodyOf(withTexts));
    expect(await everythingSaid(graph)).toEqual(said);
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it("changes nothing when it is loaded again, and nor does the story that it holds", async () => {
    const again = await isnad("story", "load", recordFile(text));
    expect(again.out).toMatch(/nothing to do/);
    const story = await isnad("story", "load", seed);
    expect(story).toMatchObject({
      ...{ code: 0, out: "nusra-aleppo-tunnel: nothing to do, all of it is recorded" },
    });
  });

  it("keeps when each claim was first told, beside when this graph was", async () => {
    const data = await askedOf(graph, "{ claims(first: 1) { nodes { id recordedAt originalRecordedAt } } }");
    const [{ id, recordedAt, originalRecordedAt }] = data.claims.nodes;
    expect(originalRecordedAt).toBe(linesOf(text).find((line) => line.id === id).recordedAt);
    expect(recordedAt > originalRecordedAt).toBe(true);
  });

  it("may have claims refer to such as were not recorded yet, where its header says so", async () => {
    await emptied(graph);
    const dangling = rewritten(text, (lines) =>
      lines.map((line) => (line.refutes == null ? line : { ...line, refutes: "clm_tocome" })),
    );
    await expect(loadedRecord(graph, dangling)).rejects.toThrow(/refers to clm_tocome/);
    const told = rewritten(dangling.replace('"absent":[]', '"absent":["clm_tocome"]'), (lines) => lines);
    await loadedRecord(graph, told);
    const again = await exportedRecord(graph);
    expect(JSON.parse(again.split("\n")[0] ?? "").absent).toEqual(["clm_tocome"]);
    expect(linesOf(again)).toEqual(linesOf(dangling));
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it("is loaded to its end where that was cut short", async () => {
    await emptied(graph);
    const half = rewritten(text, (lines) =>
      lines.filter(({ type, refutes, supersedes, repeats }, at) =>
        type === "claim" ? at % 3 > 0 && [refutes, supersedes, repeats].every((id) => id === null) : true,
      ),
    );
    await loadedRecord(graph, half, 40);
    await loadedRecord(graph, text, 40);
    expect(bodyOf(await exportedRecord(graph))).toEqual(bodyOf(text));
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it("brings to an older copy what has happened since, and an older file brings nothing to a later one", async () => {
    await emptied(graph);
    const older = rewritten(text, (lines) =>
      lines.filter(({ reason }) => reason !== "one after all").map(before),
    );
    await loadedRecord(graph, older);
    await loadedRecord(graph, text);
    expect(bodyOf(await exportedRecord(graph))).toEqual(bodyOf(text));
    expect((await verify(graph, ontology)).faults).toEqual([]);
    expect((await loadedRecord(graph, older)).ticks).toEqual([]);
  });
});

/** A line as it was before its last correction. */
function before(line: Line): Line {
  return {
    ...line,
    ...(line.type === "claim" ? { ranks: line.ranks.slice(0, 1), retracted: null } : {}),
    ...(line.type === "entity" ? { ratings: line.ratings.slice(0, 1) } : {}),
    ...(line.type === "judgement" ? { withdrawn: null } : {}),
  };
}

function otherwise(told: Line): Line {
  return { ...told, reason: "otherwise" };
}

describe("a record beside other things", () => {
  it("is loaded, and what both have stands once", async () => {
    await emptied(graph);
    await isnad("story", "load", seed);
    await loadedRecord(graph, text);
    const ids = (record: string) =>
      linesOf(record)
        .map(({ id }) => id)
        .sort();
    expect(ids(await exportedRecord(graph))).toEqual(ids(text));
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it.each<[string, string, (line: Line) => void, RegExp]>([
    [
      "another content of an entity",
      "entity",
      ({ names }) => (names[0].value = "Another"),
      /another content/,
    ],
    ["another claim", "claim", (line) => (line.modality = "PLANNED"), /another claim of this id/],
    ["other ranks", "claim", (line) => (line.ranks = line.ranks.map(otherwise)), /ranked it otherwise/],
    ["another document", "document", (line) => (line.title = "Other"), /another content/],
    ["another judgement", "judgement", (line) => (line.verdict = "UNSURE"), /another judgement of this id/],
  ])("is refused whole where it has %s", async (_, type, change, message) => {
    const there = await exportedRecord(graph);
    const other = rewritten(text, (lines) => {
      for (const line of lines) if (line.type === type) change(line);
      return lines;
    });
    const { code, err } = await isnad("story", "load", recordFile(other));
    expect(err).toMatch(/^RECORD_CONFLICTS: /);
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
    expect(await exportedRecord(graph)).toBe(there);
  });

  it("is refused where another id has a slug of it", async () => {
    const [{ id, slug }] = linesOf(text);
    const other = rewritten(text.replaceAll(id, "ent_new"), (lines) => lines);
    const { err } = await isnad("story", "load", recordFile(other));
    expect(err).toMatch(/^RECORD_CONFLICTS: /);
    expect(err).toContain(`ent_new: its slug \`${slug}\` is that of ${id} in the graph`);
  });

  it("is refused where its judgements contradict those of the graph", async () => {
    const other = rewritten(text, (lines) => [
      ...lines.filter(({ type }) => type === "entity"),
      { ...lines.find(({ verdict }) => verdict === "UNSURE"), id: "jdg_other", verdict: "SAME" },
    ]);
    const { err } = await isnad("story", "load", recordFile(other));
    expect(err).toMatch(/RECORD_CONFLICTS: .*jdg_other: judges a pair that jdg_\w+ has judged UNSURE/s);
  });
});

describe("a file that is no whole record", () => {
  const first = (lines: Line[], type: string): Line => lines.find((line) => line.type === type);
  const changed = (change: (lines: Line[]) => unknown) => () =>
    rewritten(text, (lines) => {
      change(lines);
      return lines;
    });
  const without = (at: number) =>
    text
      .split("\n")
      .filter((_, line) => line !== at)
      .join("\n");

  it.each<[string, () => string | Buffer, RegExp]>([
    ["is empty", () => "", /is empty/],
    [
      "is cut short at a line",
      () => text.split("\n").slice(0, 100).join("\n"),
      /ends here, before its trailer/,
    ],
    ["is cut short in a line", () => text.slice(0, text.length / 2), /ends here, before its trailer/],
    ["has an altered line", () => text.replace("Dawn Brigade", "Dusk Brigade"), /was changed after it was/],
    ["has lost a line", () => without(40), /was changed after it was/],
    ["is not UTF-8", () => Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(text)]), /:1: is not UTF-8/],
    ["is other JSON", () => '{"a": 1}\n', /:1: undefined is no type of a line/],
    ["begins in the middle", () => without(0), /:1: is no header/],
    ["is of a newer version", () => text.replace('"version":1', '"version":2'), /:1: .*is 2, .* reads 1/],
    ["is of another format", () => text.replace("isnad-record", "other"), /:1: the format is "other"/],
    ["has another type", changed((lines) => (first(lines, "claim").type = "clam")), /did you mean `claim`/],
    ["has a wrong predicate", changed((lines) => (first(lines, "claim").predicate = "FOUHGT")), /`FOUGHT`/],
    ["has a wrong kind", changed((lines) => (first(lines, "entity").kind = "PERSN")), /`PERSON`/],
    [
      "has an unknown key",
      changed((lines) => (first(lines, "entity").colour = "red")),
      /colour: unknown key/,
    ],
    [
      "lacks a key",
      changed((lines) => Reflect.deleteProperty(first(lines, "entity"), "slug")),
      /slug: is missing/,
    ],
    [
      "has a claim that refers to one that is not there",
      changed((lines) => (first(lines, "claim").refutes = "clm_gone")),
      /refers to clm_gone, which is not in the file/,
    ],
    [
      "has claims of a document that is not there",
      changed((lines) => lines.splice(lines.indexOf(first(lines, "document")), 1)),
      /refers to doc_\w+, which is not in the file/,
    ],
    ["has something twice", changed((lines) => lines.push(lines.at(-1))), /stands on line \d+ already/],
    [
      "is out of order",
      changed((lines) => lines.push(...lines.splice(lines.indexOf(first(lines, "judgement")), 1))),
      /stands after what may need it/,
    ],
    ["goes on after its trailer", () => `${text}${text}`, /stands after the trailer/],
  ])("is refused where it %s, and nothing is written", async (_, make, message) => {
    await emptied(graph);
    const { code, err } = await isnad("story", "load", recordFile(make()));
    expect(err).toMatch(/^RECORD_FILE_INVALID: /);
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
    expect(linesOf(await exportedRecord(graph))).toEqual([]);
  });

  it("has every fault named, with its line", async () => {
    const wrong = rewritten(text, (lines) =>
      lines.map((line, at) => (line.type === "claim" && at % 50 === 0 ? { ...line, credibility: 9 } : line)),
    );
    const { err } = await isnad("story", "load", recordFile(wrong));
    const places = wrong
      .split("\n")
      .flatMap((line, at) => (line.includes('"credibility":9') ? [at + 1] : []));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(err).toMatch(new RegExp(`:${place}: clm_\\w+\\.credibility: 9 is no`));
  });
});
