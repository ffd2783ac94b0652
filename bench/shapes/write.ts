import { Random, seedOf } from "../random.js";
import type { Shape } from "./shape.model.js";

/** More than one run writes. */
const mostWrites = 20_000;
const predicates = ["FOUGHT", "ALLIED_WITH", "SUPPORTS", "ATTACKED"];

/** One claim recorded, with all that follows from it. By hand: what `bench/hand-written-claim.ts` writes, in two statements. */
export const write: Shape = {
  name: "write",
  asks: "one claim recorded: one speaker, one quote, no day",
  document: `mutation ($input: AssertClaimInput!) {
  assertClaim(input: $input) { claim { stance } userErrors { message } }
}`,
  cases: ({ fighters, speakers, document }) =>
    Array.from({ length: mostWrites }, (_, at) => {
      const random = new Random(seedOf(11, at));
      const [predicate, subject, speaker] = [
        random.pick(predicates),
        random.pick(fighters),
        random.pick(speakers),
      ];
      const object = random.pick(fighters.filter((one) => one !== subject));
      const key = `bench write ${at}`;
      return {
        graphql: {
          input: {
            ...{ idempotencyKey: key, predicate, subject, object, document },
            attribution: [{ act: "REPORTS", speaker }],
            evidence: [{ exact: `words of ${key}`, start: 0 }],
          },
        },
        hand: { key, predicate, subject, object, speaker, document },
      };
    }),
  hand: {
    text: () => "",
    parameters: () => ({}),
    data: () => ({ assertClaim: { claim: { stance: "AFFIRMED" }, userErrors: [] } }),
  },
  dataLoader: false,
  neo4jGraphql: null,
  growsWithDegree: false,
};
