import { luceneQuery } from "./lucene-query.js";
import type { SearchFragment } from "./search.model.js";
import { searchCypher } from "./search-cypher.js";
import { searchKeys } from "./search-keys.js";
import { wordParameter } from "./word-parameter.js";

/** What a search may be narrowed to. */
export interface SearchOptions {
  /** `ARMED_GROUP`, ...; absent: all; none: nothing is found. */
  readonly kinds?: readonly string[];
}

/** Letters from which on a skeleton of a whole name says something by itself. */
const TELLING_COMPACT = 4;

/**
 * The part of a statement that finds entities by name. Its text is the same for every search; its one parameter is
 * `search`. Of a text only the first eight words count; one without letters or digits finds nothing.
 * Throws `SearchTextInvalid` for a text of more than {@link LONGEST_SEARCH} code points.
 */
export function searchFragment(text: string, { kinds }: SearchOptions = {}): SearchFragment {
  const keys = searchKeys(text);
  const search = {
    lucene: luceneQuery(keys, kinds ?? null),
    exact: keys.exact,
    folded: keys.folded,
    joined: keys.joined,
    compacts: keys.compacts.filter((key) => key.length >= TELLING_COMPACT),
    weight: keys.words.reduce((sum, word) => sum + word.weight, 0),
    words: keys.words.map(wordParameter),
  };
  return { text: searchCypher, parameters: { search } };
}
