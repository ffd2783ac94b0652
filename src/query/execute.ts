import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from "graphql";
import { IsnadError } from "../errors.js";
import type { Graph, ReadOptions } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { structureOf, type Variables } from "./argument.js";
import { BoundedCache } from "./bounded-cache.js";
import { type CompiledField, compileOperation, type ReaderRegistry } from "./compile.js";
import type { Execute, ObserveExecution, Request, Write } from "./execute.model.js";
import type { Row, ShapeContext } from "./level.js";
import { checkLimits } from "./limits.js";
import type { SelectionContext } from "./selection.js";
import { withWritten } from "./written.js";

/** What requests are answered with. */
export interface Executor {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  readonly registry: ReaderRegistry;
  readonly graph: Pick<Graph, "read">;
  readonly write: Write;
  readonly observe: ObserveExecution;
}

/** Compilations kept for one document: one for each operation and structure of its variables. */
const keptPerDocument = 50;

/**
 * Makes the function that answers queries and mutations: compile, or remember; run each root field's statement; shape what comes.
 * The root fields of a query run side by side, those of a mutation one after the other, each written before its payload is read.
 */
export function makeExecute(executor: Executor): Execute {
  const compilations = new WeakMap<DocumentNode, BoundedCache<CompiledField[]>>();
  const keptFor = (document: DocumentNode) => {
    const kept = compilations.get(document) ?? new BoundedCache<CompiledField[]>(keptPerDocument);
    compilations.set(document, kept);
    return kept;
  };
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName);
    if (!operation) return refused(new GraphQLError("The document has no such operation.", badInput));
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(executor.schema, definitions, { ...request.variables });
    if (errors !== undefined) return refused(...errors);
    const structure = structureOf(coerced, variableTypes(executor.schema, operation));
    try {
      const context = selectionContext(executor.schema, request.document, coerced);
      checkLimits(operation, context);
      const kept = keptFor(request.document);
      const key = `${operation.name?.value ?? ""}|${structure}`;
      executor.observe.compiled(kept.has(key));
      const fields = kept.get(key, () => compile(executor, operation, context));
      return await answer(executor, fields, operation.operation, coerced, request);
    } catch (error) {
      return refused(asGraphQLError(error));
    }
  };
}

const badInput = { extensions: { code: "BAD_USER_INPUT" } };

function refused(...errors: GraphQLError[]): ExecutionResult {
  return { errors };
}

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
  { ontology, registry }: Pick<Executor, "ontology" | "registry">,
  operation: OperationDefinitionNode,
  context: SelectionContext,
): CompiledField[] {
  return compileOperation(registry, { ontology, asOf: null }, operation, context);
}

async function answer(
  executor: Executor,
  fields: readonly CompiledField[],
  kind: OperationTypeNode,
  variables: Variables,
  request: Request,
): Promise<ExecutionResult> {
  const answers =
    kind === OperationTypeNode.MUTATION
      ? await oneByOne(fields, (field) =>
          observed(executor, field, () => written(executor, field, variables, request)),
        )
      : await Promise.all(
          fields.map((field) =>
            observed(executor, field, () => settled(executor, field, variables, request)),
          ),
        );
  const errors = answers.flatMap(({ error }) => (error === null ? [] : [error]));
  const isEmptied = fields.some(({ required }, at) => required && answers[at]?.value === null);
  const data = isEmptied ? null : Object.fromEntries(fields.map(({ key }, at) => [key, answers[at]?.value]));
  const suggestions = fields.flatMap(({ key }, at) => {
    const meant = answers[at]?.suggestions ?? null;
    return meant === null ? [] : [[key, meant]];
  });
  return {
    ...(errors.length === 0 ? {} : { errors }),
    data,
    ...(suggestions.length === 0 ? {} : { extensions: { suggestions: Object.fromEntries(suggestions) } }),
  };
}

/** What came of one root field. */
interface FieldAnswer {
  readonly value: unknown;
  readonly error: GraphQLError | null;
  readonly suggestions: readonly unknown[] | null;
}

async function oneByOne<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Tells of what becomes of a root field. */
async function observed(
  { observe }: Executor,
  { name }: CompiledField,
  work: () => Promise<FieldAnswer>,
): Promise<FieldAnswer> {
  const begun = performance.now();
  const answered = await work();
  observe.rootField(name, codeOf(answered.error), performance.now() - begun);
  return answered;
}

function codeOf(error: GraphQLError | null): string | null {
  if (error === null) return null;
  return error.originalError instanceof IsnadError ? error.originalError.code : "INTERNAL_SERVER_ERROR";
}

/** Does what a root field of a mutation asks for, and reads its payload. */
async function written(
  executor: Executor,
  field: CompiledField,
  variables: Variables,
  request: Request,
): Promise<FieldAnswer> {
  try {
    const done = await executor.write(field.name, field.args(variables), request.viewer);
    return await settled(executor, field, withWritten(variables, done), request);
  } catch (error) {
    return failed(field, error);
  }
}

async function settled(
  { graph }: Executor,
  field: CompiledField,
  variables: Variables,
  request: Request,
): Promise<FieldAnswer> {
  const context: ShapeContext = { variables, viewer: request.viewer };
  try {
    const value = field.shape(await rowOf(field, graph, variables, request), context);
    const meant = value === null ? (field.suggestions?.(variables) ?? null) : null;
    const suggestions = meant === null ? null : await graph.read(meant, readOptions(request));
    return { value, error: null, suggestions };
  } catch (error) {
    return failed(field, error);
  }
}

function failed({ key }: CompiledField, error: unknown): FieldAnswer {
  return { value: null, error: asGraphQLError(error, [key]), suggestions: null };
}

function readOptions({ signal }: Request): ReadOptions {
  return signal === undefined ? {} : { signal };
}

async function rowOf(
  field: CompiledField,
  graph: Executor["graph"],
  variables: Variables,
  request: Request,
): Promise<Row> {
  if (field.text === null) return [];
  const [row = []] = await graph.read(
    {
      name: `read ${field.name}`,
      text: field.text,
      parameters: field.parameters(variables),
      row: (get) => get("answer") as Row,
    },
    readOptions(request),
  );
  return row;
}

function asGraphQLError(error: unknown, path?: readonly string[]): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError, ...(path === undefined ? {} : { path }) });
}
