import { standsForItself } from "../entity/standing.fields.js";
import { Bound, plainOf } from "../query/argument.js";
import { readConnection } from "../query/connection.js";
import type { FieldReader } from "../query/reader.js";
import { indented } from "../query/statement-builder.js";
import { searchFragment } from "./search-fragment.js";

/** Its text is the same for every search. */
const { text: searchCypher } = searchFragment("");

/** Reads the root field `search`: hits in order of their score, equal ones by name. */
export const searchRoot: FieldReader = (reading) => {
  const { level, args, scope } = reading;
  const { statement } = level;
  statement.fixedParameter("search", (variables) => {
    const text = args.text instanceof Bound ? String(args.text.read(variables)) : "";
    const kinds = plainOf(args.kinds, variables) as readonly string[] | null | undefined;
    return searchFragment(text, kinds ? { kinds } : {}).parameters.search;
  });
  standsForItself("e", scope, statement);
  return readConnection(reading, "Search", {
    list: "search",
    match: [
      `CALL () {\n  ${indented(searchCypher)}\n  RETURN e, matchedName, match, score\n}`,
      "WITH e, matchedName, match, score",
    ].join("\n"),
    where: [],
    variables: ["e", "matchedName", "match", "score"],
    order: [{ expression: "score", descending: true }, { expression: "e.sortName" }, { expression: "e.id" }],
    node: (inner) =>
      inner.part("SearchHit", {
        entity: (hit) => hit.select("Entity", hit.level, "e", scope),
        matchedName: ({ level: hits }) => hits.value("matchedName"),
        match: ({ level: hits }) => hits.value("match"),
        score: ({ level: hits }) => hits.value("score"),
      }),
    scope,
  });
};
