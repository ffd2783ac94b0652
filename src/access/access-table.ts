import type { OperationTypeNode } from "graphql";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Role } from "../query/execute.model.js";

/** The least role for each root field, by operation. What does not stand in it is refused to everybody but an ADMIN. */
export type FieldAccess = Readonly<Record<`${OperationTypeNode}`, ReadonlyMap<string, Role>>>;

/**
 * Who may do what over GraphQL: every root field of the schema, with the least role that may. Whom nobody knows is a READER where
 * reads are open. One rule depends on what is recorded, and stands with it (src/claim/claim-owner.ts): taking back or superseding
 * what somebody else recorded takes an EDITOR.
 */
export function fieldAccess(ontology: Ontology): FieldAccess {
  const kindRoots = [...ontology.kinds.values()].map(({ field }) => field);
  return {
    query: table({
      READER: [
        ...["node", "nodes", "entity", "entities", ...kindRoots],
        ...["search", "relations", "claims", "conflicts", "document", "documents"],
        ...["history", "judgements", "identityCandidates", "ontology", "viewer"],
        ...["graph", "paths"],
        ...["timeline", "counts", "graphDiff"],
      ],
    }),
    mutation: table({
      ANALYST: ["createEntity", "updateEntity", "registerDocument", "assertClaim", "retractClaim"],
      EDITOR: ["rankClaim", "rateSpeaker", "judgeIdentity", "withdrawJudgement"],
    }),
    subscription: table({ READER: ["claimRecorded", "relationChanged"] }),
  };
}

/** The least role for each path over HTTP; null: everybody, unasked. `/` stands for the playground's files, and for every path that is no other. */
export const routeAccess = {
  "/graphql": "READER",
  "/export": "READER",
  "/health/live": null,
  "/health/ready": null,
  "/metrics": "READER",
  "/": null,
} as const satisfies Readonly<Record<string, Role | null>>;

/** A path that this service answers. */
export type Route = keyof typeof routeAccess;

/** The route that a path belongs to; the formats of exports stand below theirs. */
export function routeOf(path: string): Route {
  if (path.startsWith("/export/")) return "/export";
  return Object.hasOwn(routeAccess, path) ? (path as Route) : "/";
}

function table(fields: Readonly<Partial<Record<Role, readonly string[]>>>): ReadonlyMap<string, Role> {
  return new Map(
    Object.entries(fields).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)),
  );
}
