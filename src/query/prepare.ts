import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import type { Ontology } from "../ontology/ontology.model.js";
import { structureOf, type Variables } from "./argument.js";
import { BoundedCache } from "./bounded-cache.js";
import { type CompiledField, compileOperation, type ReaderRegistry } from "./compile.js";
import type { ObserveExecution, Request } from "./execute.model.js";
import { checkLimits, checkStatements, type Limits, serviceLimits } from "./limits.js";
import type { SelectionContext } from "./selection.js";

/** What operations are made ready with. */
export interface Preparing {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  readonly registry: ReaderRegistry;
  /** Nobody is told by default. */
  readonly observe?: ObserveExecution;
}

/** An operation that is ready to run. */
export interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly fields: readonly CompiledField[];
  /** Coerced. */
  readonly variables: Variables;
}

/** Makes an operation ready, or says why it cannot be; it never throws. */
export type Prepare = (
  request: Pick<Request, "document" | "operationName" | "variables">,
) => Prepared | { readonly errors: readonly GraphQLError[] };

/** Compilations kept for one document: one for each operation and structure of its variables. */
const keptPerDocument = 50;

/** Makes the function that makes operations ready: coerce the variables, check the limits, compile, or remember. */
export function makePrepare(preparing: Preparing, limits: Limits = serviceLimits): Prepare {
  const compilations = new WeakMap<DocumentNode, BoundedCache<CompiledField[]>>();
  const keptFor = (document: DocumentNode) => {
    const kept = compilations.get(document) ?? new BoundedCache<CompiledField[]>(keptPerDocument);
    compilations.set(document, kept);
    return kept;
  };
  return ({ document, operationName, variables: given }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [new GraphQLError("The document has no such operation.", badInput)] };
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(preparing.schema, definitions, { ...given });
    if (errors !== undefined) return { errors };
    const structure = structureOf(coerced, variableTypes(preparing.schema, operation));
    try {
      const context = selectionContext(preparing.schema, document, coerced);
      checkLimits(operation, context, limits);
      const kept = keptFor(document);
      const key = `${operation.name?.value ?? ""}|${structure}`;
      preparing.observe?.compiled(kept.has(key));
      const fields = kept.get(key, () => {
        const compiled = compile(preparing, operation, context);
        checkStatements(
          compiled.map(({ text }) => text),
          limits,
        );
        return compiled;
      });
      return { operation, fields, variables: coerced };
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  };
}

const badInput = { extensions: { code: "BAD_USER_INPUT" } };

function variableTypes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Map<string, GraphQLInputType> {
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const known = typeFromAST(schema, type);
    if (isInputType(known)) types.set(variable.name.value, known);
  }
  return types;
}

/** What a document's selections are read against, with one request's variables. */
export function selectionContext(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): SelectionContext {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return { schema, fragments, variables };
}

/** Compiles an operation for requests whose variables have one structure. */
export function compile(
  { ontology, registry }: Pick<Preparing, "ontology" | "registry">,
  operation: OperationDefinitionNode,
  context: SelectionContext,
): CompiledField[] {
  return compileOperation(registry, { ontology, asOf: null }, operation, context);
}

/** Whatever was thrown, as GraphQL tells it; `field`: the root field whose answer is missing for it. */
export function asGraphQLError(error: unknown, field?: CompiledField): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  const place = field === undefined ? {} : { path: [field.key], nodes: field.nodes };
  return new GraphQLError(originalError.message, { originalError, ...place });
}
