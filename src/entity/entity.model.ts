/** What sort of name a name is. */
export const nameKinds = [
  "PREFERRED",
  "ALIAS",
  "ROMANIZED",
  "ACRONYM",
  "FORMER",
  "MISSPELLING",
  "LABEL_BY_OTHERS",
] as const;
export type NameKind = (typeof nameKinds)[number];

/** How exact a location is. */
export const placePrecisions = ["POINT", "TOWN", "DISTRICT", "GOVERNORATE", "COUNTRY"] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

/** One name of an entity. */
export interface EntityName {
  readonly value: string;
  /** BCP 47. */
  readonly language: string;
  readonly kind: NameKind;
  /** Id of the entity that alone uses it; null: in general use. */
  readonly usedBy: string | null;
}

/** Degrees, WGS 84. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PlacePrecision;
}

/** A text in one language. */
export interface LocalText {
  /** BCP 47. */
  readonly language: string;
  readonly value: string;
}
