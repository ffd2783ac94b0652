import type { Predicate } from "../ontology/ontology.model.js";
import type { Quantity } from "./claim.model.js";
import type { ClaimProblem } from "./claim-problem.model.js";

/** A unit that is not the predicate's, and bounds that no number can meet. */
export function quantityProblems(value: Quantity | null, predicate: Predicate): ClaimProblem[] {
  if (value === null) return [];
  const problems = contradictions(value).map(
    ([field, message]): ClaimProblem => ({ message, code: "QUANTITY_CONTRADICTORY", path: ["value", field] }),
  );
  if (predicate.value !== null && value.unit !== null && value.unit !== predicate.value.unit) {
    const message = `${predicate.name} is counted in \`${predicate.value.unit}\`, not \`${value.unit}\`; convert it and keep the document's words in \`text\``;
    problems.push({ message, code: "UNIT_NOT_ALLOWED", path: ["value", "unit"] });
  }
  return problems;
}

type Contradiction = readonly [field: keyof Quantity, message: string];

function contradictions({ low, best, high, lowExclusive, highExclusive, text }: Quantity): Contradiction[] {
  const found: Contradiction[] = [];
  if (low === null && best === null && high === null && text === null) {
    found.push(["best", "has neither a number nor words; give `best`, a bound or `text`"]);
  }
  if (lowExclusive && low === null)
    found.push(["lowExclusive", "excludes a bound that is not given; give `low`"]);
  if (highExclusive && high === null) {
    found.push(["highExclusive", "excludes a bound that is not given; give `high`"]);
  }
  if (beyond(low, lowExclusive || highExclusive, high)) {
    found.push(["high", `no number lies between low ${low} and high ${high}; mend one of them`]);
  }
  if (beyond(low, lowExclusive, best))
    found.push(["best", `${best} is not above low ${low}; mend one of them`]);
  if (beyond(best, highExclusive, high)) {
    found.push(["best", `${best} is not below high ${high}; mend one of them`]);
  }
  return found;
}

/** Whether the lower number lies above the upper one, or on it where that is excluded. */
function beyond(lower: number | null, exclusive: boolean, upper: number | null): boolean {
  if (lower === null || upper === null) return false;
  return exclusive ? lower >= upper : lower > upper;
}
