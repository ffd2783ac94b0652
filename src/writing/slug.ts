import { romanized } from "../names/romanized.js";
import type { Problems } from "./problems.js";

/** What a slug may be: lower-case letters and digits, words set apart by single hyphens; never mistaken for an id, which has an underscore. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Most characters of a slug. */
const longestSlug = 100;

/** A slug made of a name: its first words in plain Latin letters; `entity` where it has none. */
function slugOf(name: string): string {
  const plain = romanized(name)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’ʿʾ`]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return plain === "" ? "entity" : plain;
}

/** A slug to be found. */
export interface WantedSlug {
  /** What somebody chose; null: one is made of `name`. */
  readonly given: string | null;
  readonly name: string;
  /** What the slug is to name, for the problems: `entity`. */
  readonly what: string;
  /** Those of some slugs that are taken. */
  readonly taken: (slugs: readonly string[]) => Promise<readonly string[]>;
}

/** The slug that was chosen, or one made of a name, with a number where that is taken. Notes a problem where it cannot be had. */
export async function freeSlug(
  { given, name, what, taken }: WantedSlug,
  problems: Problems,
): Promise<string> {
  if (given !== null) {
    if (!slugPattern.test(given) || given.length > longestSlug)
      problems.add(
        ["slug"],
        "SLUG_INVALID",
        `"${given}" is no slug; write lower-case letters a to z and digits, words set apart by single hyphens, at most ${longestSlug} characters.`,
      );
    else if ((await taken([given])).length > 0)
      problems.add(
        ["slug"],
        "SLUG_TAKEN",
        `another ${what} has the slug "${given}"; choose another, or leave it out.`,
      );
    return given;
  }
  const made = slugOf(name);
  const candidates = [made, ...Array.from({ length: 98 }, (_, at) => `${made}-${at + 2}`)];
  const used = new Set(await taken(candidates));
  const free = candidates.find((candidate) => !used.has(candidate));
  if (free === undefined)
    problems.add(["slug"], "SLUG_MISSING", `"${made}" and all like it are taken; give a slug of your own.`);
  return free ?? made;
}
