import { contentOf, type StoredEntity } from "../../entity/entity.store.js";
import type { Statement } from "../../graph/graph.model.js";
import { recordedClaim } from "../../record/claim.row.js";
import { claimColumns } from "../../record/claim.store.js";
import type { ClaimLine, DocumentLine, EntityLine, JudgementLine, LineCounts } from "./record-line.file.js";

/** How many lines of each type a record had at an instant. */
export function recordCounts(at: string): Statement<LineCounts> {
  return {
    name: "recordCounts",
    text: `RETURN COUNT { MATCH (e:Entity) WHERE e.recordedAt <= $at } AS entity,
  COUNT { MATCH (j:Judgement) WHERE j.judgedAt <= $at } AS judgement,
  COUNT { MATCH (d:Document) WHERE d.recordedAt <= $at } AS document,
  COUNT { MATCH (c:Claim) WHERE c.recordedAt <= $at } AS claim`,
    parameters: { at },
    row: (get) => ({
      entity: get("entity") as number,
      judgement: get("judgement") as number,
      document: get("document") as number,
      claim: get("claim") as number,
    }),
  };
}

/** The claims that claims of an instant referred to and that had not been recorded by then: the rest of a story was still to come. */
export function absentClaims(at: string): Statement<string> {
  return {
    name: "absentClaims",
    text: `MATCH (c:Claim) WHERE c.recordedAt <= $at
UNWIND [c.refutes, c.supersedes, c.repeats] AS id
WITH DISTINCT id
WHERE id IS NOT NULL AND NOT EXISTS { MATCH (other:Claim {id: id}) WHERE other.recordedAt <= $at }
RETURN id ORDER BY id`,
    parameters: { at },
    row: (get) => get("id") as string,
  };
}

type Properties = Readonly<Record<string, unknown>>;

/** The entities of a record as they were at an instant; the first to be told first. */
export function entityLines(at: string): Statement<EntityLine> {
  return {
    name: "entityLines",
    text: `MATCH (e:Entity) WHERE e.recordedAt <= $at
WITH e ORDER BY coalesce(e.originalRecordedAt, e.recordedAt), e.id
RETURN properties(e) AS entity,
  CASE WHEN coalesce(e.knownFrom, e.recordedAt) <= $at THEN properties(e) ELSE head(COLLECT {
    MATCH (was:EntityWas)-[:WAS]->(e) WHERE was.knownFrom <= $at AND was.knownTo > $at RETURN properties(was)
  }) END AS content`,
    parameters: { at },
    row: (get) => entityLine(get("entity") as Properties, get("content") as Properties, at),
  };
}

function entityLine(entity: Properties, stored: Properties, at: string): EntityLine {
  const { version, names, descriptions, location, ...content } = contentOf({
    ...(stored as unknown as StoredEntity),
    slug: entity.slug as string,
  });
  const reasons = textsOf(entity.ratingReasons);
  return {
    type: "entity",
    ...{ id: content.id, slug: content.slug, kind: content.kind, version },
    names: [...names],
    descriptions: [...descriptions],
    location,
    ratings: datedOf(entity.ratings, entity.ratedAt, entity.originalRatedAt, at).map(
      ({ value, ...when }, place) => ({
        reliability: value as EntityLine["ratings"][number]["reliability"],
        reason: reasons[place] ?? "",
        at: when.first,
      }),
    ),
    story: textOf(entity.story),
    recordedAt: firstOf(entity.originalRecordedAt, entity.recordedAt),
  };
}

/** The judgements of a record as they were at an instant. */
export function judgementLines(at: string): Statement<JudgementLine> {
  return {
    name: "judgementLines",
    text: `MATCH (j:Judgement) WHERE j.judgedAt <= $at
WITH j ORDER BY coalesce(j.originalJudgedAt, j.judgedAt), j.id
RETURN properties(j) AS judgement`,
    parameters: { at },
    row: (get) => judgementLine(get("judgement") as Properties, at),
  };
}

function judgementLine(judgement: Properties, at: string): JudgementLine {
  const { withdrawnAt, withdrawnBy, withdrawalReason, originalWithdrawnAt } = judgement;
  return {
    type: "judgement",
    id: judgement.id as string,
    verdict: judgement.judgement as JudgementLine["verdict"],
    left: judgement.left as string,
    right: judgement.right as string,
    reason: judgement.reason as string,
    by: judgement.judgedBy as string,
    at: firstOf(judgement.originalJudgedAt, judgement.judgedAt),
    withdrawn: takenBack([withdrawnAt, originalWithdrawnAt], withdrawalReason, withdrawnBy, at),
  };
}

/** The documents of a record as they were at an instant; with what is attached of their texts at present, where that is wanted. */
export function documentLines(at: string, texts: boolean): Statement<DocumentLine> {
  return {
    name: "documentLines",
    text: `MATCH (d:Document) WHERE d.recordedAt <= $at
WITH d ORDER BY coalesce(d.originalRecordedAt, d.recordedAt), d.id
RETURN properties(d) AS document, head(COLLECT { MATCH (d)-[:PUBLISHED_BY]->(p) RETURN p.id }) AS publisher,
  CASE WHEN $texts THEN head(COLLECT { MATCH (d)-[:HAS_TEXT]->(t:DocumentText) RETURN t.text }) END AS text`,
    parameters: { at, texts },
    row: (get) => {
      const document = get("document") as Properties;
      const text = textOf(get("text"));
      return {
        type: "document",
        id: document.id as string,
        slug: document.slug as string,
        title: document.title as string,
        language: document.language as string,
        sha256: document.sha256 as string,
        publisher: textOf(get("publisher")),
        publishedAt: textOf(document.publishedAt),
        publishedBasis: textOf(document.publishedBasis),
        licence: textOf(document.licence),
        story: textOf(document.story),
        recordedAt: firstOf(document.originalRecordedAt, document.recordedAt),
        ...(text === null ? {} : { text }),
      };
    },
  };
}

/** The claims of a record as they were at an instant. */
export function claimLines(at: string): Statement<ClaimLine> {
  return {
    name: "claimLines",
    text: `MATCH (c:Claim) WHERE c.recordedAt <= $at
WITH c ORDER BY coalesce(c.originalRecordedAt, c.recordedAt), c.id
RETURN ${claimColumns}`,
    parameters: { at },
    row: (get) => claimLine(get("claim") as Properties, get("evidence") as Properties[], at),
  };
}

function claimLine(node: Properties, evidence: readonly Properties[], at: string): ClaimLine {
  const { claim } = recordedClaim(node, evidence);
  const { retractedAt, retractedBy, retractionReason, originalRetractedAt } = node;
  const reasons = textsOf(node.rankReasons);
  return {
    type: "claim",
    id: claim.id,
    story: textOf(node.story),
    key: textOf(node.key),
    predicate: claim.predicate,
    ...{ subject: claim.subject, object: claim.object, value: claim.value },
    roles: [...claim.roles],
    ...{ modality: claim.modality, time: claim.time },
    attribution: [...claim.attribution],
    evidence: claim.evidence.map((quote, place) => ({
      ...quote,
      verified: evidence[place]?.verified === true,
      prefix: textOf(evidence[place]?.prefix),
      suffix: textOf(evidence[place]?.suffix),
    })),
    document: claim.document,
    ...{ credibility: claim.credibility, refutes: claim.refutes },
    ...{ supersedes: claim.supersedes, repeats: claim.repeats },
    recordedAt: firstOf(node.originalRecordedAt, node.recordedAt),
    recordedBy: node.recordedBy as string,
    ranks: datedOf(node.ranks, node.rankedAt, node.originalRankedAt, at).map(({ value, first }, place) => ({
      rank: value as ClaimLine["ranks"][number]["rank"],
      reason: reasons[place] ?? "",
      at: first,
    })),
    retracted: takenBack([retractedAt, originalRetractedAt], retractionReason, retractedBy, at),
  };
}

function textOf(value: unknown): string | null {
  return (value as string | null | undefined) ?? null;
}

function textsOf(value: unknown): readonly string[] {
  return (value as readonly string[] | null | undefined) ?? [];
}

/** The instant at which the first graph of all was told. */
function firstOf(original: unknown, here: unknown): string {
  return (original as string | undefined) || (here as string);
}

/** The values that a property had had by an instant, each with when it was first given. */
function datedOf(values: unknown, cameAt: unknown, originals: unknown, at: string) {
  const [instants, first] = [textsOf(cameAt), textsOf(originals)];
  return textsOf(values)
    .map((value, place) => ({
      value,
      came: instants[place] ?? "",
      first: firstOf(first[place], instants[place]),
    }))
    .filter(({ came }) => came <= at);
}

/** What was taken back by an instant, and why; null where it stood then. */
function takenBack(
  [here, original]: readonly [unknown, unknown],
  reason: unknown,
  by: unknown,
  at: string,
): JudgementLine["withdrawn"] {
  if (here == null || (here as string) > at) return null;
  return { reason: reason as string, by: by as string, at: firstOf(original, here) };
}
