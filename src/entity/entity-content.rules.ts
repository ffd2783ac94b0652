import { type Problems, type Step, someText } from "../writing/problems.js";
import { entitiesOf } from "../writing/references.js";
import type { Desk } from "../writing/use-case.model.js";
import type { EntityName, LocalText, Location, NameKind } from "./entity.model.js";

/** A name as somebody writes it. */
export interface NameContent {
  readonly value: string;
  /** BCP 47. */
  readonly language: string;
  readonly kind?: NameKind | null;
  /** Id or slug of the entity that alone uses it. */
  readonly usedBy?: string | null;
}

/** What an entity is written with. */
export interface EntityTexts {
  readonly names?: readonly NameContent[] | null;
  readonly descriptions?: readonly LocalText[] | null;
  readonly location?: Location | null;
}

const longestName = 300;
const longestDescription = 2_000;
const mostNames = 100;

/**
 * The names as they will be recorded. Where none is said to be PREFERRED, the first is; a language has at most one. Notes what is wrong
 * with them, each with its path.
 */
export async function namesOf(
  names: readonly NameContent[],
  desk: Desk,
  problems: Problems,
): Promise<EntityName[]> {
  if (names.length === 0)
    problems.add(["names"], "NAME_MISSING", "gives no name; give at least one, in its own language.");
  if (names.length > mostNames)
    problems.add(["names"], "TOO_MANY_NAMES", `gives ${names.length} names, and ${mostNames} is the most.`);
  const users = names.flatMap(({ usedBy }, at) =>
    usedBy == null ? [] : [{ handle: usedBy, path: ["names", at, "usedBy"] }],
  );
  const found = await entitiesOf(desk, users, problems);
  const hasPreferred = names.some(({ kind }) => kind === "PREFERRED");
  const read = names.map(
    ({ value, language, kind, usedBy }, at): EntityName => ({
      value: someText(value, longestName, ["names", at, "value"], problems),
      language,
      kind: !hasPreferred && at === 0 ? "PREFERRED" : (kind ?? "ALIAS"),
      usedBy: usedBy == null ? null : (found.get(usedBy)?.id ?? null),
    }),
  );
  repeated(read, problems);
  return read;
}

function repeated(names: readonly EntityName[], problems: Problems): void {
  for (const [at, { value, language, kind }] of names.entries()) {
    const before = names.slice(0, at).filter((other) => other.language === language);
    const path: Step[] = ["names", at];
    if (before.some((other) => other.value === value))
      problems.add([...path, "value"], "NAME_REPEATED", `stands twice in \`${language}\`; keep one.`);
    if (kind === "PREFERRED" && before.some((other) => other.kind === "PREFERRED"))
      problems.add(
        [...path, "kind"],
        "NAME_PREFERRED_TWICE",
        `\`${language}\` has a PREFERRED name already; make one of them an ALIAS.`,
      );
  }
}

/** The descriptions as they will be recorded, at most one a language. */
export function descriptionsOf(descriptions: readonly LocalText[], problems: Problems): LocalText[] {
  const languages = new Set<string>();
  return descriptions.map(({ language, value }, at) => {
    if (languages.has(language))
      problems.add(
        ["descriptions", at, "language"],
        "DESCRIPTION_REPEATED",
        `has a description in \`${language}\` already; keep one.`,
      );
    languages.add(language);
    return { language, value: someText(value, longestDescription, ["descriptions", at, "value"], problems) };
  });
}

/** The location, where it is on the earth. */
export function locationOf(location: Location | null | undefined, problems: Problems): Location | null {
  if (location == null) return null;
  const { latitude, longitude, precision } = location;
  if (Math.abs(latitude) > 90)
    problems.add(
      ["location", "latitude"],
      "LATITUDE_OUT_OF_RANGE",
      `${latitude} is no latitude; -90 to 90 are.`,
    );
  if (Math.abs(longitude) > 180)
    problems.add(
      ["location", "longitude"],
      "LONGITUDE_OUT_OF_RANGE",
      `${longitude} is no longitude; -180 to 180 are.`,
    );
  return { latitude, longitude, precision };
}
