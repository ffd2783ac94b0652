import { type EntityName, nameKinds, placePrecisions } from "../../src/entity/entity.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import { idOf } from "../../src/record/ids.js";
import type { StoryEntity } from "../../src/story/story.model.js";
import type { Random } from "./generator/random.js";

const english = [
  "Amber",
  "Birch",
  "Cedar",
  "Dawn",
  "Ember",
  "Flint",
  "Grey",
  "Hazel",
  "Iron",
  "Juniper",
  "The",
  "al-",
];
const arabic = [
  "عنبر",
  "بتولا",
  "أرز",
  "فجر",
  "جمرة",
  "صوّان",
  "رمادي",
  "بندق",
  "حديد",
  "عرعر",
  "الساحل",
  "ميناء",
];

/** Entities of all kinds in turn, with names in two scripts, some of which fold to the same. */
export function generatedEntities(
  { kinds }: Ontology,
  random: Random,
  story: string,
  count: number,
): StoryEntity[] {
  const all = [...kinds.keys()];
  const idAt = (at: number) => idOf("entity", story, slugAt(story, at));
  return Array.from({ length: count }, (_, at): StoryEntity => {
    const kind = all[at % all.length] ?? "";
    return {
      id: idAt(at),
      slug: slugAt(story, at),
      kind,
      names: namesOf(random, at, () => idAt(random.between(0, count - 1))),
      descriptions: random.chance(0.3) ? [{ language: "en", value: `Generated, the ${at}th.` }] : [],
      location:
        (kind === "PLACE" || kind === "FACILITY") && random.chance(0.5)
          ? {
              latitude: random.between(-90, 90),
              longitude: random.between(-1800, 1800) / 10,
              precision: random.pick(placePrecisions),
            }
          : null,
    };
  });
}

function slugAt(story: string, at: number): string {
  return `${story}-${at}`;
}

function namesOf(random: Random, at: number, anybody: () => string): EntityName[] {
  const name = (words: readonly string[]) => `${random.pick(words)} ${random.pick(words)}`.replace("- ", "-");
  // Some are called alike, so that their ids decide the order.
  const number = random.chance(0.9) ? ` ${at}` : "";
  const names: EntityName[] = [];
  if (random.chance(0.85))
    names.push({ value: name(english) + number, language: "en", kind: "PREFERRED", usedBy: null });
  if (names.length === 0 || random.chance(0.6))
    names.push({ value: name(arabic) + number, language: "ar", kind: "PREFERRED", usedBy: null });
  if (random.chance(0.3)) {
    const kind = random.pick(nameKinds.filter((one) => one !== "PREFERRED"));
    const usedBy = kind === "LABEL_BY_OTHERS" ? anybody() : null;
    names.push({ value: `${name(english)} also ${at}`, language: random.pick(["en", "fr"]), kind, usedBy });
  }
  return names;
}
