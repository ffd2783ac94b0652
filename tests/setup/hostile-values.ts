import type { Random } from "../oracle/generator/random.js";

/** Texts that would do harm, or break a statement, where they became part of one: Cypher's, Lucene's, JSON's and GraphQL's syntax. */
export const hostileTexts: readonly string[] = [
  "' OR 1=1 //",
  '"}) detach delete x //',
  "`) remove x:Entity //",
  "\\' }] union match (x) return x",
  "$parameter",
  "{`slug`: 1}",
  "*/ foreach (x in [1] | create (:Hacked))",
  "call dbms.shutdown()",
  "load csv from 'file:///etc/passwd' as x",
  "name:* AND *:*",
  "+(a && b) || !c ^9 ~99 [a TO z} \\",
  "((((((((((",
  "AND OR NOT",
  "/.*(a|a)*$/",
  "*?*?*?*?",
  "\u0000",
  "\ud800",
  "\u202e\u200f\ufeff",
  "__proto__",
  "constructor",
  "#{process.env.PATH}",
  "../../../../etc/passwd",
  "🌊".repeat(60),
  "ـ".repeat(190),
  "x".repeat(5_000),
];

const hostileNumbers = [-1, 101, 2_147_483_647, -2_147_483_648, 2 ** 53, -1e300, 0.5];

/** Of no type that an argument has, or of another than is asked. */
const otherTypes: readonly unknown[] = [null, true, {}, [], [[]], { "": 1 }, [null], 7, "7"];

const hostileDates = [
  "2015-13",
  "2015-02-30",
  "-",
  "2015/2014",
  "201X/../",
  "99999999",
  "2015-03?~",
  "/",
  "",
];

/** A value that no well-meaning person would give for an argument of a type. */
export function hostileValue(random: Random, type: string): unknown {
  if (random.chance(0.2)) return random.pick(otherTypes);
  if (type === "Int") return random.pick(hostileNumbers);
  if ((type === "EDTF" || type === "DateTime") && random.chance(0.5)) return random.pick(hostileDates);
  return random.pick(hostileTexts);
}
