import type { EntityName, LocalText, Location } from "../entity/entity.model.js";
import { placeOfName } from "../entity/name.model.js";
import { nameKeys } from "../names/name-keys.js";
import { sortKey } from "../names/sort-key.js";
import { storedProperties } from "./stored-properties.js";

/** What is recorded of an entity. */
export interface EntityContent {
  readonly id: string;
  readonly slug: string;
  /** Enum name: `ARMED_GROUP`. */
  readonly kind: string;
  /** Never empty; `usedBy` holds ids. */
  readonly names: readonly EntityName[];
  readonly descriptions: readonly LocalText[];
  readonly location: Location | null;
}

/** The properties of an `:Entity` node that come from its content. */
export function entityProperties(entity: EntityContent): Record<string, unknown> {
  const { names, descriptions, location } = entity;
  const arabic = nameIn(names, "ar");
  // What the API shows to who asks for no language: its default is English, then Arabic.
  const main = nameIn(names, "en") ?? arabic ?? nameIn(names, null) ?? names[0];
  return storedProperties({
    id: entity.id,
    slug: entity.slug,
    kind: entity.kind,
    name: main?.value ?? entity.slug,
    nameAr: arabic?.value,
    sortName: sortNameOf(main, entity.slug),
    sortNameAr: sortNameOf(arabic ?? main, entity.slug),
    nameValues: names.map(({ value }) => value),
    nameLanguages: names.map(({ language }) => language),
    nameKinds: names.map(({ kind }) => kind),
    nameUsers: names.map(({ usedBy }) => usedBy ?? ""),
    descriptionLanguages: descriptions.map(({ language }) => language),
    descriptionValues: descriptions.map(({ value }) => value),
    ...location,
  });
}

/** The properties of its `:Name` nodes, one a name. */
export function nameProperties({ names, kind }: EntityContent): Readonly<Record<string, unknown>>[] {
  return names.map(({ value, language }) => nameKeys(value, language, kind));
}

/** The name to show in a language, or in any (null). */
function nameIn(names: readonly EntityName[], language: string | null): EntityName | undefined {
  const lists = {
    values: names.map(({ value }) => value),
    languages: names.map((name) => name.language),
    kinds: names.map(({ kind }) => kind),
  };
  return names[placeOfName(lists, language) ?? -1];
}

function sortNameOf(name: EntityName | undefined, slug: string): string {
  return name === undefined ? slug : sortKey(name.value, name.language);
}
