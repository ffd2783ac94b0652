import { GraphQLError } from "graphql";
import type { Scope } from "./as-of.js";

/** Arguments that every list takes. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Which list it is: the same name, owner and arguments are the same list. */
export interface List {
  readonly name: string;
  /** Id of the thing whose list it is; empty at the root. */
  readonly owner: string;
  readonly args: PageArguments & Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

/** What an edge has beside its cursor. */
export interface Edge {
  readonly node: unknown;
}

/** A page of members that are in order already. */
export function connectionOf<T>(
  list: List,
  members: readonly T[],
  idOf: (member: T) => string,
  edgeOf: (member: T) => Edge,
) {
  const { first, after } = list.args;
  const { cursors } = list.scope;
  const size = pageSize(first);
  const identity = identityOf(list);
  const from = after == null ? 0 : placeAfter(list, identity, after, members.map(idOf));
  const edges = members.slice(from, from + size).map((member) => ({
    ...edgeOf(member),
    cursor: cursors.cursor({ list: identity, member: idOf(member) }),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: members.length,
    pageInfo: {
      hasNextPage: from + size < members.length,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? 20;
  if (size < 0 || size > 100)
    throw new GraphQLError(`A page of ${size}.`, { extensions: { code: "PAGE_SIZE_INVALID" } });
  return size;
}

/** All that chooses and orders the members of a list; what is absent and what is null are the same. */
function identityOf({ name, owner, args, scope: { asOf } }: List): string {
  const { first: _, after: __, asOf: ___, ...choosing } = args;
  const chosen = Object.entries(choosing)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const validAt = asOf?.validAt ?? null;
  return JSON.stringify([
    name,
    owner,
    chosen,
    validAt,
    validAt === null ? null : (asOf?.match ?? "POSSIBLE"),
    asOf?.knownAt ?? null,
  ]);
}

function placeAfter({ scope }: List, identity: string, after: string, ids: readonly string[]): number {
  const place = scope.cursors.place(after);
  if (place?.list !== identity)
    throw new GraphQLError("A cursor of no list, or of another.", { extensions: { code: "CURSOR_INVALID" } });
  return ids.indexOf(place.member) + 1;
}
