import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { Coverage } from "./coverage.js";
import type { Pool } from "./pool.js";
import type { Random } from "./random.js";

/** What values are made with. */
export interface ValueSource {
  readonly random: Random;
  readonly pool: Pool;
  readonly coverage: Coverage;
}

type Make = (random: Random, pool: Pool) => unknown;

const entity: Make = (random, pool) => pool.handle(random);
const speaker: Make = (random, pool) => pool.speaker(random);

/** How ids and texts are made, by where they stand: `Input.field` or `Type.field(argument)`. */
const makers: Readonly<Record<string, Make>> = {
  "ClaimFilter.about": entity,
  "ClaimFilter.speakers": speaker,
  "ClaimFilter.documents": (random, pool) => pool.document(random),
  "ClaimFilter.text": (random, pool) => pool.words(random),
  "ConflictFilter.about": entity,
  "EntityFilter.within": (random, pool) =>
    pool.entity(random, "PLACE", "Place.contains")?.entity.slug ?? pool.handle(random, "PLACE"),
  "RelatedTo.to": entity,
  "RelationFilter.speakers": speaker,
  "RelationFilter.onlySpeakers": speaker,
  "Query.document(id)": (random, pool) => pool.document(random),
  "Query.node(id)": (random, pool) => pool.node(random),
  "Query.nodes(ids)": (random, pool) => pool.node(random),
  "Query.search(text)": (random, pool) => pool.name(random),
};

const scalars: Readonly<Record<string, Make>> = {
  ID: entity,
  Boolean: (random) => random.chance(0.5),
  Int: (random) => random.between(0, 3),
  EDTF: (random, pool) => pool.date(random),
  DateTime: (random, pool) => pool.instant(random),
  LanguageTag: (random, pool) => pool.language(random),
};

/** How often a value is like the example that it is given, not from elsewhere. */
const faithful = 0.94;

/** A value of a type that is no null, as variables hold it; `like` is one that lets something pass. */
export function plainValue(
  type: GraphQLInputType,
  place: string,
  source: ValueSource,
  like?: unknown,
): unknown {
  const { random, pool } = source;
  if (isNonNullType(type)) return plainValue(type.ofType, place, source, like);
  if (isInputObjectType(type)) return plainInput(type, source, like);
  if (like !== undefined && random.chance(faithful)) return withMore(type, like, source);
  if (isListType(type)) {
    if (place === "RelationFilter.among") return pool.ends(random);
    const count = random.chance(0.04) ? 0 : random.between(1, 3);
    const likes = Array.isArray(like) ? like : [];
    return Array.from({ length: count }, (_, at) => plainValue(type.ofType, place, source, likes[at]));
  }
  if (isEnumType(type)) return wished(type, source);
  const make = makers[place] ?? scalars[type.name];
  if (make === undefined) throw new Error(`No values for ${place}: ${type.name}.`);
  return make(random, pool);
}

/** A list of names that lets something pass, and now and then one more that is wished for. */
function withMore(type: GraphQLInputType, like: unknown, source: ValueSource): unknown {
  const item = isListType(type) ? getNamedType(type) : null;
  if (!isEnumType(item) || !Array.isArray(like) || source.random.chance(0.5)) return like;
  const { random } = source;
  const more = Array.from({ length: random.between(1, 3) }, () => wished(item, source));
  return [...new Set([...like, ...more])];
}

function wished(type: GraphQLEnumType, { random, coverage }: ValueSource): string {
  const names = type.getValues().map(({ name }) => name);
  return random.weigh(names, (name) => coverage.wish(`${type.name}.${name}`));
}

function plainInput(type: GraphQLInputObjectType, source: ValueSource, like: unknown): unknown {
  const chosen = chosenFields(type, source, like).map((field) => [
    field.name,
    plainValue(field.type, `${type.name}.${field.name}`, source, fieldOf(like, field.name)),
  ]);
  return Object.fromEntries(chosen);
}

/** A field of an example, if it is one of an input. */
export function fieldOf(like: unknown, field: string): unknown {
  return typeof like === "object" && like !== null ? (like as Record<string, unknown>)[field] : undefined;
}

/** Which fields of an input are given: those that must be, and a few others; of an example only those that it has, mostly. */
export function chosenFields(
  type: GraphQLInputObjectType,
  { random, coverage }: ValueSource,
  like?: unknown,
): GraphQLInputField[] {
  const fields = Object.values(type.getFields());
  const optional = fields.filter(
    (field) =>
      !isRequiredInputField(field) &&
      (like === undefined || fieldOf(like, field.name) !== undefined || random.chance(0.05)),
  );
  const isNew = optional.some(({ name }) => coverage.count(`${type.name}.${name}`) === 0);
  const few = isNew ? 3 : random.chance(0.4) ? 1 : random.between(0, 3);
  const chosen = random.some(
    optional,
    few,
    (field) => coverage.wish(`${type.name}.${field.name}`) + 3 * coverage.missingOf(getNamedType(field.type)),
  );
  return fields.filter((field) => isRequiredInputField(field) || chosen.includes(field));
}

/** A plain value as GraphQL writes it. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return "null";
  if (isListType(type)) {
    return Array.isArray(value)
      ? `[${value.map((member) => literal(member, type.ofType)).join(", ")}]`
      : literal(value, type.ofType);
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const given = Object.entries(value as object).flatMap(([name, member]) =>
      fields[name] === undefined ? [] : [`${name}: ${literal(member, fields[name].type)}`],
    );
    return `{${given.join(", ")}}`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
