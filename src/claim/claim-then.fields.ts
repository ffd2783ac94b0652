import type { Shape } from "../query/level.js";
import { readAll, readEach } from "../query/parts.js";
import type { Reading, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { whereAll } from "../query/where-all.js";
import { knownThen, relationTypes, sameAsStep } from "../reads/as-of.fields.js";
import { relationOfId } from "../reads/versions.fields.js";

/** Whether a claim is disputed, now or as known at the instant asked for: then by a conflict that was open and marked it. */
export function disputedThen(claim: string, scope: Scope, statement: StatementBuilder): string {
  if (scope.asOf?.knownAt === undefined) return `${claim}.disputed`;
  const [conflict, between] = [statement.variable("k"), statement.variable("b")];
  const open = knownThen(`${conflict}.knownFrom`, `${conflict}.knownTo`, scope, statement);
  return `EXISTS { (${conflict})-[${between}:BETWEEN]->(${claim}) WHERE ${[`${between}.marked`, ...open].join(" AND ")} }`;
}

/** Reads the relations that a claim supports, now or as known at the instant asked for; a claim that stands no more supports none. */
export function relationsOfClaim(reading: Reading): Shape {
  if (reading.scope.asOf?.knownAt === undefined) {
    const each = readEach(reading, "Relation", `${reading.of}.relations`, "r", (id, relation) =>
      relationOfId(id, relation, reading.scope, reading.level.statement),
    );
    return (row, context) => each.all(row, context).filter((relation) => relation !== null);
  }
  const { of, scope, level } = reading;
  const [subject, relation, object] = ["s", "r", "o"].map((letter) => level.statement.variable(letter)) as [
    string,
    string,
    string,
  ];
  const known = knownThen(`${relation}.knownFrom`, `${relation}.knownTo`, scope, level.statement);
  const match = [
    matchParty(of, subject, scope, level.statement),
    matchParty(of, object, scope, level.statement),
    `WITH DISTINCT ${of}, ${subject}, ${object}`,
    `MATCH (${subject})-[${relation}:${relationTypes(scope.ontology, null, scope)}]->(${object})`,
    `WHERE ${[`${of}.id IN ${relation}.supportedBy`, ...known].join(" AND ")}`,
    `WITH ${relation} ORDER BY ${relation}.id`,
  ];
  return readAll(reading, "Relation", match.join("\n"), relation);
}

/** A clause that finds an entity which a claim is about, or has in a role: the one that stands for it then. */
function matchParty(claim: string, entity: string, scope: Scope, statement: StatementBuilder): string {
  const { pattern, conditions } = sameAsStep("UP", statement.variable("i"), scope, statement);
  return `MATCH (${claim})-[:SUBJECT|OBJECT|ROLE]->()${pattern}(${entity})${whereAll(...conditions)}`;
}

/** Whether a claim supports no relation, now or as known at the instant asked for. */
export function supportsNone(claim: string, scope: Scope, statement: StatementBuilder): string {
  if (scope.asOf?.knownAt === undefined) return `${claim}.relations = []`;
  const [subject, relation, object] = [
    statement.variable("s"),
    statement.variable("r"),
    statement.variable("o"),
  ];
  const parties = [subject, object].map((entity) => matchParty(claim, entity, scope, statement));
  const known = knownThen(`${relation}.knownFrom`, `${relation}.knownTo`, scope, statement);
  return (
    `NOT EXISTS { ${parties.join(" ")} ` +
    `MATCH (${subject})-[${relation}:${relationTypes(scope.ontology, null, scope)}]->(${object}) ` +
    `WHERE ${[`${claim}.id IN ${relation}.supportedBy`, ...known].join(" AND ")} }`
  );
}
