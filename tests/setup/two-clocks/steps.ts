import fc from "fast-check";
import type { Rank, Reliability, SpeechAct } from "../../../src/record/claim.model.js";
import type { ClaimTime } from "../../../src/time/span.model.js";

/** What somebody does; which of the things there are by then is meant, a number says, counted round. */
export type Step =
  | ({ readonly does: "assert" } & Assertion)
  | { readonly does: "retract"; readonly claim: number }
  | { readonly does: "rank"; readonly claim: number; readonly rank: Rank }
  | { readonly does: "rate"; readonly speaker: number; readonly reliability: Reliability }
  | {
      readonly does: "judge";
      readonly left: number;
      readonly right: number;
      readonly judgement: "SAME" | "DIFFERENT" | "UNSURE";
    }
  | { readonly does: "withdraw"; readonly judgement: number };

export interface Assertion {
  readonly predicate: "ALLIED_WITH" | "FOUGHT" | "CONTROLS" | "DEATH_TOLL";
  readonly subject: number;
  readonly object: number;
  readonly value: number;
  readonly act: SpeechAct;
  /** Null: the document's own voice. */
  readonly speaker: number | null;
  /** EDTF; null: nothing is said of the time. */
  readonly at: string | null;
  readonly aspect: Exclude<ClaimTime["aspect"], "OCCURRED">;
  readonly credibility: number | null;
  /** An earlier claim that it refers to. */
  readonly refers: { readonly how: "refutes" | "supersedes" | "repeats"; readonly claim: number } | null;
}

/** The groups that random claims speak of: so few that they often meet. */
export const groups = ["red", "blue", "green", "white"] as const;

const any = fc.nat({ max: 30 });

const assertion: fc.Arbitrary<Assertion> = fc.record({
  predicate: fc.constantFrom("ALLIED_WITH", "ALLIED_WITH", "FOUGHT", "CONTROLS", "DEATH_TOLL"),
  subject: any,
  object: any,
  value: fc.constantFrom(20, 30),
  act: fc.constantFrom("STATES", "STATES", "STATES", "ANNOUNCES", "DENIES", "REFUSES_TO_CONFIRM"),
  speaker: fc.option(any, { freq: 3 }),
  at: fc.constantFrom(null, "2014-10", "2014-11-02", "2014-12", "2014-10/2015-02"),
  aspect: fc.constantFrom("HELD", "HELD", "STARTED", "ENDED"),
  credibility: fc.constantFrom(null, null, 2, 4),
  refers: fc.option(fc.record({ how: fc.constantFrom("refutes", "supersedes", "repeats"), claim: any }), {
    freq: 3,
  }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: assertion.map((said) => ({ does: "assert" as const, ...said })) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("retract" as const), claim: any }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("rank" as const),
      claim: any,
      rank: fc.constantFrom<Rank>("PREFERRED", "DEPRECATED", "NORMAL"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("rate" as const),
      speaker: any,
      reliability: fc.constantFrom<Reliability>("A", "C", "F"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("judge" as const),
      left: any,
      right: any,
      judgement: fc.constantFrom("SAME", "SAME", "DIFFERENT", "UNSURE"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("withdraw" as const), judgement: any }) },
);

/** What several people do, one after the other. */
export const someSteps = (most: number) => fc.array(step, { minLength: 3, maxLength: most });
