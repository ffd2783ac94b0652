import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { chosenFields, fieldOf, literal, plainValue, type ValueSource } from "./values.js";

/** Writes the values of one request: as literals, as variables, or as literals with variables in them. */
export class ValueWriter {
  readonly #definitions: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(readonly source: ValueSource) {}

  /** The operation's variable definitions, with their brackets; empty where there are none. */
  get definitions(): string {
    return this.#definitions.length === 0 ? "" : `(${this.#definitions.join(", ")})`;
  }

  /** A value for an argument or a field of an input, which stands at `place`; `like` is one that lets something pass. */
  value(type: GraphQLInputType, place: string, like?: unknown): string {
    const { random, coverage } = this.source;
    if (random.chance(0.3)) return this.#anyVariable(type, place, like, coverage.count(place) === 0);
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner) && Array.isArray(like) && like.length > 0 && random.chance(0.4))
      return `[${like.map((one) => this.value(inner.ofType, place, one)).join(", ")}]`;
    if (isInputObjectType(inner) && random.chance(0.7)) {
      const fields = chosenFields(inner, this.source, like).map((field) => {
        const value = this.value(field.type, `${inner.name}.${field.name}`, fieldOf(like, field.name));
        return `${field.name}: ${value}`;
      });
      return `{${fields.join(", ")}}`;
    }
    return literal(plainValue(type, place, this.source, like), type);
  }

  /** A variable of a type with this value; undefined leaves it out. */
  variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    this.#definitions.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  /** A variable that is given, left out, null, or left to its default; one of a new place has a value. */
  #anyVariable(type: GraphQLInputType, place: string, like: unknown, isNew: boolean): string {
    const { random } = this.source;
    const plain = () => plainValue(type, place, this.source, like);
    const isRequired = isNonNullType(type);
    const nullable = isRequired ? type.ofType : type;
    if (random.chance(0.25)) {
      const written = `${nullable} = ${literal(plain(), nullable)}`;
      return this.variable(written, random.chance(0.5) ? undefined : plain());
    }
    if (isRequired || isNew || random.chance(0.75)) return this.variable(String(type), plain());
    return this.variable(String(type), random.chance(0.5) ? undefined : null);
  }
}
