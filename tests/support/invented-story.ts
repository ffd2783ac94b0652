import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import type { Story } from "../../src/story/story.model.js";
import { folderOf } from "./ontology-folder.js";
import { sha256 } from "./story-folder.js";

/** The project's own ontology. */
export const ontology = loadOntology(`${projectRoot}/schema`);

/** An invented text; the sign at its beginning takes two code units. */
export const inventedText =
  "🌉 The river war (invented)\n\nThe Ferry Company joined the Mill Company. The Ferry Company fought the Hill Company at the weir; the Mill Company denies it.\n";

/** The place of words in the invented text, in code points. */
export function quoted(exact: string): string {
  const unit = inventedText.indexOf(exact);
  const start = [...inventedText.slice(0, unit)].length;
  return `{ exact: ${JSON.stringify(exact)}, start: ${start}, end: ${start + [...exact].length} }`;
}

/** Entities of the invented story. */
export const inventedEntities = `- { slug: ferry-company, kind: ArmedGroup, names: [{ value: Ferry Company, language: en, kind: PREFERRED }, { value: فوج العبّارة, language: ar, kind: PREFERRED }] }
- { slug: mill-company, kind: ArmedGroup, names: [{ value: Mill Company, language: en, kind: PREFERRED }] }
- { slug: hill-company, kind: ArmedGroup, names: [{ value: Hill Company, language: en, kind: PREFERRED }] }
- { slug: fight-at-the-weir, kind: Event, names: [{ value: fight at the weir, language: en, kind: PREFERRED }] }
`;

/** An alliance, as `claims.yaml` has it. */
export const alliance = claim(`key: alliance
  subject: ferry-company
  predicate: ALLIED_WITH
  object: mill-company
  attribution: { act: REPORTS }
  quote: ${quoted("joined the Mill Company")}`);

/** A fight in an event, on the word of one who fought. */
export const fight = claim(`key: fight
  subject: ferry-company
  predicate: FOUGHT
  object: hill-company
  roles: { event: fight-at-the-weir }
  time: { aspect: OCCURRED, at: 1815-03, phrase: at the thaw }
  attribution: [{ act: REPORTS }, { speaker: ferry-company, act: ANNOUNCES, channel: its herald }]
  quote: ${quoted("fought the Hill Company at the weir")}`);

/** Its denial. */
export const fightDenied = claim(`key: fight-denied
  subject: ferry-company
  predicate: FOUGHT
  object: hill-company
  attribution: { speaker: mill-company, act: DENIES }
  quote: ${quoted("the Mill Company denies it")}`);

/** One item of `claims.yaml`. */
export function claim(text: string): string {
  return `- ${text}\n`;
}

/** Claims of the invented story. */
export const inventedClaims = `${alliance}${fight}${fightDenied}`;

/** What a test wants of the invented story. */
export interface StoryParts {
  readonly slug?: string;
  readonly entities?: string;
  readonly claims?: string;
  readonly title?: string;
}

/** The folder of an invented story, gone when the test is. */
export function inventedFolder(parts: StoryParts = {}): string {
  const slug = parts.slug ?? "river-war";
  return folderOf({
    "story.yaml": `slug: ${slug}
document:
  title: ${parts.title ?? "The river war (invented)"}
  language: en
  sha256: ${sha256(inventedText)}
`,
    "entities.yaml": parts.entities ?? inventedEntities,
    "claims.yaml": parts.claims ?? inventedClaims,
  });
}

/** An invented story, read. */
export function anInventedStory(parts: StoryParts = {}): Story {
  return readStory(inventedFolder(parts), ontology);
}
