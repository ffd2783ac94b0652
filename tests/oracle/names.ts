import type { EntityName } from "../../src/entity/entity.model.js";
import type { StoryEntity } from "../../src/story/story.model.js";
import { orderedBy } from "./fold.js";

/** Names that others give, or that are slips: never the one to show where there is another. */
const notToShow = ["LABEL_BY_OTHERS", "MISSPELLING"];

/** `ar` also takes `ar-SY`; tags differ in case alone as little as languages do. */
function isIn({ language }: { readonly language: string }, liked: string): boolean {
  const [tag, wanted] = [language.toLowerCase(), liked.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
}

function bestOf(names: readonly EntityName[]): EntityName | undefined {
  return (
    names.find(({ kind }) => kind === "PREFERRED") ?? names.find(({ kind }) => !notToShow.includes(kind))
  );
}

/** The name to show to somebody who likes languages in an order. */
export function nameIn(
  { names, slug }: StoryEntity,
  languages: readonly string[] | null | undefined,
): string {
  for (const liked of languages ?? []) {
    const best = bestOf(names.filter((name) => isIn(name, liked)));
    if (best !== undefined) return best.value;
  }
  return (bestOf(names) ?? names[0])?.value ?? slug;
}

/** The description in the first language liked that there is; the first of all where none is said to be liked. */
export function descriptionIn(
  { descriptions }: StoryEntity,
  languages: readonly string[] | null | undefined,
) {
  if (languages == null) return descriptions[0]?.value ?? null;
  for (const liked of languages) {
    const found = descriptions.find((description) => isIn(description, liked));
    if (found !== undefined) return found.value;
  }
  return null;
}

/** A text of the ontology in the first language liked that it has: English or Arabic of any country; English by default. */
export function labelIn(
  label: { readonly en: string; readonly ar: string },
  languages?: readonly string[] | null,
) {
  return label[languageOf(languages)];
}

/** The language to write in: the first liked that we write, else English. */
export function languageOf(languages: readonly string[] | null | undefined): "en" | "ar" {
  for (const liked of languages ?? []) {
    const [language] = liked.toLowerCase().split("-");
    if (language === "ar" || language === "en") return language;
  }
  return "en";
}

/** What an entity is ordered by among others: the name shown in English (else in any language), folded, and the one shown in Arabic. */
export function sortNames({ names, slug }: StoryEntity): { readonly main: string; readonly arabic: string } {
  const shown = (language: string) => bestOf(names.filter((name) => isIn(name, language)));
  const main = shown("en") ?? shown("ar") ?? bestOf(names) ?? names[0];
  const key = (name: EntityName | undefined) =>
    name === undefined ? slug : orderedBy(name.value, name.language);
  return { main: key(main), arabic: key(shown("ar") ?? main) };
}
