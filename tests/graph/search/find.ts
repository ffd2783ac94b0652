import type { Graph } from "../../../src/graph/graph.model.js";
import type { MatchKind } from "../../../src/search/search.model.js";
import { type SearchOptions, searchFragment } from "../../../src/search/search-fragment.js";

/** What was found, with what it is called. */
export interface Hit {
  readonly slug: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly matchedName: string;
  readonly match: MatchKind;
  readonly score: number;
}

/** Searches as a root field does: the fragment in a subquery, best hits first. */
export function find(graph: Graph, text: string, options: SearchOptions = {}, limit = 5): Promise<Hit[]> {
  const fragment = searchFragment(text, options);
  return graph.read({
    name: "find",
    text: `CALL () { ${fragment.text}
RETURN e, matchedName, match, score }
WITH e, matchedName, match, score ORDER BY score DESC, e.sortName, e.id LIMIT toInteger($limit)
RETURN { slug: e.slug, kind: e.kind, names: COLLECT { MATCH (e)<-[:NAMES]-(name) RETURN name.value }, matchedName: matchedName, match: match, score: score } AS hit`,
    parameters: { ...fragment.parameters, limit },
    row: (get) => get("hit") as Hit,
  });
}
