import type { Attribution, Claim, ClaimRole, Evidence } from "../../src/record/claim.model.js";
import { stanceOf } from "../../src/record/stance.js";
import type { Scope } from "./as-of.js";
import { conflictsOfClaims } from "./conflict.js";
import { documentView } from "./document.js";
import { entityView } from "./entity.js";
import { predicateOf, predicateView } from "./predicate.js";
import { relationView } from "./relation.js";
import { claimSentence } from "./sentence.js";
import type { RecordedClaim } from "./world.model.js";

/** A claim as the API shows it, as of then. */
export function claimView({ claim, tick }: RecordedClaim, scope: Scope) {
  const { world, snapshot } = scope;
  const entity = (id: string | null | undefined) => () => entityById(scope, id);
  const other = (id: string | null) => () => {
    const found = id === null ? undefined : world.claimById.get(id);
    return found === undefined ? null : claimView(found, scope);
  };
  return {
    __typename: "Claim",
    id: claim.id,
    text: ({ languages }: { languages?: readonly string[] | null }) => claimSentence(scope, claim, languages),
    subject: entity(claim.subject.entity),
    subjectStatus: claim.subject.status,
    predicate: predicateView(predicateOf(world.ontology, claim.predicate)),
    object: entity(claim.object.entity),
    objectStatus: claim.object.status,
    value: claim.value,
    roles: claim.roles.map((role) => roleView(role, scope)),
    modality: claim.modality,
    stance: stanceOf(claim.attribution),
    time: claim.time && { ...claim.time, relativeTo: entity(claim.time.relativeTo) },
    attribution: claim.attribution.map((link, depth) => linkView(link, depth, scope)),
    evidence: claim.evidence.map((evidence) => evidenceView(evidence, claim, scope)),
    document: () => documentById(scope, claim.document),
    credibility: claim.credibility,
    rank: "NORMAL",
    refutes: other(claim.refutes),
    supersedes: other(claim.supersedes),
    repeats: other(claim.repeats),
    disputed: () => snapshot.claims.get(claim.id)?.disputed ?? false,
    relations: () =>
      snapshot.relations
        .filter(({ relation }) => relation.supportedBy.includes(claim.id))
        .map((version) => relationView(version, scope)),
    recordedAt: tick.at,
    recordedBy: tick.by,
    conflicts: () => conflictsOfClaims(scope, [claim.id]),
  };
}

/** The entity of an id; null where nobody stands there. */
export function entityById(scope: Scope, id: string | null | undefined) {
  const found = id == null ? undefined : scope.world.entityById.get(id);
  return found === undefined ? null : entityView(found, scope);
}

/** The document of an id. */
export function documentById(scope: Scope, id: string) {
  const found = scope.world.documentById.get(id);
  return found === undefined ? null : documentView(found, scope);
}

function roleView({ name, entity, text }: ClaimRole, scope: Scope) {
  return { name, text, entity: () => entityById(scope, entity) };
}

function linkView({ speaker, ...link }: Attribution, depth: number, scope: Scope) {
  return { ...link, depth, speaker: () => entityById(scope, speaker) };
}

/** Code points of context on each side of a quote. */
const contextLength = 32;

function evidenceView(evidence: Evidence, { document }: Claim, scope: Scope) {
  return {
    ...evidence,
    ...contextOf(evidence, scope.world.documentById.get(document)?.text ?? null),
    document: () => documentById(scope, document),
  };
}

/** What the attached text says of a quote. */
function contextOf({ exact, start, end }: Evidence, text: string | null) {
  if (text === null || start === null || end === null) return { verified: false };
  const points = [...text];
  if (points.slice(start, end).join("") !== exact) return { verified: false };
  return {
    verified: true,
    prefix: points.slice(Math.max(0, start - contextLength), start).join(""),
    suffix: points.slice(end, end + contextLength).join(""),
  };
}
