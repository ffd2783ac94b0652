import { type Fault, StoryInvalid } from "../errors.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { codePointLength } from "../text/code-points.js";
import type { YamlFile } from "../yaml/yaml-file.js";
import { checkItems } from "../yaml/yaml-shape.js";
import { buildClaims } from "./build-claims.js";
import { buildEntities } from "./build-entities.js";
import { buildHead, slugOf } from "./build-head.js";
import { claimItemShape } from "./claim.file.js";
import { entityItemShape } from "./entity.file.js";
import { References } from "./references.js";
import type { Story } from "./story.model.js";
import { declared, readStoryFolder } from "./story-folder.js";

/** A story as far as it can be read, and what keeps it from being used. */
export interface ExaminedStory {
  /** Without the items that do not fit their shape; null where `story.yaml` itself does not. */
  readonly story: Story | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads a story's folder and applies every rule that needs no text.
 *
 * @throws StoryInvalid with every fault of the three files.
 */
export function readStory(folder: string, ontology: Ontology): Story {
  const { story, faults } = examineStory(folder, ontology);
  const all = story === null ? faults : [...faults, ...lengthFaults(story)];
  if (story === null || all.length > 0) throw new StoryInvalid(folder, all);
  return story;
}

/** Reads a story's folder as {@link readStory} does, but gives the faults beside what could be read. */
export function examineStory(folder: string, ontology: Ontology): ExaminedStory {
  const { files, faults } = readStoryFolder(folder);
  const [headFile, entitiesFile, claimsFile] = [
    files["story.yaml"],
    files["entities.yaml"],
    files["claims.yaml"],
  ];
  const slug = slugOf(headFile);
  const references = new References(slug, declared(entitiesFile, "slug"), declared(claimsFile, "key"));
  const head = buildHead(headFile, references);
  const entityItems = itemsOf(entitiesFile, "slug", entityItemShape);
  const claimItems = itemsOf(claimsFile, "key", claimItemShape);
  const entities = buildEntities(entityItems.items, slug, references, ontology);
  const language = head.document?.language ?? "und";
  const setting = { story: slug, document: head.document?.id ?? "", language, ontology, references };
  const claims = buildClaims(claimItems.items, setting, kindsOf(entities.entities, ontology));
  return {
    story: head.document && {
      folder,
      slug,
      document: head.document,
      entities: entities.entities,
      claims: claims.claims,
      uncovered: head.uncovered,
      elsewhere: references.elsewhere,
    },
    faults: [{ faults }, head, entityItems, claimItems, entities, claims, references].flatMap(
      (part) => part.faults,
    ),
  };
}

function itemsOf<T>(file: YamlFile | undefined, key: string, shape: Parameters<typeof checkItems<T>>[2]) {
  return file === undefined ? { items: [], faults: [] } : checkItems(file, key, shape);
}

function kindsOf(entities: Story["entities"], ontology: Ontology): Map<string, string> {
  return new Map(entities.filter(({ kind }) => ontology.kinds.has(kind)).map(({ id, kind }) => [id, kind]));
}

/** Quotes whose offsets cannot be right whatever the text, or that have none. */
function lengthFaults({ claims }: Story): Fault[] {
  return claims.flatMap(({ key, claim, place }) =>
    claim.evidence.flatMap(({ exact, start, end }, index): Fault[] => {
      const where = { file: place.file, line: place.quoteLines[index] ?? place.line };
      if (start === null || end === null) {
        return [{ ...where, message: `${key}.quote: has no offsets; run the check to find them` }];
      }
      const length = codePointLength(exact);
      if (end - start === length) return [];
      const message = `${key}.quote: has ${length} code points, but ${start} to ${end} are ${end - start}; run the check to find its place`;
      return [{ ...where, message }];
    }),
  );
}
