import { TooManyIds } from "../errors.js";
import { type Argument, Bound } from "../query/argument.js";
import type { Row, Shape, ShapeContext } from "../query/level.js";
import { readEach, readOne } from "../query/parts.js";
import type { Readers, Reading, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { type IdType, idPrefix } from "../record/ids.js";
import { scopeOf } from "./as-of.fields.js";
import { conflictOfId, relationOfId, toldThen } from "./versions.fields.js";

const mostIds = 100;

/** Cypher that finds one thing of a type, to be held by `variable`, by an expression for its id or slug, as known then. */
type Finder = (handle: string, variable: string, scope: Scope, statement: StatementBuilder) => string;

/** Looks for a thing only where the handle can name one: an id tells by its first letters, and only a slug has no underscore. */
const only =
  (type: IdType, hasSlug: boolean, find: Finder): Finder =>
  (handle, variable, scope, statement) => {
    const can = `${handle} STARTS WITH '${idPrefix[type]}'${hasSlug ? ` OR NOT ${handle} CONTAINS '_'` : ""}`;
    return `WITH * WHERE ${can}\n${find(handle, variable, scope, statement)}`;
  };

const recorded =
  (label: string, properties: readonly string[]): Finder =>
  (handle, variable, scope, statement) => {
    const named = properties.map((property) => `${variable}.${property} = ${handle}`).join(" OR ");
    const told = toldThen(`${variable}.recordedAt`, scope, statement);
    return `MATCH (${variable}:${label}) WHERE ${[`(${named})`, ...told].join(" AND ")}`;
  };

/** Where each type of node is found; entities before documents, as their slugs may be equal. */
const finders: Readonly<Record<string, Finder>> = {
  Entity: only("entity", true, recorded("Entity", ["id", "slug"])),
  Document: only("document", true, recorded("Document", ["id", "slug"])),
  Claim: only("claim", false, recorded("Claim", ["id"])),
  Relation: only("relation", false, relationOfId),
  Conflict: only("conflict", false, conflictOfId),
  IdentityJudgement: only("judgement", false, (handle, variable, scope, statement) =>
    [
      `MATCH (${variable}:Judgement {id: ${handle}})`,
      ...toldThen(`${variable}.judgedAt`, scope, statement).map((condition) => `WHERE ${condition}`),
    ].join("\n"),
  ),
};

/** Reads the thing of one of some types whose id an expression gives; null where there is none. */
export function readNode(reading: Reading, types: readonly string[], id: string): Shape {
  const { statement } = reading.level;
  const found = types.map((type) => {
    const variable = statement.variable("x");
    const match = finders[type]?.(id, variable, reading.scope, statement) ?? "";
    return readOne(reading, type, match, variable);
  });
  return (row, context, at) =>
    found.reduce<unknown>((first, shape) => first ?? shape(row, context, at), null);
}

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
    readEach(
      reading,
      type,
      list,
      "x",
      (handle, variable) => find(handle, variable, scope, reading.level.statement),
      scope,
    ),
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
