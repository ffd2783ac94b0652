import { GraphQLError } from "graphql";
import type { TestService } from "../setup/service.js";
import type { Scope } from "./as-of.js";
import { entityById } from "./claim.js";
import { connectionOf, type PageArguments } from "./page.js";

interface Hit {
  readonly entity: { readonly id: string };
  readonly matchedName: string;
  readonly match: string;
  readonly score: number;
}

const everyHit = `query ($text: String!, $kinds: [Kind!]) {
  search(text: $text, kinds: $kinds, first: 100) { nodes { entity { id } matchedName match score } }
}`;

/**
 * What `search` finds: the ranking has tests of its own, so the service is asked for it in the plainest way; how it is paged, and all that
 * is asked of the hits, the oracle answers.
 */
export async function foundBySearch(
  service: Pick<TestService, "ask">,
  args: PageArguments & Readonly<Record<string, unknown>>,
  scope: Scope,
) {
  const { data, errors } = await service.ask(everyHit, { text: args.text, kinds: args.kinds ?? null });
  if (errors?.[0] !== undefined)
    throw new GraphQLError(errors[0].message, { extensions: errors[0].extensions });
  const hits = data.search.nodes as Hit[];
  return connectionOf(
    { name: "search", owner: "", args, scope },
    hits,
    ({ entity }) => entity.id,
    ({ entity, ...hit }) => ({ node: { ...hit, entity: () => entityById(scope, entity.id) } }),
  );
}
