import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { runStoryCheck } from "../../src/story/run-story-check.js";
import { readStamp, stampIsFresh, storySha256 } from "../../src/story/stamp.js";
import { folderOf, smallOntologyWith } from "../support/ontology-folder.js";
import { sha256, storyFolderWith, storyText } from "../support/story-folder.js";

type Changes = Parameters<typeof storyFolderWith>[0];

/** Checks the invented story, changed, against a text. */
function check(changes: Changes = {}, text = storyText) {
  const folder = storyFolderWith(changes);
  const textFile = join(folderOf({ "text.txt": text }), "text.txt");
  const report = runStoryCheck({ folder, textFile, ontology: loadOntology(smallOntologyWith()) });
  return { ...report, folder, lines: report.lines.map((line) => line.replace(`${folder}/`, "")) };
}

const inClaims = (from: string, to: string): Changes => ({
  "claims.yaml": (text) => text.replace(from, to),
});
const inHead = (from: string | RegExp, to: string): Changes => ({
  "story.yaml": (text) => text.replace(from, to),
});

describe("a story that fits its text", () => {
  it("is told with what it holds, and stamped", () => {
    const { ok, lines, folder } = check();
    expect(lines).toEqual([
      `${folder}: 4 entities, 2 claims, 3 quotes on 52.9 % of 17 words; every sentence is covered; check.json is written`,
    ]);
    expect(ok).toBe(true);
    expect(readStamp(folder)).toEqual({
      textSha256: sha256(storyText),
      storySha256: storySha256(folder),
      quotes: 3,
      coveredShare: 0.5294,
    });
    expect(stampIsFresh(folder)).toBe(true);
  });

  it("names what it expects in the graph already, where a misspelt slug shows itself", () => {
    const { ok, lines } = check(inClaims("object: hill-team", "object: hil-team"));
    expect(ok).toBe(true);
    expect(lines[0]).toBe(
      "claims.yaml:4: expects an entity `hil-team` in the graph, as this folder has none",
    );
  });
});

describe("a story that does not fit its text", () => {
  it.each<[what: string, changes: Changes, line: string]>([
    [
      "a quote that stands elsewhere",
      inClaims("start: 37, end: 53", "start: 38, end: 54"),
      'claims.yaml:10: bridge-attacks-hill.quote: at 38 to 54 stands "هاجمة فريق التل؛"; the words stand at start: 37, end: 53',
    ],
    [
      "a quote without offsets",
      inClaims(", start: 37, end: 53", ""),
      "claims.yaml:10: bridge-attacks-hill.quote: has no offsets; the words stand at start: 37, end: 53",
    ],
    [
      "a quote that stands in several places",
      inClaims("exact: هدوء حذر, start: 1, end: 9", "exact: فريق, start: 1, end: 5"),
      "the words stand at start: 26, end: 30 and at start: 44, end: 48",
    ],
    [
      "words that the text has not",
      inClaims("exact: مهاجمة فريق التل", "exact: مهاجمة فريق الوادي"),
      'the words stand nowhere in the text: only its first 2 of 3 words do, at 37, and there the text goes on " التل؛',
    ],
    [
      "a word that the text has not",
      inClaims("exact: مهاجمة فريق التل", "exact: انسحاب"),
      "not even its first word does; copy them from the text",
    ],
    [
      "another text's hash",
      inHead(/sha256: \w+/, `sha256: ${sha256("another")}`),
      `story.yaml: document.sha256: the text's file has ${sha256(storyText)}`,
    ],
    [
      "a sentence that is left out",
      inHead(/uncovered:\n.*\n/, ""),
      'claims.yaml: no claim quotes the sentence at start: 76, end: 92, "🌉 طقس الغد مشمس!"; add one, or list it under `uncovered`',
    ],
    [
      "a sentence that is excused in part only",
      inHead("start: 76", "start: 80"),
      "no claim quotes the sentence at start: 76, end: 92",
    ],
    [
      "an excuse for what is quoted",
      inHead("start: 76", "start: 60"),
      "story.yaml:10: uncovered: 60 to 92 is quoted by no-toll",
    ],
    [
      "an excuse beyond the end",
      inHead("end: 92", "end: 94"),
      "story.yaml:10: uncovered: 76 to 94 goes past the text's end at 93",
    ],
  ])("is refused for %s", (_, changes, line) => {
    const { ok, lines, folder } = check(changes);
    expect(ok).toBe(false);
    expect(lines.join("\n")).toContain(line);
    expect(readStamp(folder)).toBeNull();
  });

  it("is refused where quotes hold more than 65 % of the words", () => {
    const { ok, lines } = check({
      "claims.yaml": (text) =>
        text
          .replace("exact: هدوء حذر, start: 1, end: 9", "exact: هدوء حذر في القرية, start: 1, end: 19")
          .replace("exact: مهاجمة", "exact: الجسر مهاجمة")
          .replace("start: 37, end: 53", "start: 31, end: 53"),
    });
    expect(ok).toBe(false);
    expect(lines[0]).toBe(
      "claims.yaml: quotes hold 70.6 % of the text's words, and 65.0 % is the most; shorten some",
    );
  });

  it("is refused for a quote of twelve words, and not for one of eleven", () => {
    const twelve = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد عشر";
    const rest = " كلام كثير بعد ذلك لا يذكره أحد ولا ينقله ناقل";
    const text = `${storyText}${twelve}${rest}${rest}\n`;
    const withQuote = (exact: string) =>
      check(
        {
          ...inHead(/sha256: \w+/, `sha256: ${sha256(text)}`),
          ...inClaims(
            "    - { exact: هدوء",
            `    - { exact: ${exact}, start: 93, end: ${93 + exact.length} }\n    - { exact: هدوء`,
          ),
        },
        text,
      );
    expect(withQuote(twelve).lines).toContain(
      "claims.yaml:19: no-toll.quote: has 12 words, and 11 is the most; quote the phrase that carries the claim",
    );
    expect(withQuote(twelve.split(" ").slice(0, 11).join(" ")).ok).toBe(true);
  });

  it("shows faults of its files and of its quotes together", () => {
    const { lines } = check({
      "claims.yaml": (text) => text.replace("DEATH_TOLL", "DEATH_TOL").replace("start: 37", "start: 36"),
    });
    expect(lines.map((line) => line.split(":").slice(0, 2).join(":"))).toEqual([
      "claims.yaml:10",
      "claims.yaml:15",
      expect.stringContaining("isnad-"),
    ]);
    expect(lines.at(-1)).toMatch(/: 2 faults; 4 entities, 2 claims/);
  });

  it("is refused where the text cannot be had", () => {
    const folder = storyFolderWith();
    const ontology = loadOntology(smallOntologyWith());
    const report = runStoryCheck({ folder, textFile: join(folder, "none.txt"), ontology });
    expect(report.ok).toBe(false);
    expect(report.lines[0]).toContain("none.txt: there is no such file");
    writeFileSync(join(folder, "latin.txt"), Uint8Array.of(0xe9));
    const latin = runStoryCheck({ folder, textFile: join(folder, "latin.txt"), ontology });
    expect(latin.lines[0]).toContain("latin.txt: is not UTF-8");
  });
});

describe("a stamp", () => {
  it("is stale once a byte of the story has changed, and fresh when it is changed back", () => {
    const { folder } = check();
    const path = join(folder, "entities.yaml");
    const before = readFileSync(path);
    writeFileSync(path, `${before} `);
    expect(stampIsFresh(folder)).toBe(false);
    writeFileSync(path, before);
    expect(stampIsFresh(folder)).toBe(true);
  });

  it("is none where its file is damaged", () => {
    const { folder } = check();
    writeFileSync(join(folder, "check.json"), '{"quotes": 3}');
    expect(readStamp(folder)).toBeNull();
    expect(stampIsFresh(folder)).toBe(false);
  });
});
