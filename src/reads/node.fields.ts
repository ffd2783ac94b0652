import { relationOfId } from "../claim/claim.fields.js";
import { TooManyIds } from "../errors.js";
import { type Argument, Bound } from "../query/argument.js";
import type { Row, ShapeContext } from "../query/level.js";
import { readEach } from "../query/parts.js";
import type { Readers, Reading } from "../query/reader.js";
import { scopeOf } from "./as-of.fields.js";

const mostIds = 100;

/** Where each type of node is found by an expression for its id or slug; entities before documents, as their slugs may be equal. */
const finders: Readonly<Record<string, (handle: string, variable: string) => string>> = {
  Entity: (handle, variable) =>
    `MATCH (${variable}:Entity) WHERE ${variable}.id = ${handle} OR ${variable}.slug = ${handle}`,
  Document: (handle, variable) =>
    `MATCH (${variable}:Document) WHERE ${variable}.id = ${handle} OR ${variable}.slug = ${handle}`,
  Claim: (handle, variable) => `MATCH (${variable}:Claim {id: ${handle}})`,
  Relation: relationOfId,
  Conflict: (handle, variable) =>
    `MATCH (${variable}:Conflict {id: ${handle}})\nWITH ${variable} ORDER BY ${variable}.tick DESC LIMIT 1`,
};

/** Reads the things that some ids or slugs name, in their order; null for what there is not. */
function readNodes(reading: Reading, ids: Argument): (row: Row, context: ShapeContext) => unknown[] {
  const scope = scopeOf(reading.scope, reading.args);
  const list = reading.level.statement.parameter((variables) => {
    const given = ids instanceof Bound ? [ids.read(variables)].flat() : [];
    if (given.length > mostIds)
      throw new TooManyIds(`${given.length} ids are too many: at most ${mostIds} at a time.`, {
        asked: given.length,
        limit: mostIds,
      });
    return given;
  });
  const found = Object.entries(finders).map(([type, find]) =>
    readEach(reading, type, list, "x", find, scope),
  );
  return (row, context) => {
    const [first = [], ...others] = found.map((each) => each.all(row, context));
    return first.map(
      (one, at) => one ?? others.map((list) => list[at]).find((other) => other !== null) ?? null,
    );
  };
}

/** How `node` and `nodes` are read. */
export const nodeRoots: Readers = {
  node: (reading) => {
    const nodes = readNodes(reading, reading.args.id);
    return (row, context) => nodes(row, context)[0] ?? null;
  },
  nodes: (reading) => readNodes(reading, reading.args.ids),
};
