import { claimConditions, claimStanding } from "../claim/claim-filter.fields.js";
import { type Arguments, Bound, Held } from "../query/argument.js";
import type { FieldReader, Scope } from "../query/reader.js";
import { readEvents } from "./events.fields.js";

/** How the root field `claimRecorded` is read: a claim is filtered and shown as it was known when it was recorded. */
export const claimRecorded: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const claim = statement.variable("c");
  const [tick, known] = [`${claim}.tick`, `${claim}.recordedAt`];
  const scope: Scope = { ...reading.scope, asOf: { match: "POSSIBLE", knownAt: new Held(known) } };
  const filter = args.filter as Arguments | null | undefined;
  return readEvents(reading, {
    type: "ClaimRecord",
    match: (bounds) => {
      const conditions = [
        `${tick} >= ${bounds.tick} AND ${tick} <= ${bounds.to}`,
        `(${tick} > ${bounds.tick} OR ${claim}.id > ${bounds.after})`,
        ...claimStanding(claim, { retracted: filter?.retracted ?? notRetracted }, scope, statement),
        ...claimConditions(filter, claim, scope, statement),
      ];
      return `MATCH (${claim}:Claim)\nWHERE ${conditions.join("\n  AND ")}`;
    },
    tick,
    id: `${claim}.id`,
    fields: {
      claim: (field) => field.select("Claim", field.level, claim, scope),
      tick: (field) => field.level.value(tick),
    },
  });
};

/** What is recorded is not taken back yet. */
const notRetracted = new Bound(() => false);
