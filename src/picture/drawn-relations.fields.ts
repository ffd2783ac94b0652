import type { Level } from "../query/level.js";
import { whereAll } from "../query/where-all.js";
import type { Drawing } from "./drawing.fields.js";
import { weightOf } from "./growth.fields.js";
import type { Picture } from "./picture.model.js";

/**
 * Relationships on one node beyond which they are not looked through, but asked for by pairs; as often as there are such nodes, since each takes part in
 * as many pairs.
 */
const MANY = 1000;

/**
 * A variable with the relations among what is shown, those from most origins first, however many there are. Entities of few relationships are
 * looked through: all that leaves them, and what comes to them from others than these. That leaves what joins two of which neither was. Each
 * relation is found once.
 */
export function relationsDrawn(level: Level, { statement, passing }: Drawing, picture: Picture): string {
  const [relation, from, to] = [statement.variable("r"), statement.variable("f"), statement.variable("t")];
  const ordered = statement.variable("r");
  const conditions = passing.conditions({ relation, ends: [from, to] });
  const found = (side: "" | "<" | ">", ...more: readonly string[]) => {
    const [left, right] = [side === "<" ? "<-" : "-", side === ">" ? "->" : "-"];
    const where = whereAll(...more, ...conditions);
    return `  MATCH (${from})${left}[${relation}:${passing.types}]${right}(${to})${where}`;
  };
  return level.bind(
    "relations drawn",
    "d",
    [
      `WITH *, size([x IN ${picture.ends} WHERE ${weightOf("x")} > ${MANY}]) AS crowd`,
      `WITH *, [x IN ${picture.ends} WHERE ${weightOf("x")} <= ${MANY} * (crowd + 1)] AS light`,
      `WITH *, [x IN ${picture.ends} WHERE NOT x IN light] AS heavy, [x IN ${picture.shown} WHERE NOT x IN light] AS others`,
      "CALL (*) {",
      `  UNWIND light AS ${from}`,
      found(">", `${to} IN ${picture.shown}`),
      `  RETURN ${relation}`,
      "  UNION ALL",
      `  UNWIND CASE WHEN others = [] THEN [] ELSE light END AS ${from}`,
      found("<", `${to} IN others`),
      `  RETURN ${relation}`,
      "  UNION ALL",
      `  UNWIND heavy AS ${from}`,
      `  UNWIND others AS ${to}`,
      // Each pair once, as the pattern goes both ways.
      `  WITH ${from}, ${to} WHERE ${to}.id > ${from}.id OR NOT ${to} IN heavy`,
      found(""),
      `  RETURN ${relation}`,
      "}",
      `WITH collect(${relation}) AS drawn`,
    ],
    `COLLECT { UNWIND drawn AS ${ordered} RETURN ${ordered} ORDER BY ${ordered}.originCount DESC, ${ordered}.id }`,
  );
}
