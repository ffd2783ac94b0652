import type { Claim } from "../../src/record/claim.model.js";
import { stanceOf } from "../../src/record/stance.js";
import { spanOf } from "../../src/time/claim-span.js";
import { holdsThen, isRecorded, type Scope } from "./as-of.js";
import { folded } from "./fold.js";
import { documentIdsOf, entityIdsOf } from "./handles.js";
import { byKeys } from "./order.js";
import type { RecordedClaim } from "./world.model.js";

/** `ClaimFilter`; what is null or absent asks for nothing. Instants in UTC. */
export interface ClaimFilter {
  readonly about?: readonly string[] | null;
  readonly predicates?: readonly string[] | null;
  readonly speakers?: readonly string[] | null;
  readonly acts?: readonly string[] | null;
  readonly stances?: readonly string[] | null;
  readonly modalities?: readonly string[] | null;
  readonly selfReported?: boolean | null;
  readonly disputed?: boolean | null;
  readonly documents?: readonly string[] | null;
  readonly text?: string | null;
  readonly recordedAfter?: string | null;
  readonly recordedBefore?: string | null;
  readonly retracted?: boolean | null;
}

type Test = (recorded: RecordedClaim) => boolean;

/** Tells of claims whether they are listed as of then: those that stand, or as `retracted` says, in the time asked for. */
export function claimTest(scope: Scope, filter: ClaimFilter | null | undefined): Test {
  const tests =
    filter == null ? [] : [...wordTests(filter), ...flagTests(scope, filter), ...partyTests(scope, filter)];
  const stands: Test = ({ claim, tick }) =>
    filter?.retracted == null
      ? scope.snapshot.claims.get(claim.id)?.live === true
      : isRecorded(scope, tick) && !filter.retracted;
  return (recorded) =>
    stands(recorded) &&
    holdsThen(scope, [spanOfClaim(scope, recorded.claim)]) &&
    tests.every((test) => test(recorded));
}

/** The days that a claim speaks of. */
export function spanOfClaim({ world }: Scope, { time, predicate }: Claim) {
  return spanOf(time, world.ontology.predicates.get(predicate)?.time ?? "STATE");
}

function wordTests({ predicates, acts, stances, modalities, text }: ClaimFilter): Test[] {
  const tests: Test[] = [];
  if (predicates != null) tests.push(({ claim }) => predicates.includes(claim.predicate));
  if (acts != null) tests.push(({ claim }) => acts.includes(claim.attribution.at(-1)?.act ?? ""));
  if (stances != null) tests.push(({ claim }) => stances.includes(stanceOf(claim.attribution)));
  if (modalities != null) tests.push(({ claim }) => modalities.includes(claim.modality));
  if (text != null) {
    const wanted = folded(text);
    tests.push(
      ({ claim }) => wanted !== "" && claim.evidence.some(({ exact }) => folded(exact).includes(wanted)),
    );
  }
  return tests;
}

function flagTests(
  { snapshot }: Scope,
  { selfReported, disputed, recordedAfter, recordedBefore }: ClaimFilter,
): Test[] {
  const tests: Test[] = [];
  const flags = ({ claim }: RecordedClaim) => snapshot.claims.get(claim.id);
  if (selfReported != null) tests.push((recorded) => flags(recorded)?.selfReported === selfReported);
  if (disputed != null) tests.push((recorded) => flags(recorded)?.disputed === disputed);
  if (recordedAfter != null) tests.push(({ tick }) => tick.at > recordedAfter);
  if (recordedBefore != null) tests.push(({ tick }) => tick.at < recordedBefore);
  return tests;
}

function partyTests({ world }: Scope, { about, speakers, documents }: ClaimFilter): Test[] {
  const tests: Test[] = [];
  if (about != null) {
    const ids = entityIdsOf(world, about);
    tests.push(({ claim }) => endsOf(claim, "ANY").some((end) => ids.has(end)));
  }
  if (speakers != null) {
    const ids = entityIdsOf(world, speakers);
    tests.push(({ claim }) => endsOf(claim, "SPEAKER").some((end) => ids.has(end)));
  }
  if (documents != null) {
    const ids = documentIdsOf(world, documents);
    tests.push(({ claim }) => ids.has(claim.document));
  }
  return tests;
}

/** The entities that stand at an end of a claim. */
export function endsOf({ subject, object, roles, attribution }: Claim, end: string): string[] {
  const ends: Readonly<Record<string, readonly (string | null)[]>> = {
    SUBJECT: [subject.entity],
    OBJECT: [object.entity],
    ROLE: roles.map(({ entity }) => entity),
    SPEAKER: attribution.map(({ speaker }) => speaker),
  };
  const asked = end === "ANY" ? Object.values(ends).flat() : (ends[end] ?? []);
  return asked.filter((id) => id !== null);
}

/** Orders claims. */
export function claimOrder(scope: Scope, orderBy: string | null | undefined) {
  if (orderBy === "TIME")
    return byKeys(({ claim }: RecordedClaim) => {
      const { startEarliest, startLatest, endEarliest, endLatest } = spanOfClaim(scope, claim);
      return [startEarliest ?? startLatest ?? endEarliest ?? endLatest ?? "~", claim.id];
    });
  if (orderBy === "RECORDED") return byKeys(({ claim, tick }: RecordedClaim) => [tick.at, claim.id]);
  if (orderBy === "RECORDED_DESC")
    return byKeys(({ claim, tick }: RecordedClaim) => [tick.at, claim.id], [0]);
  return byKeys(({ claim }: RecordedClaim) => [
    claim.document,
    claim.evidence[0]?.start ?? Number.MAX_SAFE_INTEGER,
    claim.id,
  ]);
}
