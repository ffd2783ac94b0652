import { type ExecutionResult, type GraphQLError, OperationTypeNode } from "graphql";
import { IsnadError, SubscriptionNeedsSocket } from "../errors.js";
import type { Graph, ReadOptions } from "../graph/graph.model.js";
import type { Variables } from "./argument.js";
import type { CompiledField } from "./compile.js";
import type { Execute, Request, Write } from "./execute.model.js";
import type { Row, ShapeContext } from "./level.js";
import { asGraphQLError, makePrepare, type Preparing } from "./prepare.js";
import { withWritten } from "./written.js";

/** What requests are answered with. */
export interface Executor extends Preparing {
  readonly graph: Pick<Graph, "read">;
  readonly write: Write;
}

/**
 * Makes the function that answers queries and mutations: compile, or remember; run each root field's statement; shape what comes.
 * The root fields of a query run side by side, those of a mutation one after the other, each written before its payload is read.
 */
export function makeExecute(executor: Executor): Execute {
  const prepare = makePrepare(executor);
  return async (request) => {
    const prepared = prepare(request);
    if ("errors" in prepared) return prepared;
    const { operation, fields, variables } = prepared;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      return { errors: [asGraphQLError(new SubscriptionNeedsSocket())] };
    return answer(executor, fields, operation.operation, variables, request);
  };
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
  const isRefused = errors.length > 0 && errors.length === fields.length;
  const isEmptied = isRefused || fields.some(({ required }, at) => required && answers[at]?.value === null);
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
  observe?.rootField(name, codeOf(answered.error), performance.now() - begun);
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
    const row = await rowOf(field, graph, variables, request);
    const value = field.shape(row, context);
    const meant = field.suggestions?.(variables, { value, row }) ?? null;
    const suggestions = meant === null ? null : await graph.read(meant, readOptions(request));
    return { value, error: null, suggestions };
  } catch (error) {
    return failed(field, error);
  }
}

function failed(field: CompiledField, error: unknown): FieldAnswer {
  return { value: null, error: asGraphQLError(error, field), suggestions: null };
}

function readOptions({ signal, asker }: Request): ReadOptions {
  return { ...(signal && { signal }), ...(asker && { asker }) };
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
    { ...readOptions(request), ...(field.sharedAs !== null && { sharedAs: field.sharedAs }) },
  );
  return row;
}
