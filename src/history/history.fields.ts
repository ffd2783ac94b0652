import { Bound, Held } from "../query/argument.js";
import { readConnection } from "../query/connection.js";
import { readOne } from "../query/parts.js";
import type { FieldReader, Readers, Scope } from "../query/reader.js";
import { readNode } from "../reads/node.fields.js";

/** The columns of a version's row, each a Cypher variable. */
const columns = ["tick", "knownFrom", "knownTo", "change", "entity", "relation", "told"] as const;

/**
 * The versions of a relation. A gap between two versions, and an end without a next one, is a version of its own: LOST. `told` are the
 * claims that it rested on before or after.
 */
const relationVersions = (
  id: string,
) => `MATCH (:Entity {id: 'ent_' + split(${id}, '.')[1]})-[r]->(:Entity {id: 'ent_' + split(${id}, '.')[2]})
WHERE r.id = ${id}
WITH r ORDER BY r.tick
WITH collect(r) AS versions
UNWIND range(0, size(versions) - 1) AS at
WITH versions[at] AS r, CASE WHEN at > 0 THEN versions[at - 1] END AS before, versions[at + 1] AS next
UNWIND CASE WHEN r.tickTo IS NOT NULL AND (next IS NULL OR next.tick <> r.tickTo) THEN [false, true] ELSE [false] END AS gone
RETURN CASE WHEN gone THEN r.tickTo ELSE r.tick END AS tick,
  CASE WHEN gone THEN r.knownTo ELSE r.knownFrom END AS knownFrom,
  CASE WHEN gone THEN next.knownFrom ELSE r.knownTo END AS knownTo,
  CASE WHEN gone THEN 'LOST'
    WHEN before IS NULL OR before.tickTo <> r.tick THEN 'GAINED'
    WHEN before.disputed = r.disputed THEN 'CHANGED'
    WHEN r.disputed THEN 'DISPUTED' ELSE 'SETTLED' END AS change,
  null AS entity,
  CASE WHEN NOT gone THEN r END AS relation,
  r.claims + coalesce(before.claims, []) AS told`;

/** The versions of an entity: its own content, who stands for it, and how reliable it is. */
const entityVersions = (id: string) => `MATCH (e:Entity) WHERE e.id = ${id} OR e.slug = ${id}
WITH e, [[coalesce(e.versionTick, e.tick), coalesce(e.knownFrom, e.recordedAt)]]
  + COLLECT { MATCH (was:EntityWas)-[:WAS]->(e) RETURN [was.versionTick, was.knownFrom] }
  + [at IN range(0, size(coalesce(e.ratingTicks, [])) - 1) | [e.ratingTicks[at], e.ratedAt[at]]]
  + COLLECT { MATCH (e)-[s:SAME_AS|SAME_AS_WAS]->() UNWIND [[s.tick, s.knownFrom], [s.tickTo, s.knownTo]] AS step
      WITH step WHERE step[0] IS NOT NULL RETURN step } AS steps
UNWIND steps AS step
WITH DISTINCT e, step ORDER BY step[0]
WITH e, collect(step) AS steps
UNWIND range(0, size(steps) - 1) AS at
RETURN steps[at][0] AS tick, steps[at][1] AS knownFrom, steps[at + 1][1] AS knownTo,
  CASE at WHEN 0 THEN 'GAINED' ELSE 'CHANGED' END AS change, e AS entity, null AS relation, [] AS told`;

/** The id of what made a version: a claim that the relation rests on, else a judgement, else a source that was rated. */
const because = `coalesce(
  head(COLLECT { MATCH (c:Claim) WHERE c.id IN told AND (c.tick = tick OR c.retractedTick = tick OR tick IN c.rankTicks)
    RETURN c.id ORDER BY c.id LIMIT 1 }),
  head(COLLECT { MATCH (j:Judgement {tick: tick}) RETURN j.id LIMIT 1 }),
  head(COLLECT { MATCH (j:Judgement {withdrawnTick: tick}) RETURN j.id LIMIT 1 }),
  head(COLLECT { MATCH (c:Claim {tick: tick}) WHERE size(told) > 0 RETURN c.id ORDER BY c.id LIMIT 1 }),
  head(COLLECT { MATCH (s:Entity) WHERE s.id IN relation.speakers AND tick IN s.ratingTicks RETURN s.id LIMIT 1 }))`;

/** How a `Version` is read: what it shows is read as it was known when the version came to be. */
const versionReaders = (known: Scope): Readers => ({
  known: (reading) =>
    reading.part("KnownSpan", {
      from: ({ level }) => level.value("knownFrom"),
      to: ({ level }) => level.value("knownTo"),
    }),
  tick: ({ level }) => level.value("tick"),
  change: ({ level }) => level.value("change"),
  because: (reading) => {
    const id = reading.level.bind("because", "b", [], because);
    return readNode(reading, ["Claim", "IdentityJudgement", "Entity"], id);
  },
  by: ({ level }) =>
    level.value("coalesce(head(COLLECT { MATCH (a:AuditEvent {tick: tick}) RETURN a.by }), '')"),
  relation: (reading) => readOne(reading, "Relation", present("relation"), "relation", known),
  entity: (reading) => readOne(reading, "Entity", present("entity"), "entity", known),
});

/** Lets what a row holds through, where it holds anything. */
function present(variable: string): string {
  return `WITH ${columns.join(", ")} WHERE ${variable} IS NOT NULL`;
}

/** Reads the root field `history`, the oldest version first. */
export const historyRoot: FieldReader = (reading) => {
  const { level, args, scope } = reading;
  const id = args.id instanceof Bound ? level.statement.parameter(args.id) : "null";
  const known: Scope = { ...scope, asOf: { match: "POSSIBLE", knownAt: new Held("knownFrom") } };
  return readConnection(reading, "Version", {
    list: "history",
    match: `CALL () {\n${relationVersions(id)}\nUNION ALL\n${entityVersions(id)}\n}\nWITH ${columns.join(", ")}`,
    where: [],
    variables: columns,
    order: [{ expression: "tick" }],
    node: (inner) => inner.part("Version", versionReaders(known)),
    scope,
  });
};
