export type MatchKind = "EXACT" | "FOLDED" | "ROMANIZED" | "PREFIX" | "FUZZY";

/**
 * The part of a search statement that finds entities: constant Cypher that binds `e` (an :Entity), `matchedName`, `match`
 * (a {@link MatchKind}) and `score` (0 to 1), one row an entity, in no order; all user text is in `parameters`.
 */
export interface SearchFragment {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
