import type { Fault } from "../errors.js";
import { idOf } from "../record/ids.js";
import type { YamlFile } from "../yaml/yaml-file.js";
import { checkShape } from "../yaml/yaml-shape.js";
import type { References } from "./references.js";
import { type StoryFile, storyFileShape } from "./story.file.js";
import type { StoryDocument, Uncovered } from "./story.model.js";

/** What `story.yaml` says; null where it does not fit its shape. */
export interface Head {
  readonly document: StoryDocument | null;
  readonly uncovered: readonly Uncovered[];
  readonly faults: readonly Fault[];
}

/** The slug that a story gives itself, also where the rest of its file is faulty; empty where there is none. */
export function slugOf(file: YamlFile | undefined): string {
  const slug = (file?.content as Record<string, unknown> | null | undefined)?.slug;
  return typeof slug === "string" ? slug : "";
}

/** The document of a story, and the stretches of it that give no claim. */
export function buildHead(file: YamlFile | undefined, references: References): Head {
  if (file === undefined) return { document: null, uncovered: [], faults: [] };
  const shaped = checkShape(file, storyFileShape);
  if ("faults" in shaped) return { document: null, uncovered: [], faults: shaped.faults };
  const { content } = shaped;
  return {
    document: buildDocument(content, file, references),
    uncovered: content.uncovered.map((stretch, index) => ({
      ...stretch,
      file: file.name,
      line: file.lineOf(["uncovered", index]),
    })),
    faults: [],
  };
}

function buildDocument({ slug, document }: StoryFile, file: YamlFile, references: References): StoryDocument {
  const documentSlug = document.slug ?? slug;
  const { publisher } = document;
  const line = file.lineOf(["document", "publisher"]);
  return {
    id: idOf("document", slug, documentSlug),
    slug: documentSlug,
    title: document.title,
    language: document.language,
    sha256: document.sha256,
    publisher: publisher == null ? null : references.entity(publisher, file.name, line),
    publishedAt: document.publishedAt ?? null,
    publishedBasis: document.publishedBasis ?? null,
    licence: document.licence ?? null,
  };
}
