import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { Random } from "../oracle/generator/random.js";
import { hostileValue } from "./hostile-values.js";

/** An operation in which every argument is a variable. */
export interface GeneratedOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether one of the values is such as no well-meaning person gives. */
  readonly isHostile: boolean;
}

/** Of the fields of predicates, which all kinds have in plenty, this one. */
const predicateField = "allies";

/** Where fields with arguments stand: the document around a selection of that type. */
const places: Readonly<Record<string, (selection: string) => string>> = {
  Query: (selection) => selection,
  Entity: (selection) => `entity(id: "jabhat-al-nusra") { ${selection} }`,
  ArmedGroup: (selection) => `armedGroup(id: "jabhat-al-nusra") { ${selection} }`,
  Document: (selection) => `documents(first: 1) { nodes { ${selection} } }`,
  Claim: (selection) => `claims(first: 1) { nodes { ${selection} } }`,
  Conflict: (selection) => `conflicts(first: 1) { nodes { ${selection} } }`,
  Relation: (selection) => `relations(first: 1) { nodes { ${selection} } }`,
  Predicate: (selection) => `ontology { predicates { ${selection} } }`,
  KindInfo: (selection) => `ontology { kinds { ${selection} } }`,
};

interface Subject {
  readonly place: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Writes operations about each field with arguments in turn; the same for the same seed. */
export class OperationWriter {
  readonly #subjects: readonly Subject[];
  readonly #random: Random;
  #written = 0;

  /** `shapes`: how many choices of arguments there are for a field; each is a statement of its own, whose planning takes its time. */
  constructor(
    private readonly schema: GraphQLSchema,
    seed: number,
    private readonly shapes: number,
  ) {
    this.#random = new Random(seed);
    this.#subjects = Object.keys(places).flatMap((place) =>
      fieldsOf(schema, place).map((field) => ({ place, field })),
    );
  }

  next(): GeneratedOperation {
    const at = this.#written++;
    const subject = this.#subjects[at % this.#subjects.length];
    if (subject === undefined) throw new Error("The schema has no field with arguments.");
    const shape = new Random(1_000 * (at % this.#subjects.length) + this.#random.between(1, this.shapes));
    const isHostile = this.#random.chance(0.6);
    const given = subject.field.args.filter(
      (argument) => isRequiredArgument(argument) || (argument.name !== "after" && shape.chance(0.6)),
    );
    const values = Object.fromEntries(
      given.map(({ name, type }) => [name, this.#value(type, name, shape, false)]),
    );
    if (subject.field.name === "counts") takeBackWhatIsRefused(values);
    if (isHostile) this.#spoil(values, subject.field);
    const all = subject.field.args.filter(({ name }) => name in values);
    const definitions = all.map(({ name, type }) => `$${name}: ${type}`).join(", ");
    const passed = all.map(({ name }) => `${name}: $${name}`).join(", ");
    const written = `${subject.field.name}${all.length === 0 ? "" : `(${passed})`} ${selectionOf(this.schema, subject.field)}`;
    const around = places[subject.place];
    return {
      text: `query Generated${all.length === 0 ? "" : `(${definitions})`} { ${around?.(written)} }`,
      variables: values,
      isHostile,
    };
  }

  /** Puts one hostile value in the place of another, or into an argument that was not given. */
  #spoil(values: Record<string, unknown>, { args }: GraphQLField<unknown, unknown>): void {
    const argument = this.#random.pick(args);
    values[argument.name] = this.#value(argument.type, argument.name, this.#random, true);
  }

  /** A value of a type: what is given and which words are chosen is the shape's, ids, texts and numbers are chosen anew. */
  #value(type: GraphQLInputType, name: string, shape: Random, isHostile: boolean): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name, shape, isHostile);
    if (isHostile && this.#random.chance(0.1)) return hostileValue(this.#random, "");
    if (isListType(type)) {
      const count = isHostile && this.#random.chance(0.1) ? 200 : this.#random.between(1, 2);
      return Array.from({ length: count }, () => this.#value(type.ofType, name, shape, isHostile));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const spoilt = isHostile ? this.#random.pick(fields) : null;
      const given = fields.filter(
        (field) => field === spoilt || isRequiredInputField(field) || shape.chance(0.3),
      );
      return Object.fromEntries(
        given.map((field) => [field.name, this.#value(field.type, field.name, shape, field === spoilt)]),
      );
    }
    if (isHostile) return hostileValue(this.#random, type.name);
    if (isEnumType(type)) return shape.pick(type.getValues()).name;
    return this.#plain(type.name, name, shape);
  }

  #plain(type: string, name: string, shape: Random): unknown {
    if (type === "Boolean") return shape.chance(0.5);
    if (type === "Int") return this.#random.between(0, name === "hops" ? 4 : 5);
    if (type === "EDTF") return this.#random.pick(["2014-10", "2015-01-28/2015-03-01", "../2015", "2014"]);
    if (type === "DateTime") return this.#random.pick(["2026-01-31T10:00:00Z", "2100-01-01T00:00:00+03:00"]);
    if (type === "LanguageTag") return this.#random.pick(["en", "ar", "fr", "ar-SY"]);
    if (name === "text") return this.#random.pick(["قصف", "nusra", "حلب", "Hazm"]);
    return this.#random.pick(["jabhat-al-nusra", "aleppo", "harakat-hazm", "nobody", "ent_0000000000000000"]);
  }
}

/** Leaves of the arguments of `counts` those that go together. */
function takeBackWhatIsRefused(values: Record<string, unknown>): void {
  const isOfClaims = values.of === "CLAIMS";
  delete values[isOfClaims ? "relations" : "claims"];
  const by = (values.by as string[]).filter((name) => isOfClaims || !["STANCE", "MODALITY"].includes(name));
  values.by = by.length > 0 ? by : ["YEAR"];
}

function fieldsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length > 0);
  return name === "ArmedGroup" ? fields.filter((field) => field.name === predicateField) : fields;
}

/** Few fields, but from the database where there are such. */
function selectionOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>): string {
  const named = schema.getType(String(type).replace(/[[\]!]/g, ""));
  if (!isObjectType(named) && !isInterfaceType(named)) return "";
  const names = Object.keys(named.getFields());
  if (names.includes("pageInfo")) return "{ totalCount nodes { __typename } pageInfo { endCursor } }";
  const shown = ["id", "name", "count", "truncated"].filter((name) => names.includes(name)).slice(0, 1);
  return `{ __typename ${shown.join(" ")} }`;
}
