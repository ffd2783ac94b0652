import { existsSync, readFileSync } from "node:fs";
import { type Fault, faultLine, StoryInvalid } from "../errors.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { readDocumentText } from "../text/document-text.js";
import { checkStory, percent } from "./check-story.js";
import { examineStory } from "./read-story.js";
import { storySha256, writeStamp } from "./stamp.js";
import type { Story } from "./story.model.js";

/** What a check has to say, line by line. */
export interface StoryCheckReport {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Checks a story's folder against its document's text; where nothing is wrong, leaves a stamp in the folder. */
export function runStoryCheck(options: {
  readonly folder: string;
  readonly textFile: string;
  readonly ontology: Ontology;
}): StoryCheckReport {
  const { folder, textFile, ontology } = options;
  const document = existsSync(textFile) ? readDocumentText(readFileSync(textFile)) : null;
  const { story, faults } = examineStory(folder, ontology);
  if (document === null) return failed(folder, [...faults, noText(textFile)]);
  if (story === null) return failed(folder, faults);
  const check = checkStory(story, document);
  const counts = `${story.entities.length} entities, ${story.claims.length} claims, ${check.quotes} quotes on ${percent(check.coveredShare)} of ${check.words} words`;
  const all = [...faults, ...check.faults];
  if (all.length > 0) return failed(folder, all, counts);
  const coveredShare = Number(check.coveredShare.toFixed(4));
  const stamp = {
    textSha256: document.sha256,
    storySha256: storySha256(folder),
    quotes: check.quotes,
    coveredShare,
  };
  writeStamp(folder, stamp);
  const done = `${folder}: ${counts}; every sentence is covered; check.json is written`;
  return { ok: true, lines: [...expectations(story), done] };
}

/** What an earlier story must have defined; a misspelt slug shows itself here. */
function expectations({ elsewhere }: Story): string[] {
  const lines = elsewhere.map((reference) => {
    const what = reference.type === "entity" ? `an entity \`${reference.slug}\`` : `a claim ${reference.id}`;
    return faultLine({ ...reference, message: `expects ${what} in the graph, as this folder has none` });
  });
  return [...new Set(lines)];
}

function noText(textFile: string): Fault {
  const message = existsSync(textFile)
    ? "is not UTF-8; convert it"
    : "there is no such file; name the document's text";
  return { file: textFile, line: null, message };
}

function failed(folder: string, faults: readonly Fault[], counts?: string): StoryCheckReport {
  const lines = new StoryInvalid(folder, faults).faults.map(faultLine);
  const count = lines.length === 1 ? "1 fault" : `${lines.length} faults`;
  return { ok: false, lines: [...lines, `${folder}: ${count}${counts === undefined ? "" : `; ${counts}`}`] };
}
