import { readConnection } from "../query/connection.js";
import { entityOfId, readOne } from "../query/parts.js";
import { type FieldReader, property, type Readers } from "../query/reader.js";
import { entityIds } from "../reads/handles.fields.js";
import { onceThen } from "../reads/last-then.fields.js";

/** Reads one of the two entities that are judged. */
const end =
  (name: "left" | "right"): FieldReader =>
  (reading) => {
    const entity = reading.level.statement.variable("e");
    return readOne(reading, "Entity", entityOfId(`${reading.of}.${name}`, entity), entity);
  };

/** How an `IdentityJudgement` is read. */
export const judgementFields: Readers = {
  id: property("id"),
  left: end("left"),
  right: end("right"),
  judgement: property("judgement"),
  reason: property("reason"),
  judgedBy: property("judgedBy"),
  judgedAt: property("judgedAt"),
  withdrawnAt: onceThen("withdrawnAt", "withdrawnAt"),
  withdrawnBy: onceThen("withdrawnBy", "withdrawnAt"),
  withdrawalReason: onceThen("withdrawalReason", "withdrawnAt"),
};

/** Reads the root field `judgements`: the latest first, those that were withdrawn too. */
export const judgementsRoot: FieldReader = (reading) => {
  const { statement } = reading.level;
  const judgement = statement.variable("j");
  const about = entityIds(reading.args.about, reading.scope, statement);
  return readConnection(reading, "Judgement", {
    list: "judgements",
    match: `MATCH (${judgement}:Judgement)`,
    where: about === null ? [] : [`(${judgement}.left IN ${about} OR ${judgement}.right IN ${about})`],
    variables: [judgement],
    order: [{ expression: `${judgement}.tick`, descending: true }, { expression: `${judgement}.id` }],
    node: (inner) => inner.select("IdentityJudgement", inner.level, judgement),
    scope: reading.scope,
  });
};
