import { standsForItself } from "../entity/standing.fields.js";
import { int } from "../graph/values.js";
import { type Arguments, Bound, type Variables } from "../query/argument.js";
import { readAll, readRows } from "../query/parts.js";
import type { FieldReader, Readers, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { scopeOf } from "../reads/as-of.fields.js";
import { entitiesNamed } from "../reads/handles.fields.js";
import { passing } from "../relation/passing.fields.js";
import { suggestionsFor } from "../search/suggestions.store.js";
import { maxHopsOf, pathCountOf } from "./bounds.js";
import { waysClauses } from "./ways.fields.js";

/** Reads the root field `paths`: they are found once, then what is asked of their nodes and relations. */
const paths: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const [from, to] = [args.from, args.to].map((end) => entitiesNamed(end, scope, statement)) as [
    string,
    string,
  ];
  const first = statement.parameter((variables) => int(pathCountOf(args.first, variables)));
  // One more than are asked for tells whether there are more; it may take far longer to find.
  const tellsMore = reading
    .fields("PathResult")
    .some(({ nodes: [node] }) => node?.name.value === "truncated");
  const found = level.bind(
    "ways",
    "w",
    waysClauses({
      statement,
      passing: passing(args.filter as Arguments | null | undefined, scope, statement),
      from,
      to,
      maxHops: statement.parameter((variables) => int(maxHopsOf(args.maxHops, variables))),
      wanted: tellsMore
        ? statement.parameter((variables) => int(pathCountOf(args.first, variables) + 1))
        : first,
    }),
    "collect([way[0], way[1]])",
  );
  const ends = [level.column(`size(${from})`), level.column(`size(${to})`)];
  statement.suggestions = (variables, { row }) => {
    const at = ends.findIndex((place) => row[place] === 0);
    return at < 0 ? null : meant([args.from, args.to][at], variables);
  };
  return reading.part("PathResult", {
    paths: (inner) => readPaths(inner, `${found}[..${first}]`, scope, statement),
    truncated: () => level.value(`size(${found}) > ${first}`),
  });
};

/** What may have been meant by an end that names nothing. */
function meant(end: Arguments[string], variables: Variables) {
  return end instanceof Bound ? suggestionsFor(String(end.read(variables)), null) : null;
}

/** Reads `PathResult.paths` from a list of pairs of nodes and relations. */
function readPaths(
  reading: Parameters<FieldReader>[0],
  pairs: string,
  scope: Scope,
  statement: StatementBuilder,
) {
  const way = statement.variable("w");
  return readRows(
    reading,
    "Path",
    [`UNWIND ${pairs} AS ${way}`],
    way,
    {
      nodes: (inner) => {
        const node = statement.variable("n");
        standsForItself(node, scope, statement);
        return readAll(inner, "Entity", `UNWIND ${way}[0] AS ${node}`, node);
      },
      relations: (inner) => {
        const relation = statement.variable("r");
        return readAll(inner, "Relation", `UNWIND ${way}[1] AS ${relation}`, relation);
      },
      length: ({ level }) => level.value(`size(${way}[1])`),
    },
    scope,
  );
}

/** How the root field `paths` is read. */
export const pathRoots: Readers = { paths };
