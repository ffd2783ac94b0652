import { claimsOfEntity, claimsOfValue } from "../claim/claim-list.fields.js";
import { conflictsOfEntity } from "../conflict/conflict.fields.js";
import { fieldsOfKind } from "../ontology/lookup.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { plainOf } from "../query/argument.js";
import { entityOfId, entityOfMember, member, readMembers, readOne, readPart } from "../query/parts.js";
import { type FieldReader, property, type Readers } from "../query/reader.js";
import { isInLanguage, nameIn } from "./name.model.js";
import { neighbourCounts, neighbours, predicateField } from "./neighbours.fields.js";

/** How the fields that all kinds share are read. */
const sharedFields: Readers = {
  id: property("id"),
  slug: property("slug"),
  kind: property("kind"),
  name: ({ level, of, args }) => {
    const [values, languages, kinds] = nameColumns.map((list) => level.column(`${of}.${list}`)) as [
      number,
      number,
      number,
    ];
    return (row, { variables }) =>
      nameIn(
        {
          values: row[values] as string[],
          languages: row[languages] as string[],
          kinds: row[kinds] as string[],
        },
        plainOf(args.languages, variables) as readonly string[] | null,
      );
  },
  names: (reading) =>
    readMembers(reading, "Name", "nameValues", {
      value: member("nameValues"),
      language: member("nameLanguages"),
      kind: member("nameKinds"),
      usedBy: entityOfMember("nameUsers"),
    }),
  description: ({ level, of, args }) => {
    const values = level.column(`${of}.descriptionValues`);
    const languages = level.column(`${of}.descriptionLanguages`);
    return (row, { variables }) => {
      const liked = plainOf(args.languages, variables) as readonly string[] | null | undefined;
      const held = (row[languages] as string[] | null) ?? [];
      const at = liked === null || liked === undefined ? 0 : firstOf(liked, held);
      return (row[values] as string[] | null)?.[at] ?? null;
    };
  },
  location: (reading) =>
    readPart(reading, "Location", "latitude", {
      latitude: property("latitude"),
      longitude: property("longitude"),
      precision: property("precision"),
    }),
  canonical: (reading) => {
    const entity = reading.level.statement.variable("e");
    return readOne(reading, "Entity", entityOfId(`${reading.of}.canonicalId`, entity), entity);
  },
  reliability: property("reliability"),
  neighbours,
  neighbourCounts,
  claims: claimsOfEntity,
  conflicts: conflictsOfEntity,
  version: property("version"),
};

const nameColumns = ["nameValues", "nameLanguages", "nameKinds"] as const;

function firstOf(liked: readonly string[], held: readonly string[]): number {
  for (const language of liked) {
    const at = held.findIndex((tag) => isInLanguage(tag, language));
    if (at >= 0) return at;
  }
  return -1;
}

/** How each kind's type is read: what all share, and a field for each predicate end that it can be. */
export function entityFields(ontology: Ontology): ReadonlyMap<string, Readers> {
  const byPredicate = new Map<string, FieldReader>();
  const reader = (predicate: string, direction: "OUT" | "IN" | "BOTH", value: boolean): FieldReader => {
    const key = `${predicate} ${direction}`;
    const known =
      byPredicate.get(key) ?? (value ? claimsOfValue(predicate) : predicateField(predicate, direction));
    byPredicate.set(key, known);
    return known;
  };
  return new Map(
    [...ontology.kinds.values()].map(({ name, type }) => [
      type,
      {
        ...sharedFields,
        ...Object.fromEntries(
          fieldsOfKind(ontology, name).map(({ field, predicate, direction, value }) => [
            field,
            reader(predicate, direction, value),
          ]),
        ),
      },
    ]),
  );
}
