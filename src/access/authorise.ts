import { type DocumentNode, GraphQLError, getOperationAST } from "graphql";
import { Forbidden, Unauthenticated } from "../errors.js";
import type { Request, Viewer } from "../query/execute.model.js";
import type { FieldAccess } from "./access-table.js";
import { mayActAs } from "./roles.js";
import { rootFields } from "./root-fields.js";

/** Runs only what the viewer may ask for: one field that they may not, and nothing of the request runs. */
export function authorised<Asked extends Pick<Request, "document" | "operationName" | "viewer">, Answer>(
  run: (request: Asked) => Promise<Answer>,
  access: FieldAccess,
): (request: Asked) => Promise<Answer | { readonly errors: readonly GraphQLError[] }> {
  return async (request) => {
    try {
      authorise(access, request.viewer, request.document, request.operationName);
    } catch (fault) {
      const { message } = fault as Error;
      return { errors: [new GraphQLError(message, { originalError: fault as Error })] };
    }
    return run(request);
  };
}

/**
 * Throws where a viewer may not ask for every root field of an operation: `Unauthenticated` where nobody is known, `Forbidden` where
 * the role is too low. An operation that the document does not have is for others to refuse.
 */
export function authorise(
  access: FieldAccess,
  viewer: Viewer,
  document: DocumentNode,
  operationName: string | null,
): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  for (const what of rootFields(document, operation)) {
    const needed = access[operation.operation].get(what) ?? "ADMIN";
    if (mayActAs(viewer.role, needed)) continue;
    if (viewer.id === null) throw new Unauthenticated("missing", { what, needed });
    throw new Forbidden(what, needed, viewer.role);
  }
}
