import type { Ontology } from "../../src/ontology/ontology.model.js";
import { idOf } from "../../src/record/ids.js";
import type { StoryEntity } from "../../src/story/story.model.js";
import { Random, seedOf } from "../random.js";
import { namesOf } from "./names.js";

/** Under this slug everything of a generated world is recorded. */
export const worldSlug = "bench";

/** How many of a hundred entities are of a kind; what the ontology has beyond these is not generated. */
const shares: Readonly<Record<string, number>> = {
  EVENT: 30,
  PERSON: 20,
  PLACE: 14,
  ARMED_GROUP: 12,
  ORGANIZATION: 9,
  FACILITY: 7,
  COLLECTIVE: 3,
  INITIATIVE: 2,
  WEAPON: 2,
  STATE: 1,
};

/** The kind of each of a hundred entities in a row, the kinds mixed. */
const pattern: readonly string[] = Object.entries(shares)
  .flatMap(([kind, share]) => Array.from({ length: share }, (_, at) => ({ kind, place: (at + 0.5) / share })))
  .sort((left, right) => left.place - right.place)
  .map(({ kind }) => kind);

/** The kind of the entity with a number. */
export function kindAt(number: number): string {
  return pattern[number % pattern.length] as string;
}

/** The slug of the entity with a number, counted from 0. */
export function slugAt({ kinds }: Ontology, number: number): string {
  return `${worldSlug}-${kinds.get(kindAt(number))?.field.toLowerCase()}-${number}`;
}

/** The id of the entity with a number. */
export function entityIdAt(number: number): string {
  return idOf("entity", worldSlug, String(number));
}

/** The entity with a number. */
export function entityAt(ontology: Ontology, number: number): StoryEntity {
  const random = new Random(seedOf(1, number));
  const kind = kindAt(number);
  const located = (kind === "PLACE" || kind === "FACILITY") && random.chance(0.7);
  return {
    id: entityIdAt(number),
    slug: slugAt(ontology, number),
    kind,
    names: namesOf(random, kind, number),
    descriptions: random.chance(0.3) ? [{ language: "en", value: `Generated, number ${number}.` }] : [],
    location: located
      ? {
          latitude: random.between(3200, 3700) / 100,
          longitude: random.between(3570, 4240) / 100,
          precision: random.pick(["POINT", "TOWN", "DISTRICT"]),
        }
      : null,
  };
}
