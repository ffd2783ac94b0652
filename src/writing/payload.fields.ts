import type { Shape } from "../query/level.js";
import { readEach, readOne } from "../query/parts.js";
import type { FieldReader, Readers, Reading } from "../query/reader.js";
import { writtenIds, writtenIn } from "../query/written.js";
import { conflictOfId, relationOfId } from "../reads/versions.fields.js";

/** Reads what a payload shows of one thing that was written, by its id. */
const one =
  (field: string, type: string, label: string): FieldReader =>
  (reading) => {
    const { statement } = reading.level;
    const variable = statement.variable("x");
    const id = statement.parameter(writtenIds(field));
    return readOne(reading, type, `MATCH (${variable}:${label} {id: ${id}})`, variable);
  };

/** Reads all things of a type that the write touched, by their ids. */
const each =
  (field: string, type: string, finder: typeof relationOfId): FieldReader =>
  (reading) => {
    const { statement } = reading.level;
    const ids = statement.parameter(writtenIds(field));
    const found = readEach(reading, type, ids, "x", (id, variable) =>
      finder(id, variable, reading.scope, statement),
    );
    return (row, context) => found.all(row, context).filter((member) => member !== null);
  };

/** Reads `userErrors`: they lie in memory. */
function userErrors(reading: Reading): Shape {
  const shape = reading.plain("InputProblem");
  return (row, context, at) =>
    writtenIn(context.variables).userErrors.map((problem) => shape(problem)(row, context, at));
}

const payloads: Readonly<Record<string, Readers>> = {
  EntityPayload: { entity: one("entity", "Entity", "Entity"), userErrors },
  DocumentPayload: { document: one("document", "Document", "Document"), userErrors },
  ClaimPayload: {
    claim: one("claim", "Claim", "Claim"),
    relations: each("relations", "Relation", relationOfId),
    conflicts: each("conflicts", "Conflict", conflictOfId),
    userErrors,
  },
  JudgementPayload: { judgement: one("judgement", "IdentityJudgement", "Judgement"), userErrors },
};

const payload =
  (type: keyof typeof payloads): FieldReader =>
  (reading) =>
    reading.part(type, payloads[type] ?? {});

/** How what a mutation did is read. */
export const mutationRoots: Readers = {
  createEntity: payload("EntityPayload"),
  updateEntity: payload("EntityPayload"),
  registerDocument: payload("DocumentPayload"),
  assertClaim: payload("ClaimPayload"),
  retractClaim: payload("ClaimPayload"),
  rankClaim: payload("ClaimPayload"),
  rateSpeaker: payload("EntityPayload"),
  judgeIdentity: payload("JudgementPayload"),
  withdrawJudgement: payload("JudgementPayload"),
};
