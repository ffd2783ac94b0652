import { InvalidEdtf } from "../errors.js";
import type { Predicate } from "../ontology/ontology.model.js";
import { isDay } from "../time/day.js";
import { parseEdtf } from "../time/edtf.js";
import type { Edtf } from "../time/edtf.model.js";
import type { ClaimTime, Day, TimeAspect } from "../time/span.model.js";
import { one } from "./claim-end.rules.js";
import type { ClaimProblem, EntityKinds } from "./claim-problem.model.js";

/** What a date can mean for an event, and for a state. */
const aspects: Readonly<Record<Predicate["time"], readonly TimeAspect[]>> = {
  EVENT: ["OCCURRED"],
  STATE: ["HELD", "STARTED", "ENDED"],
};

/** Dates that cannot be, or that mean what the predicate cannot have. */
export function timeProblems(
  time: ClaimTime | null,
  predicate: Predicate,
  kinds: EntityKinds,
): ClaimProblem[] {
  if (time === null) return [];
  return [...aspectProblems(time, predicate), ...boundProblems(time), ...anchorProblems(time, kinds)];
}

function aspectProblems({ aspect }: ClaimTime, { name, time }: Predicate): ClaimProblem[] {
  if (aspects[time].includes(aspect)) return [];
  const what = time === "EVENT" ? "an event" : "a state";
  const message = `${name} is ${what}, whose time can be ${aspects[time].join(", ")}, not ${aspect}`;
  return [{ message, code: "ASPECT_NOT_ALLOWED", path: ["time", "aspect"] }];
}

function boundProblems({ at, earliest, latest }: ClaimTime): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  for (const [field, day] of Object.entries({ earliest, latest })) {
    if (day === null || isDay(day)) continue;
    const message = `\`${day}\` is no day; write it as 2014-10-31`;
    problems.push({ message, code: "DAY_INVALID", path: ["time", field] });
  }
  const date = at === null ? null : readDate(at);
  if (typeof date === "string") problems.push({ message: date, code: "EDTF_INVALID", path: ["time", "at"] });
  if (problems.length > 0) return problems;
  return contradictions(typeof date === "string" ? null : date, earliest, latest);
}

function readDate(at: string): Edtf | string {
  try {
    return parseEdtf(at);
  } catch (error) {
    if (error instanceof InvalidEdtf) return error.message;
    throw error;
  }
}

/** Bounds in the wrong order, and dates that lie outside the bounds given beside them. */
function contradictions(date: Edtf | null, earliest: Day | null, latest: Day | null): ClaimProblem[] {
  const code = "TIME_CONTRADICTORY";
  if (earliest !== null && latest !== null && earliest > latest) {
    const message = `the earliest day ${earliest} lies after the latest ${latest}; mend one of them`;
    return [{ message, code, path: ["time", "earliest"] }];
  }
  if (date?.earliest != null && latest !== null && date.earliest > latest) {
    const message = `the date begins on ${date.earliest}, after the latest day ${latest}; mend one of them`;
    return [{ message, code, path: ["time", "at"] }];
  }
  if (date?.latest != null && earliest !== null && date.latest < earliest) {
    const message = `the date ends on ${date.latest}, before the earliest day ${earliest}; mend one of them`;
    return [{ message, code, path: ["time", "at"] }];
  }
  return [];
}

function anchorProblems({ relativeTo, timeRelation }: ClaimTime, kinds: EntityKinds): ClaimProblem[] {
  if ((relativeTo === null) !== (timeRelation === null)) {
    const message = "`relativeTo` and `timeRelation` go together; give both or neither";
    return [{ message, code: "TIME_ANCHOR_INCOMPLETE", path: ["time", "relativeTo"] }];
  }
  const kind = relativeTo === null ? undefined : kinds.get(relativeTo);
  if (kind === undefined || kind === "EVENT") return [];
  const message = `a time is told by an EVENT, not by ${one(kind)}; name an event, or keep the words in \`phrase\``;
  return [{ message, code: "TIME_ANCHOR_NO_EVENT", path: ["time", "relativeTo"] }];
}
