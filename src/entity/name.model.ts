/** The names of an entity, in parallel lists. */
export interface NameLists {
  readonly values: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** PREFERRED, ALIAS ... */
  readonly kinds: readonly string[];
}

/**
 * The name to show to somebody who likes some languages in an order: of the first language that has a name, its preferred one, else its
 * first; `ar` also takes `ar-SY`, not the other way round. Where none fits, the first preferred name, else the first.
 */
export function nameIn(names: NameLists, liked: readonly string[] | null | undefined): string {
  for (const language of liked ?? []) {
    const fits = (held: string) => held === language || held.startsWith(`${language}-`);
    const at = best(names, (place) => fits(names.languages[place] ?? ""));
    if (at !== null) return names.values[at] ?? "";
  }
  return names.values[best(names, () => true) ?? 0] ?? "";
}

function best({ values, kinds }: NameLists, allows: (place: number) => boolean): number | null {
  let first: number | null = null;
  for (let place = 0; place < values.length; place++) {
    if (!allows(place)) continue;
    if (kinds[place] === "PREFERRED") return place;
    first ??= place;
  }
  return first;
}
