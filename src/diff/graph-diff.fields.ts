import type { Argument, Arguments } from "../query/argument.js";
import { Level, type Row, type Shape } from "../query/level.js";
import type { FieldReader, Reading, Scope } from "../query/reader.js";
import { indented } from "../query/statement-builder.js";
import { relationAsOf, relationTypes, scopeOf } from "../reads/as-of.fields.js";
import { entityIds } from "../reads/handles.fields.js";
import { allowedPredicates, relationConditions } from "../relation/relation-filter.fields.js";

/** How many relations each list has at most. */
const mostOfDiff = 500;

/** A view of the graph: what can be found in it by a pattern. */
type View = (relation: string, subject: string, object: string) => { pattern: string; where: string[] };

/** The relations that an `asOf`, the seeds and the filter let pass. */
function viewOf({ level: { statement }, args }: Reading, scope: Scope): View {
  const filter = args.filter as Arguments | null | undefined;
  const types = relationTypes(scope.ontology, allowedPredicates(filter?.predicates), scope);
  const seeds = entityIds(args.seeds, scope, statement);
  return (relation, subject, object) => ({
    pattern: `(${subject})-[${relation}:${types}]->(${object})`,
    where: [
      ...relationAsOf(relation, scope, statement),
      ...(seeds === null ? [] : [`(${subject}.id IN ${seeds} OR ${object}.id IN ${seeds})`]),
      ...relationConditions(filter, { relation, ends: [subject, object] }, scope, statement),
    ],
  });
}

/** One list of the difference: which view its relations are read in, and how they stand in the other. */
interface Difference {
  readonly of: "from" | "to";
  /** Whether the other view has the relation too, with conditions on the two versions of it, this view's and the other's. */
  readonly isInOther: boolean;
  readonly differs?: (here: string, there: string) => string;
}

const differences: Readonly<Record<string, Difference>> = {
  gained: { of: "to", isInOther: false },
  lost: { of: "from", isInOther: false },
  newlyDisputed: {
    of: "to",
    isInOther: true,
    differs: (here, there) => `${here}.disputed AND NOT ${there}.disputed`,
  },
  settled: {
    of: "to",
    isInOther: true,
    differs: (here, there) => `NOT ${here}.disputed AND ${there}.disputed`,
  },
};

/**
 * Reads the root field `graphDiff`. A relation has one id through all its versions, made of its predicate and its two ends: so its other version is
 * looked for between the same two. Each list is found once, whether its relations are asked for or only whether there are too many.
 */
export const graphDiffRoot: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scopes = { from: scopeAt(reading.scope, args.from), to: scopeAt(reading.scope, args.to) };
  const views = { from: viewOf(reading, scopes.from), to: viewOf(reading, scopes.to) };
  const found = (name: string, { of, isInOther, differs }: Difference): string => {
    const [subject, here, object] = ["s", "r", "o"].map((letter) => statement.variable(letter)) as [
      string,
      string,
      string,
    ];
    const there = statement.variable("r");
    const one = views[of](here, subject, object);
    const other = views[of === "to" ? "from" : "to"](there, subject, object);
    const same = [
      `${there}.id = ${here}.id`,
      ...other.where,
      ...(differs === undefined ? [] : [differs(here, there)]),
    ];
    const beside = `EXISTS {\n  MATCH ${other.pattern}\n  WHERE ${indented(same.join("\n  AND "))}\n}`;
    return level.bind(
      name,
      "l",
      [
        `MATCH ${one.pattern}`,
        `WHERE ${[...one.where, isInOther ? beside : `NOT ${beside}`].join("\n  AND ")}`,
        `WITH ${here} ORDER BY ${subject}.sortName, ${object}.sortName, ${here}.id LIMIT ${mostOfDiff + 1}`,
      ],
      `collect(${here})`,
    );
  };
  const list =
    (name: string, difference: Difference): FieldReader =>
    (inner) => {
      const relation = statement.variable("r");
      const page = new Level(statement);
      const shape = inner.select("Relation", page, relation, scopes[difference.of]);
      const at = level.rows([`UNWIND ${found(name, difference)}[0..${mostOfDiff}] AS ${relation}`], page);
      return (row, context) => (row[at] as Row[]).map((one) => shape(one, context, 0));
    };
  const lists = Object.entries(differences).map(([name, one]) => [name, list(name, one)] as const);
  const truncated = (): Shape => {
    const sizes = Object.entries(differences).map(
      ([name, one]) => `size(${found(name, one)}) > ${mostOfDiff}`,
    );
    return level.value(sizes.join(" OR "));
  };
  return reading.part("GraphDiff", { ...Object.fromEntries(lists), truncated });
};

function scopeAt(scope: Scope, asOf: Argument): Scope {
  return scopeOf(scope, { asOf });
}
