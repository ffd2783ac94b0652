import type { Level } from "../query/level.js";
import { whereAll } from "../relation/passing.fields.js";
import type { Drawing } from "./drawing.fields.js";
import { weightOf } from "./growth.fields.js";
import type { Picture } from "./picture.model.js";

/** Relationships on one node beyond which they are not looked through: the other ends are asked for theirs instead. */
const MANY = 1000;

/**
 * A variable with the relations among what is shown, those from most origins first, however many there are. Entities of few relationships are
 * looked through; that finds all theirs, and leaves those between two of which neither was.
 */
export function relationsDrawn(level: Level, { statement, passing }: Drawing, picture: Picture): string {
  const [relation, from, to] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const ordered = statement.variable("r");
  const conditions = passing.conditions({ relation, ends: [from, to] });
  const pattern = `MATCH (${from})-[${relation}:${passing.types}]-(${to})`;
  return level.bind(
    "relations drawn",
    "d",
    [
      `WITH *, [x IN ${picture.ends} WHERE ${weightOf("x")} <= ${MANY}] AS light`,
      `WITH *, [x IN ${picture.ends} WHERE NOT x IN light] AS heavy, [x IN ${picture.shown} WHERE NOT x IN light] AS others`,
      "CALL (*) {",
      `  UNWIND light AS ${from}`,
      `  ${pattern}${whereAll(`${to} IN ${picture.shown}`, ...conditions)}`,
      `  RETURN ${relation}`,
      "  UNION ALL",
      `  UNWIND heavy AS ${from}`,
      `  UNWIND others AS ${to}`,
      // Each pair once, as the pattern goes both ways.
      `  WITH ${from}, ${to} WHERE ${to}.id > ${from}.id OR NOT ${to} IN heavy`,
      `  ${pattern}${whereAll(...conditions)}`,
      `  RETURN ${relation}`,
      "}",
      `WITH collect(DISTINCT ${relation}) AS drawn`,
    ],
    `COLLECT { UNWIND drawn AS ${ordered} RETURN ${ordered} ORDER BY ${ordered}.originCount DESC, ${ordered}.id }`,
  );
}
