import type { Ontology } from "../ontology/ontology.model.js";
import { suggestion } from "../text/nearest.js";
import { endProblems } from "./claim-end.rules.js";
import type { ClaimProblem, EntityKinds, UnrecordedClaim } from "./claim-problem.model.js";
import { quantityProblems } from "./claim-quantity.rules.js";
import { roleProblems } from "./claim-role.rules.js";
import { timeProblems } from "./claim-time.rules.js";

/**
 * Everything in a claim that contradicts the ontology or itself; empty where it may be recorded.
 * Whether its words stand in the document, and whether what it refers to exists, is asked elsewhere.
 */
export function problemsOf(
  claim: UnrecordedClaim,
  entityKinds: EntityKinds,
  ontology: Ontology,
): ClaimProblem[] {
  const predicate = ontology.predicates.get(claim.predicate);
  if (predicate === undefined) {
    const message = `\`${claim.predicate}\` is no predicate; ${suggestion(claim.predicate, ontology.predicates.keys())}`;
    return [{ message, code: "PREDICATE_UNKNOWN", path: ["predicate"] }, ...recordProblems(claim)];
  }
  return [
    ...endProblems(claim, predicate, entityKinds),
    ...quantityProblems(claim.value, predicate),
    ...roleProblems(claim, predicate, entityKinds),
    ...timeProblems(claim.time, predicate, entityKinds),
    ...recordProblems(claim),
  ];
}

/** Faults that need no ontology: the chain of report, the evidence, the rating, references to itself. */
function recordProblems(claim: UnrecordedClaim): ClaimProblem[] {
  return [...attributionProblems(claim), ...evidenceProblems(claim), ...referenceProblems(claim)];
}

function attributionProblems({ attribution, credibility }: UnrecordedClaim): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  if (attribution.length === 0) {
    problems.push({
      message:
        "says nowhere who says it; give at least one act, without a speaker for the document's own voice",
      code: "ATTRIBUTION_MISSING",
      path: ["attribution"],
    });
  }
  if (credibility !== null && !(Number.isInteger(credibility) && credibility >= 1 && credibility <= 6)) {
    problems.push({
      message: `${credibility} is no credibility; write 1 (confirmed) to 6 (cannot be judged), or nothing`,
      code: "CREDIBILITY_OUT_OF_RANGE",
      path: ["credibility"],
    });
  }
  return problems;
}

function evidenceProblems({ evidence }: UnrecordedClaim): ClaimProblem[] {
  if (evidence.length === 0) {
    return [{ message: "rests on no words; quote them", code: "EVIDENCE_MISSING", path: ["evidence"] }];
  }
  return evidence.flatMap(({ start, exact }, index): ClaimProblem[] => {
    const first = evidence.findIndex((other) => other.start === start && other.exact === exact);
    return first === index
      ? []
      : [
          {
            message: "quotes the same place twice; keep one",
            code: "EVIDENCE_REPEATED",
            path: ["evidence", index],
          },
        ];
  });
}

function referenceProblems(claim: UnrecordedClaim): ClaimProblem[] {
  return (["refutes", "supersedes", "repeats"] as const)
    .filter((reference) => claim[reference] === claim.id)
    .map((reference) => ({
      message: `a claim never ${reference} itself; name another claim`,
      code: "REFERS_TO_ITSELF",
      path: [reference],
    }));
}
