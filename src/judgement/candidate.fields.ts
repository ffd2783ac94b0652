import { standsForItself } from "../entity/standing.fields.js";
import { readConnection } from "../query/connection.js";
import type { FieldReader } from "../query/reader.js";
import { indented } from "../query/statement-builder.js";
import { relationTypes } from "../reads/as-of.fields.js";
import { entityIds } from "../reads/handles.fields.js";
import { candidatesCypher } from "./candidate-cypher.js";
import { candidateReasons, type Meeting, type SharedNeighbour } from "./candidate-reasons.js";

/** Reads one of the two, who both stand for themselves. */
const end =
  (variable: "one" | "other"): FieldReader =>
  (reading) =>
    reading.select("Entity", reading.level, variable, reading.scope);

const reasons: FieldReader = ({ level }) => {
  const [meetings, neighbours] = [level.column("meetings"), level.column("neighbours")];
  return (row) =>
    candidateReasons(row[meetings] as readonly Meeting[], row[neighbours] as readonly SharedNeighbour[]);
};

/** Reads the root field `identityCandidates`: the likeliest pair first; found once, however much of the list is asked for. */
export const identityCandidatesRoot: FieldReader = (reading) => {
  const { level, args, scope } = reading;
  const { statement } = level;
  const ids = entityIds(args.about, scope, statement);
  for (const variable of ["one", "other"]) standsForItself(variable, scope, statement);
  const found = level.bind(
    "candidates",
    "c",
    [indented(candidatesCypher(ids, relationTypes(scope.ontology, null, scope)))],
    "collect([one, other, score, meetings, neighbours])",
  );
  return readConnection(reading, "Candidate", {
    list: "identityCandidates",
    match: `UNWIND ${found} AS pair
WITH pair[0] AS one, pair[1] AS other, pair[2] AS score, pair[3] AS meetings, pair[4] AS neighbours`,
    where: [],
    variables: ["one", "other", "score", "meetings", "neighbours"],
    order: [{ expression: "score", descending: true }, { expression: "one.id" }, { expression: "other.id" }],
    count: `size(${found})`,
    node: (inner) =>
      inner.part("IdentityCandidate", {
        left: end("one"),
        right: end("other"),
        score: (candidate) => candidate.level.value("score"),
        reasons,
      }),
    scope,
  });
};
