import type { Reading, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { whereAll } from "../query/where-all.js";
import { knownThen, sameAs, sameAsStep } from "../reads/as-of.fields.js";

/** What an entity is read from. */
type Place = Pick<Reading, "level" | "of" | "scope">;

/** The variable of the entity that stands for another: the one it was judged the same as, now or as known then; else itself. */
export function standing({ level, of }: Place, scope: Scope): string {
  const { statement } = level;
  if (statement.canonical.has(asKnown(of, scope, statement))) return of;
  const [same, other] = [statement.variable("i"), statement.variable("e")];
  const { pattern, where } = sameAs(same, scope, statement);
  const variable = level.bind(
    `standing ${asKnown(of, scope, statement)}`,
    "e",
    [`OPTIONAL MATCH (${of})-${pattern}->(${other})${where}`, `WITH ${other} LIMIT 1`],
    `coalesce(${other}, ${of})`,
  );
  standsForItself(variable, scope, statement);
  return variable;
}

/** A clause that finds, held by `member`, an entity that stands for itself and all that it stands for. */
export function membersOf(entity: string, member: string, scope: Scope, statement: StatementBuilder): string {
  const { pattern, conditions } = sameAsStep("DOWN", statement.variable("i"), scope, statement);
  return `MATCH (${entity})${pattern}(${member})${whereAll(...conditions)}`;
}

/** The variable of the node that holds what was recorded of an entity: itself, or its content as known then. */
export function contentOf({ level, of, scope }: Place): string {
  const { statement } = level;
  const known = statement.contents.get(of);
  if (known !== undefined) return known;
  if (scope.asOf?.knownAt === undefined) return of;
  const was = statement.variable("w");
  // Only what was edited since has another content then, and says when: of most, nothing is looked for.
  const conditions = [
    `${of}.knownFrom > ${statement.parameter(scope.asOf.knownAt)}`,
    ...knownThen(`${was}.knownFrom`, `${was}.knownTo`, scope, statement),
  ];
  return level.bind(
    `content ${asKnown(of, scope, statement)}`,
    "w",
    [
      `OPTIONAL MATCH (${was}:EntityWas)-[:WAS]->(${of})`,
      `WHERE ${conditions.join(" AND ")}`,
      `WITH ${was} LIMIT 1`,
    ],
    `coalesce(${was}, ${of})`,
  );
}

/** Notes that the entity which a variable holds stands for itself as of this scope: it was found so, or at the end of an edge of then. */
export function standsForItself(entity: string, scope: Scope, statement: StatementBuilder): void {
  statement.canonical.add(asKnown(entity, scope, statement));
}

/** An entity as of an instant: one may be read as of several in one statement. */
function asKnown(entity: string, { asOf }: Scope, statement: StatementBuilder): string {
  return `${entity} ${asOf?.knownAt === undefined ? "now" : statement.parameter(asOf.knownAt)}`;
}
