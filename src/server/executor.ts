import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByGraphql,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from "graphql";
import type { Execute, Request } from "../query/execute.model.js";
import { faultOf } from "./fault.js";
import { checkIntrospection } from "./introspection-limit.js";
import { type SplitDocument, splitIntrospection } from "./split-introspection.js";

/** Answers a whole request: questions about the schema by graphql-js, all others by `execute`. */
export function wholeExecutor(schema: GraphQLSchema, execute: Execute): Execute {
  const splitOf = rememberedSplits();
  return async (request) => {
    noteOperation(request);
    const split = splitOf(request.document, request.operationName);
    // graphql-js says what is wrong with the choice of operation, and Apollo gives that its code.
    if (!split) return introspect(schema, request);
    if (split.introspection === null && split.data !== null)
      return withStatus(await execute({ ...request, document: split.data }));
    const [introspection, data] = await Promise.all([
      split.introspection && introspect(schema, { ...request, document: split.introspection }),
      split.data && execute({ ...request, document: split.data }),
    ]);
    if (introspection && data) return withStatus(merged(introspection, data, split.keys));
    return withStatus(introspection ?? (data as ExecutionResult));
  };
}

/** Tells the log which operation a request turned out to be. */
function noteOperation({ document, operationName, asker }: Request): void {
  if (asker) asker.operation = getOperationAST(document, operationName)?.name?.value.slice(0, 100) ?? null;
}

/** Documents are divided once; only names that a document has are kept, or a caller could fill the memory with others. */
function rememberedSplits(): typeof splitIntrospection {
  const kept = new WeakMap<DocumentNode, Map<string | null, SplitDocument>>();
  return (document, operationName) => {
    const known = kept.get(document)?.get(operationName);
    if (known) return known;
    const split = splitIntrospection(document, operationName);
    if (split) kept.set(document, (kept.get(document) ?? new Map()).set(operationName, split));
    return split;
  };
}

async function introspect(schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
  try {
    checkIntrospection(request.document);
  } catch (fault) {
    const originalError = fault as Error;
    return { errors: [new GraphQLError(originalError.message, { originalError })] };
  }
  return executeByGraphql({
    schema,
    document: request.document,
    operationName: request.operationName,
    variableValues: request.variables,
  });
}

/** Puts two answers to the halves of one document together, their fields in the document's order. */
function merged(left: ExecutionResult, right: ExecutionResult, keys: readonly string[]): ExecutionResult {
  const refused = [left, right].find((result) => result.data === undefined);
  if (refused) return refused;
  const errors = [...(left.errors ?? []), ...(right.errors ?? [])];
  return {
    data: left.data && right.data ? inOrder({ ...left.data, ...right.data }, keys) : null,
    ...(errors.length > 0 && { errors }),
    ...(right.extensions && { extensions: right.extensions }),
  };
}

function inOrder(data: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of keys) if (key in data) ordered[key] = data[key];
  return ordered;
}

/** An answer without data takes the HTTP status of its gravest fault. */
function withStatus(result: ExecutionResult): ExecutionResult {
  if (result.data != null || !result.errors?.length) return result;
  const status = Math.max(...result.errors.map((error) => faultOf(error)?.status ?? 500));
  return { ...result, errors: result.errors.map((error) => carrying(error, status)) };
}

function carrying(error: GraphQLError, status: number): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError(error.message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, http: { status } },
  });
}
