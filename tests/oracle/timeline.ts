import type { Claim } from "../../src/record/claim.model.js";
import { stanceOf } from "../../src/record/stance.js";
import type { TimeRelation } from "../../src/time/span.model.js";
import { type AsOf, type Scope, within } from "./as-of.js";
import { claimView } from "./claim.js";
import { type ClaimFilter, claimTest } from "./claim-filter.js";
import { sortNames } from "./names.js";
import { byKeys } from "./order.js";
import { connectionOf, type PageArguments } from "./page.js";
import { asWritten, type Days, isDated, ownDays } from "./told-days.js";
import type { RecordedClaim, Snapshot } from "./world.model.js";

interface TimelineArguments extends PageArguments, Readonly<Record<string, unknown>> {
  readonly about?: readonly string[] | null;
  readonly filter?: ClaimFilter | null;
  readonly asOf?: AsOf | null;
}

/** Another event that an event is told by, and how. */
interface Anchor {
  readonly event: string;
  readonly way: TimeRelation;
}

const noDays: Days = { earliest: null, latest: null };

/** The root field `timeline`. */
export function timelineConnection(scope: Scope, args: TimelineArguments) {
  const then = within(scope, args.asOf);
  const tests = [claimTest(then, args.filter)];
  if (args.about != null) tests.push(claimTest(then, { ...args.filter, about: args.about }));
  const items = then.world.claims
    .filter((recorded) => tests.every((test) => test(recorded)))
    .map((recorded) => placedItem(then, recorded));
  const page = connectionOf(
    { name: "timeline", owner: "", args: { ...args, first: args.first ?? 50 }, scope: then },
    items.sort(byKeys(({ keys }) => keys)),
    ({ recorded }) => recorded.claim.id,
    ({ recorded, days, placedBy }) => ({
      node: { claim: claimView(recorded, then), earliest: days.earliest, latest: days.latest, placedBy },
    }),
  );
  const undated = items.filter(({ placedBy }) => ["SEQUENCE", "DOCUMENT", "NONE"].includes(placedBy));
  return { ...page, undatedCount: undated.length };
}

function placedItem(scope: Scope, recorded: RecordedClaim) {
  const { claim } = recorded;
  const anchor = anchorOfClaim(scope, claim);
  const place = anchor === null ? null : placeOfEvent(scope, anchor.event);
  const beside = anchor === null || place === null ? noDays : shifted(place.days, anchor.way);
  const own = ownDays(scope, claim);
  const written = asWritten(claim.time?.at);
  const published = asWritten(scope.world.documentById.get(claim.document)?.document.publishedAt);
  const placedBy = isDated(own)
    ? "CLAIM"
    : written !== null
      ? "APPROXIMATE"
      : isDated(beside)
        ? "ANCHOR"
        : place !== null
          ? "SEQUENCE"
          : published !== null
            ? "DOCUMENT"
            : "NONE";
  const days = placedBy === "CLAIM" ? own : placedBy === "ANCHOR" ? beside : noDays;
  const part = { SEQUENCE: 1, DOCUMENT: 2, NONE: 3 }[placedBy as string] ?? 0;
  const along =
    anchor === null || place === null ? 0 : place.along + (signs[anchor.way] ?? 0) * 0.5 ** place.depth;
  const keys = [
    part,
    part === 0 ? (days.earliest ?? days.latest ?? written ?? "") : "",
    part === 1 ? (place?.around ?? "") : "",
    along,
    published ?? "~",
    claim.document,
    positionOf(claim),
    claim.id,
  ];
  return { recorded, days, placedBy, keys };
}

const signs: Readonly<Record<TimeRelation, number>> = { BEFORE: -1, DURING: 0, AFTER: 1 };

function shifted({ earliest, latest }: Days, way: TimeRelation): Days {
  return { earliest: way === "BEFORE" ? null : earliest, latest: way === "AFTER" ? null : latest };
}

function positionOf({ evidence }: Claim): number {
  return evidence[0]?.start ?? 2 ** 31 - 1;
}

function isEvent({ world }: Scope, id: string | null): id is string {
  return id !== null && world.entityById.get(id)?.entity.kind === "EVENT";
}

/** The event that a claim's time is told by, else the one that it is part of. */
function anchorOfClaim(scope: Scope, claim: Claim): Anchor | null {
  const { relativeTo = null, timeRelation = null } = claim.time ?? {};
  if (relativeTo !== null && timeRelation !== null)
    return isEvent(scope, relativeTo) ? { event: relativeTo, way: timeRelation } : null;
  const event = eventsOf(scope, claim)[0];
  return event === undefined ? null : { event, way: "DURING" };
}

/** The events that a claim is part of: as its `event`, else as the subject of what happened, else as what somebody took part in. */
function eventsOf(scope: Scope, { predicate, roles, subject, object }: Claim): string[] {
  const happened = scope.world.ontology.predicates.get(predicate)?.time === "EVENT";
  return [
    ...roles.filter(({ name }) => name === "event").map(({ entity }) => entity),
    ...(happened ? [subject.entity] : []),
    ...(["PARTICIPATED_IN", "LOST_MEN_IN"].includes(predicate) ? [object.entity] : []),
  ].filter((id) => isEvent(scope, id));
}

const known = new WeakMap<Snapshot, Map<string, RecordedClaim[]>>();

/** The claims that tell when an event was, in the order of their texts. */
function tellersOf(scope: Scope, event: string): readonly RecordedClaim[] {
  const tellers = known.get(scope.snapshot) ?? new Map<string, RecordedClaim[]>();
  if (!known.has(scope.snapshot)) {
    known.set(scope.snapshot, tellers);
    const inOrder = [...scope.world.claims].sort(
      byKeys(({ claim }) => [claim.document, positionOf(claim), claim.id]),
    );
    for (const recorded of inOrder) {
      const { claim } = recorded;
      const stands = scope.snapshot.claims.get(claim.id)?.live === true;
      if (!stands || stanceOf(claim.attribution) !== "AFFIRMED" || claim.modality !== "ACTUAL") continue;
      for (const told of new Set(eventsOf(scope, claim)))
        tellers.set(told, [...(tellers.get(told) ?? []), recorded]);
    }
  }
  return tellers.get(event) ?? [];
}

/** What an event's own claims tell of when it was. */
function toldOf(scope: Scope, event: string) {
  const claims = tellersOf(scope, event).map(({ claim }) => claim);
  const days = claims.map((claim) => ownDays(scope, claim));
  const up = claims.find(
    ({ time }) => time?.relativeTo != null && time.relativeTo !== event && time.timeRelation !== null,
  )?.time;
  return {
    days: {
      earliest: days.flatMap(({ earliest }) => earliest ?? []).sort()[0] ?? null,
      latest:
        days
          .flatMap(({ latest }) => latest ?? [])
          .sort()
          .at(-1) ?? null,
    },
    up:
      up?.relativeTo == null || up.timeRelation === null
        ? null
        : { event: up.relativeTo, way: up.timeRelation },
  };
}

/** Where an event stands: around itself, or beside the one that it is told by. */
function placeOfEvent(scope: Scope, event: string) {
  const own = toldOf(scope, event);
  const beside = own.up === null ? null : toldOf(scope, own.up.event);
  const isRing = own.up !== null && beside?.up?.event === event && event < own.up.event;
  const up = isRing ? null : own.up;
  const around = scope.world.entityById.get(up?.event ?? event)?.entity;
  return {
    depth: up === null ? 0 : 1,
    along: up === null ? 0 : signs[up.way],
    days: up === null || beside === null || isDated(own.days) ? own.days : shifted(beside.days, up.way),
    around: around === undefined ? "" : `${sortNames(around).main} ${around.id}`,
  };
}
