import { type AsOf, type Scope, within } from "./as-of.js";
import { claimView } from "./claim.js";
import { type ClaimFilter, claimOrder, claimTest } from "./claim-filter.js";
import { connectionOf, type PageArguments } from "./page.js";
import type { RecordedClaim } from "./world.model.js";

/** What every list of claims takes. */
export interface ClaimArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly filter?: ClaimFilter | null;
  readonly asOf?: AsOf | null;
  readonly orderBy?: string | null;
  readonly end?: string | null;
}

/** Which list of claims. */
export interface ClaimList {
  readonly name: string;
  readonly owner: string;
  /** Whether a claim belongs to it at all. */
  readonly holds: (recorded: RecordedClaim) => boolean;
}

/** A page of the claims that belong to a list and that its arguments let pass. */
export function claimConnection(scope: Scope, { name, owner, holds }: ClaimList, args: ClaimArguments) {
  const then = within(scope, args.asOf);
  const passes = claimTest(then, args.filter);
  const members = then.world.claims.filter((recorded) => holds(recorded) && passes(recorded));
  return claimPage({ name, owner, args, scope: then }, members, args.orderBy);
}

/** A page of these claims. */
export function claimPage(
  list: Parameters<typeof connectionOf>[0],
  members: readonly RecordedClaim[],
  orderBy: string | null | undefined,
) {
  return connectionOf(
    list,
    [...members].sort(claimOrder(list.scope, orderBy)),
    ({ claim }) => claim.id,
    (recorded) => ({ node: claimView(recorded, list.scope) }),
  );
}
