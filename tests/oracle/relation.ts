import type { Period } from "../../src/derive/derive.model.js";
import { formatEdtf } from "../../src/time/edtf.format.js";
import type { Scope } from "./as-of.js";
import { claimView, entityById } from "./claim.js";
import { claimPage } from "./claim-lists.js";
import { conflictsOfClaims } from "./conflict.js";
import type { PageArguments } from "./page.js";
import { predicateOf, predicateView } from "./predicate.js";
import type { RelationVersion } from "./world.model.js";

/** A relation as the API shows it, as of then. */
export function relationView(version: RelationVersion, scope: Scope) {
  const { relation, tick, since, until } = version;
  const claimOf = (id: string) => scope.world.claimById.get(id) ?? [];
  return {
    __typename: "Relation",
    id: relation.id,
    versionId: `${relation.id}@${tick.seq}`,
    predicate: predicateView(predicateOf(scope.world.ontology, relation.predicate)),
    subject: () => entityById(scope, relation.subject),
    object: () => entityById(scope, relation.object),
    subjectId: relation.subject,
    objectId: relation.object,
    periods: relation.periods.map((period) => periodView(period, scope)),
    known: { from: tick.at, to: until },
    knownSince: since,
    disputed: relation.disputed,
    selfReportedOnly: relation.selfReportedOnly,
    speakers: () => relation.speakers.map((id) => entityById(scope, id)),
    claimCount: relation.supportedBy.length,
    documentCount: relation.documentCount,
    originCount: relation.originCount,
    confidence: relation.confidence,
    bestClaim: () => [claimOf(relation.bestClaim)].flat().map((claim) => claimView(claim, scope))[0] ?? null,
    claims: (args: PageArguments & Readonly<Record<string, unknown>>) =>
      claimPage(
        { name: "Relation.claims", owner: relation.id, args, scope },
        relation.claims.flatMap(claimOf),
        null,
      ),
    conflicts: () => conflictsOfClaims(scope, relation.claims),
  };
}

function periodView(period: Period, scope: Scope) {
  const { startEarliest, startLatest, endEarliest, endLatest, ongoing, relativeTo } = period;
  return {
    ...period,
    edtf: formatEdtf({ startEarliest, startLatest, endEarliest, endLatest }, ongoing),
    relativeTo: () => entityById(scope, relativeTo),
  };
}
