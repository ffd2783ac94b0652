import type { Argument, Arguments } from "../query/argument.js";
import { Level, type Row } from "../query/level.js";
import type { FieldReader, Readers, Reading, Scope } from "../query/reader.js";
import { relationAsOf, relationTypes, scopeOf } from "../reads/as-of.fields.js";
import { entityIds } from "../reads/handles.fields.js";
import { allowedPredicates, relationConditions } from "../relation/relation-filter.fields.js";

/** How many relations each list has at most. */
const mostOfList = 500;

/** What a view of the graph lets pass: Cypher for whether a relation between two ends is in it. */
function isInView(
  { level: { statement }, args }: Reading,
  scope: Scope,
  [subject, relation, object]: readonly [string, string, string],
): string {
  const seeds = entityIds(args.seeds, scope, statement);
  const conditions = [
    // Where one view asks for the past, the pattern finds that of both.
    ...(scope.asOf?.knownAt === undefined ? [`${relation}.knownTo IS NULL`] : []),
    ...relationAsOf(relation, scope, statement),
    ...(seeds === null ? [] : [`(${subject}.id IN ${seeds} OR ${object}.id IN ${seeds})`]),
    ...relationConditions(
      args.filter as Arguments | null | undefined,
      { relation, ends: [subject, object] },
      scope,
      statement,
    ),
  ];
  return conditions.join(" AND ");
}

/** The lists, and which view the relations of each are read in. */
const lists = { gained: "to", lost: "from", newlyDisputed: "to", settled: "to" } as const;

/**
 * Clauses that find the relations of all lists at once: the versions of a relation have one id and the same ends, so that each is held against
 * its other version where it is found. Gives `change` and `changed`, the first relations of each list and one more.
 */
function changes(reading: Reading, scopes: Readonly<Record<"from" | "to", Scope>>): string[] {
  const { statement } = reading.level;
  const [subject, relation, object] = ["s", "r", "o"].map((letter) => statement.variable(letter)) as [
    string,
    string,
    string,
  ];
  const place = [subject, relation, object] as const;
  const [before, after] = [isInView(reading, scopes.from, place), isInView(reading, scopes.to, place)];
  const filter = reading.args.filter as Arguments | null | undefined;
  const past = [scopes.from, scopes.to].find(({ asOf }) => asOf?.knownAt !== undefined) ?? scopes.to;
  const types = relationTypes(past.ontology, allowedPredicates(filter?.predicates), past);
  return [
    `MATCH (${subject})-[${relation}:${types}]->(${object})`,
    `WITH ${subject}, ${object}, ${relation}, ${before} AS isBefore, ${after} AS isAfter`,
    "WHERE isBefore OR isAfter",
    `WITH ${subject}, ${object}, ${relation}.id AS id,`,
    `  head(collect(CASE WHEN isBefore THEN ${relation} END)) AS before, head(collect(CASE WHEN isAfter THEN ${relation} END)) AS after`,
    `WITH ${subject}, ${object}, id, coalesce(after, before) AS changed, CASE WHEN before IS NULL THEN 'gained' WHEN after IS NULL THEN 'lost'`,
    "  WHEN before.disputed = after.disputed THEN null WHEN after.disputed THEN 'newlyDisputed' ELSE 'settled' END AS change",
    "WHERE change IS NOT NULL",
    `WITH change, changed ORDER BY ${subject}.sortName, ${object}.sortName, id`,
    `WITH change, collect(changed)[0..${mostOfList + 1}] AS changed`,
  ];
}

/** Reads the root field `graphDiff`. */
export const graphDiffRoot: FieldReader = (reading) => {
  const { level, args } = reading;
  const scopes = { from: scopeAt(reading.scope, args.from), to: scopeAt(reading.scope, args.to) };
  const all = () => level.bind("changes", "l", changes(reading, scopes), "collect([change, changed])");
  const list =
    (name: keyof typeof lists): FieldReader =>
    (inner) => {
      const relation = level.statement.variable("r");
      const page = new Level(level.statement);
      const shape = inner.select("Relation", page, relation, scopes[lists[name]]);
      const found = `head([x IN ${all()} WHERE x[0] = '${name}' | x[1]])`;
      const at = level.rows([`UNWIND ${found}[0..${mostOfList}] AS ${relation}`], page);
      return (row, context) => (row[at] as Row[]).map((one) => shape(one, context, 0));
    };
  const readers: Readers = {
    ...Object.fromEntries(Object.keys(lists).map((name) => [name, list(name as keyof typeof lists)])),
    truncated: () => level.value(`any(x IN ${all()} WHERE size(x[1]) > ${mostOfList})`),
  };
  return reading.part("GraphDiff", readers);
};

function scopeAt(scope: Scope, asOf: Argument): Scope {
  return scopeOf(scope, { asOf });
}
