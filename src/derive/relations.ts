import { relationId } from "../record/ids.js";
import { byProposition, type Said } from "./by-proposition.js";
import { confidenceOf, type RatingOf } from "./confidence.js";
import type { DerivedRelation } from "./derive.model.js";
import type { Identity } from "./identity.js";
import { periodsOf } from "./periods.js";
import type { Reading } from "./reading.js";
import { byStanding } from "./standing.js";

/** What the claims of the whole record give an edge beyond its own claims. */
export interface RelationContext {
  readonly identity: Identity;
  readonly ratingOf: RatingOf;
  /** Ids of the claims that a conflict marks. */
  readonly marked: ReadonlySet<string>;
}

/** The edges that live claims support, by id. */
export function relationsOf(readings: readonly Reading[], context: RelationContext): DerivedRelation[] {
  const live = readings.filter((reading) => reading.live);
  return [...byProposition(live, ({ edges }) => edges).values()]
    .flatMap((said) => relationOf(said, context) ?? [])
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function relationOf(
  { proposition: edge, claims }: Said,
  { identity, ratingOf, marked }: RelationContext,
): DerivedRelation | null {
  const supporting = claims.filter(({ supports }) => supports).sort(byStanding);
  const [best] = supporting;
  if (best === undefined) return null;
  const origins = new Map(supporting.map(({ origin }) => [origin.key, origin.speaker]));
  return {
    id: relationId(edge.predicate.name, edge.subject, edge.object),
    predicate: edge.predicate.name,
    subject: edge.subject,
    object: edge.object,
    periods: periodsOf(supporting, edge.predicate, identity),
    supportedBy: supporting.map(({ claim }) => claim.id).sort(),
    claims: claims.map(({ claim }) => claim.id).sort(),
    documentCount: new Set(supporting.map(({ claim }) => claim.document)).size,
    originCount: origins.size,
    speakers: [...origins.values()].filter((speaker) => speaker !== null).sort(),
    selfReportedOnly: supporting.every(({ selfReported }) => selfReported),
    disputed: supporting.some(({ claim }) => marked.has(claim.id)),
    confidence: confidenceOf(supporting, ratingOf),
    bestClaim: best.claim.id,
  };
}
