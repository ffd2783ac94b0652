import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isScalarType,
} from "graphql";
import { parseEdtf } from "../../src/time/edtf.js";
import { sdlSchema } from "../setup/sdl-schema.js";
import type { Scope } from "./as-of.js";
import { claimConnection } from "./claim-lists.js";
import { CursorBook } from "./cursor-book.js";
import type { EntityView } from "./entity.js";
import { type NeighbourArguments, neighbourConnection } from "./neighbours.js";
import { rootsOf } from "./roots.js";
import type { World } from "./world.model.js";

/** The answers that the service ought to give: graphql-js over plain arrays. */
export interface Oracle {
  readonly schema: GraphQLSchema;
  readonly world: World;
  /** Answers one operation; `search`: what that root field finds, for its arguments. */
  ask(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    search?: (args: Readonly<Record<string, unknown>>, scope: Scope) => unknown,
  ): Promise<ExecutionResult>;
}

/** Makes the oracle of a world. Its schema is the printed one, so that none of the service's is shared. */
export function oracleOf(world: World): Oracle {
  const schema = sdlSchema();
  leaveOut(schema, answeredElsewhere);
  readScalars(schema);
  resolveFieldsOfPredicates(schema, world);
  const snapshot = world.snapshots.at(-1);
  if (snapshot === undefined) throw new Error("A world begins with an empty snapshot.");
  const scope: Scope = { world, snapshot, cursors: new CursorBook(), asOf: null };
  const roots = rootsOf(scope);
  const unknown = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => field !== "search" && !(field in roots),
  );
  if (unknown.length > 0) throw new Error(`The oracle has no answer for ${unknown.join(", ")}.`);
  return {
    schema,
    world,
    async ask(document, variables, search = () => null) {
      const found = (args: Readonly<Record<string, unknown>>) => search(args, scope);
      return execute({
        schema,
        document,
        variableValues: variables,
        rootValue: { ...roots, search: found },
      });
    },
  };
}

/** What tests of their own hold against a model: what was recorded when and by whom, who is the same, pictures and paths. */
const answeredElsewhere = [
  ...["history", "judgements", "identityCandidates", "IdentityJudgement"],
  ...["graph", "paths"],
];

/** Takes root fields, and types that are nodes, out of a schema. */
function leaveOut(schema: GraphQLSchema, names: readonly string[]): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const name of names) delete fields[name];
  const node = schema.getType("Node");
  if (!isInterfaceType(node)) return;
  const kept = schema.getPossibleTypes(node).filter(({ name }) => !names.includes(name));
  (schema.getPossibleTypes(node) as GraphQLObjectType[]).splice(0, Number.POSITIVE_INFINITY, ...kept);
}

/** Instants are answered in UTC, whatever the offset that they are asked in; a date must be one. */
function readScalars(schema: GraphQLSchema): void {
  const readers: Readonly<Record<string, (text: string) => string>> = {
    DateTime: (text) => new Date(text).toISOString(),
    EDTF: (text) => {
      parseEdtf(text);
      return text;
    },
  };
  for (const [name, read] of Object.entries(readers)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) scalar.parseValue = (value) => read(String(value));
    if (isScalarType(scalar))
      scalar.parseLiteral = (node) => ("value" in node ? read(String(node.value)) : null);
  }
}

/** Each predicate gives its ends a field: neighbours, or the claims of a value. */
function resolveFieldsOfPredicates(schema: GraphQLSchema, { ontology }: World): void {
  for (const { name, subject, object, symmetric, value } of ontology.predicates.values()) {
    const ends = symmetric
      ? ([[subject, "BOTH"]] as const)
      : ([[subject, "OUT"], ...(object === null ? [] : [[object, "IN"] as const])] as const);
    for (const [{ kinds, field }, way] of ends)
      for (const kind of kinds) {
        const type = schema.getType(ontology.kinds.get(kind)?.type ?? "");
        if (field === null || !(type instanceof GraphQLObjectType)) continue;
        const definition = type.getFields()[field];
        if (definition === undefined) throw new Error(`The schema has no ${kind}.${field}.`);
        definition.resolve = ({ id, scope }: EntityView, args: NeighbourArguments) =>
          value === null
            ? neighbourConnection(scope, id, field, way, { ...args, predicates: [name] })
            : claimConnection(scope, valuesOf(id, name), args);
      }
  }
}

function valuesOf(owner: string, predicate: string) {
  return {
    name: `value ${predicate}`,
    owner,
    holds: ({ claim }: { claim: { predicate: string; subject: { entity: string | null } } }) =>
      claim.predicate === predicate && claim.subject.entity === owner,
  };
}
