import { noSpan } from "../time/claim-span.js";
import { anchorFits, compare, type Dated, type Stretch } from "./stretch.js";

/**
 * Adds the claims that name no day but an event: each to the stretch that is told by the same event in the same way, or else to the
 * only one that it fits; it makes one of its own where it fits none. Where it fits several it is left out: which is meant is not said.
 */
export function placeByEvent(stretches: readonly Stretch[], claims: readonly Dated[]): Stretch[] {
  const placed = [...stretches];
  for (const dated of [...claims].sort(byEventAndId)) {
    const fitting = placed.filter((stretch) => anchorFits(stretch, dated));
    const chosen = fitting.find((stretch) => isToldAlike(stretch, dated)) ?? fitting[0];
    if (chosen === undefined) placed.push({ span: noSpan, told: [dated] });
    else if (fitting.length === 1 || isToldAlike(chosen, dated))
      placed[placed.indexOf(chosen)] = { ...chosen, told: [...chosen.told, dated] };
  }
  return placed;
}

function isToldAlike({ told }: Stretch, { time: { anchor } }: Dated): boolean {
  return told.some(
    ({ time }) => time.anchor?.event === anchor?.event && time.anchor?.relation === anchor?.relation,
  );
}

function byEventAndId(left: Dated, right: Dated): number {
  return compare(placeKey(left), placeKey(right)) || compare(left.reading.claim.id, right.reading.claim.id);
}

function placeKey({ time: { anchor } }: Dated): string {
  return anchor === null ? "" : `${anchor.event} ${anchor.bounds.startLatest ?? anchor.bounds.endEarliest}`;
}
