import { claimConditions, claimStanding } from "../claim/claim-filter.fields.js";
import type { Arguments } from "../query/argument.js";
import { readConnection } from "../query/connection.js";
import type { FieldReader, Readers, Scope } from "../query/reader.js";
import { indented, type StatementBuilder } from "../query/statement-builder.js";
import { scopeOf } from "../reads/as-of.fields.js";
import { eventOfClaim } from "./event-of-claim.js";
import { daysBeside, eventPlace, stepOf } from "./event-place.js";
import { firstToldDay, lastToldDay, writtenDate } from "./told-days.js";

/** How many items a page has by default. */
const timelinePage = 50;

/** The columns of an item's row beside its claim: the days and what they rest on, then what the list is ordered by. */
const columns = ["earliest", "latest", "placedBy", "part", "day", "around", "place", "published"] as const;

/** How a `TimelineItem` is read. */
const itemReaders = (claim: string, scope: Scope): Readers => ({
  claim: (reading) => reading.select("Claim", reading.level, claim, scope),
  earliest: ({ level }) => level.value("earliest"),
  latest: ({ level }) => level.value("latest"),
  placedBy: ({ level }) => level.value("placedBy"),
});

/** Cypher for the event that a claim is placed by where it has no day of its own, and how: what its time is told by, else what it is part of. */
function besideOf(claim: string, { ontology }: Scope): string {
  return [
    `CASE WHEN ${claim}.timeRelativeTo IS NOT NULL AND ${claim}.timeRelation IS NOT NULL`,
    `  THEN [${claim}.timeRelativeTo, ${claim}.timeRelation]`,
    `  ELSE [${indented(eventOfClaim(claim, ontology))}, 'DURING'] END`,
  ].join("\n");
}

/**
 * Clauses that place the claims which `matched` finds: by their own days, else by those of the event that they are told by, else by nothing but
 * the order that the texts tell. What one event tells is found once for all that is told by it. The claims come out of their list as rows of
 * their own, by being counted: a row that is sorted keeps every list that it was taken from, and a page of a long list would need a gigabyte.
 */
function placed(matched: string, claim: string, scope: Scope, statement: StatementBuilder): string {
  return [
    matched,
    `WITH ${claim}, ${besideOf(claim, scope)} AS beside`,
    `WITH beside[0] AS event, collect([${claim}, beside[1]]) AS members`,
    `CALL (event) {\n  ${indented(eventPlace("event", scope, statement).join("\n"))}\n}`,
    "UNWIND members AS member",
    `WITH member[0] AS ${claim}, member[1] AS way, around, depth, place, days, count(*) AS one`,
    `OPTIONAL MATCH (${claim})-[:IN_DOCUMENT]->(document)`,
    `WITH ${claim}, around, [${firstToldDay(claim)}, ${lastToldDay(claim)}] AS own, ${daysBeside("way", "days")} AS told,`,
    `  ${writtenDate("document.publishedAt")} AS published,`,
    `  CASE WHEN around IS NULL THEN 0.0 ELSE place + ${stepOf("way")} * 0.5 ^ depth END AS place`,
    `WITH *, CASE WHEN ${someDay("own")} THEN null ELSE ${writtenDate(`${claim}.timeAt`)} END AS written`,
    `WITH *, CASE WHEN ${someDay("own")} THEN 'CLAIM' WHEN written IS NOT NULL THEN 'APPROXIMATE' WHEN ${someDay("told")} THEN 'ANCHOR'`,
    "  WHEN around IS NOT NULL THEN 'SEQUENCE' WHEN published IS NOT NULL THEN 'DOCUMENT' ELSE 'NONE' END AS placedBy",
    "WITH *, CASE placedBy WHEN 'CLAIM' THEN own WHEN 'ANCHOR' THEN told ELSE [null, null] END AS span,",
    "  CASE placedBy WHEN 'SEQUENCE' THEN 1 WHEN 'DOCUMENT' THEN 2 WHEN 'NONE' THEN 3 ELSE 0 END AS part",
    `WITH ${claim}, span[0] AS earliest, span[1] AS latest, placedBy, part,`,
    "  CASE part WHEN 0 THEN coalesce(span[0], span[1], written) ELSE '' END AS day,",
    "  CASE part WHEN 1 THEN around ELSE '' END AS around, place, coalesce(published, '~') AS published",
  ].join("\n");
}

const someDay = (days: string) => `${days}[0] IS NOT NULL OR ${days}[1] IS NOT NULL`;

/** Clauses that count, as `undated`, the claims which `matched` finds and which no day places: of each event at once. */
function undated(matched: string, claim: string, scope: Scope, statement: StatementBuilder): string[] {
  const own = [firstToldDay(claim), lastToldDay(claim), writtenDate(`${claim}.timeAt`)];
  return [
    `${matched}\n  AND coalesce(${own.join(", ")}) IS NULL`,
    `WITH ${besideOf(claim, scope)} AS beside`,
    "WITH beside[0] AS event, beside[1] AS way, count(*) AS members",
    `CALL (event) {\n  ${indented(eventPlace("event", scope, statement).join("\n"))}\n}`,
    `WITH members, ${daysBeside("way", "days")} AS told`,
    `WITH CASE WHEN ${someDay("told")} THEN 0 ELSE members END AS undated`,
  ];
}

/** Reads the root field `timeline`. */
export const timelineRoot: FieldReader = (reading) => {
  const { level, args } = reading;
  const { statement } = level;
  const scope = scopeOf(reading.scope, args);
  const filter = args.filter as Arguments | null | undefined;
  const claim = statement.variable("c");
  const conditions = [
    ...claimStanding(claim, filter, scope, statement),
    ...claimConditions({ about: args.about }, claim, scope, statement),
    ...claimConditions(filter, claim, scope, statement),
  ];
  const matched = `MATCH (${claim}:Claim)\nWHERE ${conditions.join("\n  AND ")}`;
  return readConnection(reading, "Timeline", {
    list: "timeline",
    match: placed(matched, claim, scope, statement),
    where: [],
    variables: [claim, ...columns],
    order: [
      ...["part", "day", "around", "place", "published", `${claim}.documentId`].map((expression) => ({
        expression,
      })),
      { expression: `coalesce(${claim}.position, 2147483647)` },
      { expression: `${claim}.id` },
    ],
    count: `COUNT { ${indented(matched)} }`,
    connection: {
      undatedCount: (inner) => {
        const at = inner.level.call(undated(matched, claim, scope, statement), "coalesce(sum(undated), 0)");
        return (row) => row[at];
      },
    },
    pageSize: timelinePage,
    node: (inner) => inner.part("TimelineItem", itemReaders(claim, scope)),
    scope,
  });
};
