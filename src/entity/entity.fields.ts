import { claimsOfEntity, claimsOfValue } from "../claim/claim-list.fields.js";
import { conflictsOfEntity } from "../conflict/conflict.fields.js";
import { fieldsOfKind } from "../ontology/lookup.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { Default, plainOf } from "../query/argument.js";
import { entityOfMember, member, readMembers, readOne, readPart } from "../query/parts.js";
import { type FieldReader, property, type Readers } from "../query/reader.js";
import { sameAs } from "../reads/as-of.fields.js";
import { lastThen } from "../reads/last-then.fields.js";
import { isInLanguage, nameIn } from "./name.model.js";
import { neighbourCounts, neighbours, predicateField } from "./neighbours.fields.js";
import { contentOf, standsForItself } from "./standing.fields.js";

/** Reads a field of what was recorded of the entity, now or as known then. */
const then =
  (read: FieldReader): FieldReader =>
  (reading) =>
    read(reading.as(contentOf(reading)));

/** How what is recorded of an entity is read. */
const contentFields: Readers = {
  name: ({ level, of, args }) => {
    // Stored as it is shown to who asks for no language: one text instead of three lists.
    if (args.languages instanceof Default) return level.value(`${of}.name`);
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
  version: property("version"),
};

/** How the fields that all kinds share are read. */
const sharedFields: Readers = {
  id: property("id"),
  slug: property("slug"),
  kind: property("kind"),
  ...Object.fromEntries(Object.entries(contentFields).map(([name, read]) => [name, then(read)])),
  canonical: (reading) => {
    const { level, of, scope } = reading;
    const { statement } = level;
    const [entity, same] = [statement.variable("e"), statement.variable("i")];
    const { pattern, where } = sameAs(same, scope, statement);
    standsForItself(entity, scope, statement);
    return readOne(reading, "Entity", `MATCH (${of})-${pattern}->(${entity})${where}`, entity);
  },
  reliability: lastThen("reliability", "ratings", "ratedAt"),
  neighbours,
  neighbourCounts,
  claims: claimsOfEntity,
  conflicts: conflictsOfEntity,
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
