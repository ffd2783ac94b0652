import type { Claim, Stance } from "../record/claim.model.js";
import { stanceOf } from "../record/stance.js";
import { type ToldTime, toldTime } from "../time/told-time.js";
import type { DeriveInput, RecordedClaim } from "./derive.model.js";
import type { Identity } from "./identity.js";
import { livenessOf } from "./liveness.js";
import { type Origin, originsOf } from "./origin.js";
import { isEdge, type Proposition, propositionsOf } from "./proposition.js";

/** A claim as it is read among all the others. */
export interface Reading {
  readonly claim: Claim;
  /** When another graph was told, before it was imported; empty: it was first told here. Claims of one tick are of one sort. */
  readonly toldElsewhere: string;
  readonly stance: Stance;
  readonly preferred: boolean;
  /** Not retracted, and not superseded by a claim that still stands. */
  readonly live: boolean;
  /** Live and not deprecated: only then does it take part in edges and conflicts. */
  readonly active: boolean;
  /** Active, affirmed and of modality ACTUAL: it holds up the edges that it says. */
  readonly supports: boolean;
  /** What it says itself comes first, where one of its ends is an entity. */
  readonly propositions: readonly Proposition[];
  /** What it says itself, where one of its ends is an entity. */
  readonly own: Proposition | null;
  /** Those of the propositions that may be edges. */
  readonly edges: readonly Proposition[];
  readonly time: ToldTime;
  readonly origin: Origin;
  /** Its origin is its own subject, or either end of a symmetric predicate. */
  readonly selfReported: boolean;
}

/** Reads each claim in the light of the others. */
export function readClaims(input: DeriveInput, identity: Identity): Reading[] {
  const byId = new Map(input.claims.map(({ claim }) => [claim.id, claim]));
  const isLive = livenessOf(input.claims);
  const originOf = originsOf(byId, identity);
  return input.claims.map((recorded) =>
    readClaim(recorded, isLive(recorded), originOf(recorded.claim), input, identity),
  );
}

function readClaim(
  { claim, state, originalRecordedAt }: RecordedClaim,
  live: boolean,
  origin: Origin,
  { ontology }: DeriveInput,
  identity: Identity,
): Reading {
  const predicate = ontology.predicates.get(claim.predicate);
  const stance = stanceOf(claim.attribution);
  const active = live && state.rank !== "DEPRECATED";
  const propositions = propositionsOf(claim, ontology, identity);
  const saysItself = claim.subject.entity !== null || claim.object.entity !== null;
  return {
    ...{ claim, stance, toldElsewhere: originalRecordedAt ?? "" },
    preferred: state.rank === "PREFERRED",
    live,
    active,
    supports: active && stance === "AFFIRMED" && claim.modality === "ACTUAL",
    propositions,
    own: (saysItself && propositions[0]) || null,
    edges: propositions.filter(isEdge),
    time: toldTime(claim.time, predicate?.time ?? "STATE", identity.of),
    origin,
    selfReported: isSelfReported(claim, predicate?.symmetric === true, origin, identity),
  };
}

function isSelfReported(
  { subject, object }: Claim,
  symmetric: boolean,
  { speaker }: Origin,
  identity: Identity,
): boolean {
  if (speaker === null) return false;
  if (subject.entity !== null && identity.of(subject.entity) === speaker) return true;
  return symmetric && object.entity !== null && identity.of(object.entity) === speaker;
}
