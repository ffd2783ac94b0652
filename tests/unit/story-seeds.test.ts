import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { checkStory, mostShare } from "../../src/story/check-story.js";
import { mostWords } from "../../src/story/quote.rules.js";
import { readStory } from "../../src/story/read-story.js";
import { readStamp, stampIsFresh } from "../../src/story/stamp.js";
import { readDocumentText } from "../../src/text/document-text.js";
import { wordsOf } from "../../src/text/words.js";
import { articleFile } from "../support/material.js";

const ontology = loadOntology("schema");
const folders = readdirSync("seeds", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join("seeds", entry.name));

describe.each(folders)("%s", (folder) => {
  it("can be read", () => {
    expect(readStory(folder, ontology).claims.length).toBeGreaterThan(0);
  });

  it("is as it was when its quotes were last checked", () => {
    expect(stampIsFresh(folder), `run \`isnad story check ${folder} --text FILE\``).toBe(true);
    expect(readStamp(folder)?.textSha256).toBe(readStory(folder, ontology).document.sha256);
  });

  it("quotes no more than it may", () => {
    const quotes = readStory(folder, ontology).claims.flatMap(({ claim }) => claim.evidence);
    expect(quotes.filter(({ exact }) => wordsOf(exact).length > mostWords)).toEqual([]);
    expect(readStamp(folder)?.quotes).toBe(quotes.length);
    expect(readStamp(folder)?.coveredShare).toBeLessThanOrEqual(mostShare);
  });
});

describe("the story of the article", () => {
  const folder = "seeds/nusra-aleppo-tunnel";

  it("needs no other story", () => {
    expect(readStory(folder, ontology).elsewhere).toEqual([]);
  });

  it("stands in the article word for word", (context) => {
    const document = readDocumentText(readFileSync(articleFile(context)));
    expect(document).not.toBeNull();
    if (document === null) return;
    const check = checkStory(readStory(folder, ontology), document);
    expect(check.faults).toEqual([]);
    expect(check.coveredShare).toBeLessThanOrEqual(mostShare);
    const stamp = readStamp(folder);
    expect([stamp?.quotes, stamp?.coveredShare]).toEqual([
      check.quotes,
      Number(check.coveredShare.toFixed(4)),
    ]);
  });
});
