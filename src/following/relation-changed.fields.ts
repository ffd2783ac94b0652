import { type Arguments, Held } from "../query/argument.js";
import type { FieldReader, Scope } from "../query/reader.js";
import { relationTypes } from "../reads/as-of.fields.js";
import { allowedPredicates, relationConditions } from "../relation/relation-filter.fields.js";
import { readEvents } from "./events.fields.js";

/**
 * How the root field `relationChanged` is read: from the steps that each tick's unit of work has left. The relation is the version that
 * the tick made; where it was lost, the one that the tick ended.
 */
export const relationChanged: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const steps = statement.variable("t");
  const [id, change, known] = [statement.variable("i"), statement.variable("g"), statement.variable("k")];
  const [subject, relation, object] = [
    statement.variable("s"),
    statement.variable("r"),
    statement.variable("o"),
  ];
  const scope: Scope = { ...reading.scope, asOf: { match: "POSSIBLE", knownAt: new Held(known) } };
  const filter = args.filter as Arguments | null | undefined;
  const types = relationTypes(scope.ontology, allowedPredicates(filter?.predicates), scope);
  const tick = `${steps}.tick`;
  return readEvents(reading, {
    type: "RelationChange",
    match: (bounds) =>
      [
        `MATCH (${steps}:RelationSteps)`,
        `WHERE ${tick} >= ${bounds.tick} AND ${tick} <= ${bounds.to}`,
        `UNWIND range(0, size(${steps}.relations) - 1) AS at`,
        `WITH *, ${steps}.relations[at] AS ${id}, ${steps}.changes[at] AS ${change}`,
        `WHERE ${tick} > ${bounds.tick} OR ${id} > ${bounds.after}`,
        `MATCH (${subject}:Entity {id: 'ent_' + split(${id}, '.')[1]})`,
        `MATCH (${object}:Entity {id: 'ent_' + split(${id}, '.')[2]})`,
        `MATCH (${subject})-[${relation}:${types}]->(${object})`,
        `WHERE ${[
          `${relation}.id = ${id}`,
          `CASE ${change} WHEN 'LOST' THEN ${relation}.tickTo = ${tick} ELSE ${relation}.tick = ${tick} END`,
          ...relationConditions(filter, { relation, ends: [subject, object] }, scope, statement),
        ].join("\n  AND ")}`,
        `WITH *, CASE ${change} WHEN 'LOST' THEN ${relation}.knownTo ELSE ${relation}.knownFrom END AS ${known}`,
      ].join("\n"),
    tick,
    id,
    fields: {
      change: (field) => field.level.value(change),
      relation: (field) => field.select("Relation", field.level, relation, scope),
      tick: (field) => field.level.value(tick),
    },
  });
};
