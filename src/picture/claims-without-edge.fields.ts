import { claimStanding } from "../claim/claim-filter.fields.js";
import { supportsNone } from "../claim/claim-then.fields.js";
import { membersOf } from "../entity/standing.fields.js";
import type { Arguments } from "../query/argument.js";
import type { Level } from "../query/level.js";
import { allowedPredicates } from "../relation/relation-filter.fields.js";
import type { Drawing } from "./drawing.fields.js";
import type { Picture } from "./picture.model.js";

/** A variable with the number of claims that stand then, are about a node of the picture, and support no relation. */
export function claimsWithoutEdge(
  level: Level,
  { statement, scope }: Drawing,
  { nodes }: Picture,
  filter: Arguments | null | undefined,
): string {
  const [entity, member, claim] = [statement.variable("e"), statement.variable("m"), statement.variable("c")];
  const predicates = allowedPredicates(filter?.predicates);
  const conditions = [
    ...claimStanding(claim, null, scope, statement),
    supportsNone(claim, scope, statement),
    ...(predicates === null
      ? []
      : [`${claim}.predicate IN [${predicates.map((name) => `'${name}'`).join(", ")}]`]),
  ];
  return level.bind(
    "claims without edge",
    "n",
    [
      `UNWIND ${nodes} AS ${entity}`,
      membersOf(entity, member, scope, statement),
      `MATCH (${member})<-[:SUBJECT|OBJECT|ROLE]-(${claim}:Claim) WHERE ${conditions.join(" AND ")}`,
    ],
    `count(DISTINCT ${claim})`,
  );
}
