/** The names of an entity, in parallel lists. */
export interface NameLists {
  readonly values: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** PREFERRED, ALIAS ... */
  readonly kinds: readonly string[];
}

/**
 * The name to show to somebody who likes some languages in an order: of the first language that has a name to show, its preferred one,
 * else its first. What only others call it, and what is a slip, is never shown. Where none fits, the first preferred name, else the first.
 */
export function nameIn(names: NameLists, liked: readonly string[] | null | undefined): string {
  for (const language of liked ?? []) {
    const place = placeOfName(names, language);
    if (place !== null) return names.values[place] ?? "";
  }
  return names.values[placeOfName(names, null) ?? 0] ?? "";
}

/** The place of the name to show in a language, or in any (null); null where there is none to show. */
export function placeOfName({ values, languages, kinds }: NameLists, language: string | null): number | null {
  let first: number | null = null;
  for (let place = 0; place < values.length; place++) {
    const kind = kinds[place] ?? "";
    if (neverShown.has(kind) || (language !== null && !isInLanguage(languages[place] ?? "", language)))
      continue;
    if (kind === "PREFERRED") return place;
    first ??= place;
  }
  return first;
}

/** Whether a text in the language `held` serves who likes `liked`: `ar` also takes `ar-SY`, not the other way round; case does not count. */
export function isInLanguage(held: string, liked: string): boolean {
  const [tag, wanted] = [held.toLowerCase(), liked.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
}

const neverShown: ReadonlySet<string> = new Set(["LABEL_BY_OTHERS", "MISSPELLING"]);
