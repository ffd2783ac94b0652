import type { SearchKeys, SearchWord } from "./search-keys.js";

/** Letters from which on a key may hold a slip: one letter more, less, other, or changed places with its neighbour. */
const SLIP_FROM = 4;
/** Letters from which on a word may be the beginning of another. */
const BEGINNING_FROM = 3;

/** What Lucene's parser would read as syntax; the keys are letters and digits, so this only guards what scripts may bring. */
function term(key: string): string {
  return key.replace(/[+\-!(){}[\]^"~*?:\\/&|<>=]/gu, "\\$&");
}

const clause = (field: string, key: string, boost: number): string => `${field}:${term(key)}^${boost}`;

function slips(field: string, key: string, boost: number): string[] {
  return [...key].length < SLIP_FROM ? [] : [`${field}:${term(key)}~1^${boost}`];
}

function beginning(field: string, key: string, boost: number): string[] {
  return [...key].length < BEGINNING_FROM ? [] : [`${field}:${term(key)}*^${boost}`];
}

function wordClauses(word: SearchWord): string[] {
  return [
    ...word.forms.map((form) => clause("words", form, 4)),
    ...word.skeletons.map((skeleton) => clause("skeletons", skeleton, 2)),
    ...word.concepts.map((concept) => clause("skeletons", concept, 2)),
    ...word.forms.slice(0, 1).flatMap((form) => [...beginning("words", form, 6), ...slips("words", form, 1)]),
    ...word.skeletons.slice(0, 1).flatMap((skeleton) => slips("skeletons", skeleton, 0.5)),
  ];
}

function wholeClauses(keys: SearchKeys): string[] {
  const first = keys.compacts[0] ?? "";
  return [
    clause("folded", keys.folded, 20),
    ...beginning("folded", keys.folded, 2),
    ...(keys.joined === "" ? [] : [clause("words", keys.joined, 8)]),
    ...keys.compacts.map((compact) => clause("compacts", compact, 8)),
    ...slips("compacts", first, 2),
  ];
}

/** A key that no name has: `folded` is never this sign alone. */
const NOTHING = "folded:_";

/**
 * The query that finds candidates in the index `name_keys`: any key of the text counts, the whole name most, a slip least;
 * of `kinds` only, where given. Its length is bounded by the bounds of {@link SearchKeys}.
 */
export function luceneQuery(keys: SearchKeys, kinds: readonly string[] | null): string {
  if (keys.words.length === 0) return NOTHING;
  const any = [...wholeClauses(keys), ...keys.words.flatMap(wordClauses)].join(" ");
  if (kinds === null) return any;
  return kinds.length === 0
    ? NOTHING
    : `+kind:(${kinds.map((kind) => `"${term(kind)}"`).join(" ")})^0 +(${any})`;
}
