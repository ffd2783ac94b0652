import type { Statement } from "../graph/graph.model.js";
import { indented } from "../query/statement-builder.js";
import { idTypeOf } from "../record/ids.js";
import { searchFragment } from "./search-fragment.js";
import { LONGEST_SEARCH } from "./search-keys.js";

/** An entity that somebody may have meant. */
export interface Suggestion {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

/** Finds the entities (of some kinds; of all, where null) whose names are nearest to a slug that names none; null for an id, which is never nearly right. */
export function suggestionsFor(slug: string, kinds: readonly string[] | null): Statement<Suggestion> | null {
  if (idTypeOf(slug) !== null) return null;
  const words = [...slug.replaceAll("-", " ")].slice(0, LONGEST_SEARCH).join("");
  const { text, parameters } = searchFragment(words, kinds === null ? {} : { kinds });
  return {
    name: "suggestionsFor",
    text: [
      `CALL () {\n  ${indented(text)}\n  RETURN e, score\n}`,
      "WITH e, score WHERE e.slug <> $asked",
      "RETURN e.slug AS slug, e.name AS name, e.kind AS kind ORDER BY score DESC, e.slug LIMIT 5",
    ].join("\n"),
    parameters: { ...parameters, asked: slug },
    row: (get) => ({ slug: String(get("slug")), name: String(get("name")), kind: String(get("kind")) }),
  };
}
