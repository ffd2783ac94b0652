import type { Ontology } from "../ontology/ontology.model.js";
import { type Clash, certaintyOfOverlap, rivalClash } from "./conflict.js";
import { grouped } from "./grouped.js";
import type { Identity } from "./identity.js";
import { bestPairsAmong } from "./opponents.js";
import { isEntity } from "./proposition.js";
import { quantitiesApart } from "./quantity.js";
import type { Reading } from "./reading.js";
import { measureOneMatter } from "./same-matter.js";

/** VALUES_DIFFER: two values of one thing that takes one at a time lie apart, or one claim gives a value and another says that there is none. */
export function valuesDiffer(readings: readonly Reading[], ontology: Ontology, identity: Identity): Clash[] {
  const measuring = readings.filter(({ supports, own }) => supports && own?.predicate.object === null);
  const bySubject = grouped(measuring, ({ own }) =>
    own !== null && isEntity(own.subject) ? [`${own.predicate.name}|${own.subject}`] : [],
  );
  return [...bySubject.values()].flatMap((claims) =>
    bestPairsAmong(claims, {
      certainty: certaintyOfOverlap,
      opposes: (left, right) =>
        differ(left, right) && measureOneMatter(left.claim, right.claim, ontology, identity),
    }).map((pair) => rivalClash("VALUES_DIFFER", pair)),
  );
}

function differ({ own, claim: left }: Reading, { claim: right }: Reading): boolean {
  if (left.value !== null && right.value !== null)
    return own?.predicate.functional === "subject" && quantitiesApart(left.value, right.value);
  return (
    (left.value !== null && right.object.status === "NONE") ||
    (right.value !== null && left.object.status === "NONE")
  );
}
