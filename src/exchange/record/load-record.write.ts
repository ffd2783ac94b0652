import type { SamePairs } from "../../derive/change.model.js";
import { type DerivedCounts, noCounts } from "../../derive/derive.write.js";
import { deriveAgain } from "../../derive/derive-again.js";
import type { Unit } from "../../graph/graph.model.js";
import type { LiveJudgement } from "../../judgement/judgement.model.js";
import { createJudgement } from "../../judgement/judgement.store.js";
import type { Ontology } from "../../ontology/ontology.model.js";
import { createClaims, linkClaims } from "../../record/claim.store.js";
import { createText, quotesOf, setQuoteContexts } from "../../record/document-text.store.js";
import type { Tick } from "../../record/ledger.model.js";
import { newClaim, refersToClaims } from "../../record/new-claim.js";
import { quoteContext } from "../../record/quote-context.js";
import { documentHash, entityHash } from "../../record/record-hashes.js";
import { createDocument, createEntities } from "../../record/story.store.js";
import type { RecordFile } from "./check-record.js";
import { claimContexts } from "./claim-contexts.js";
import { claimOf, documentOf } from "./claim-of-line.js";
import type { ClaimNews, DocumentNews, EntityNews, JudgementNews, RecordNews } from "./record-news.js";
import {
  addRanks,
  addRatings,
  keepDocumentPasts,
  keepEntityPasts,
  keepJudgementPasts,
  retractAll,
  withdrawAll,
} from "./record-past.store.js";

/** Where news are written. */
export interface Desk {
  readonly unit: Unit;
  readonly ontology: Ontology;
  readonly file: RecordFile;
  readonly tick: Tick;
}

/** Writes what a batch has that the graph has not, and derives what follows. */
export async function writeRecordNews(desk: Desk, batch: RecordNews): Promise<DerivedCounts> {
  switch (batch.type) {
    case "entity":
      return writeEntities(desk, batch.news);
    case "judgement":
      return writeJudgements(desk, batch.news, batch.live);
    case "document":
      return writeDocuments(desk, batch.news);
    case "claim":
      return writeClaims(desk, batch.news);
  }
}

async function writeEntities(
  { unit, ontology, tick }: Desk,
  news: readonly EntityNews[],
): Promise<DerivedCounts> {
  const created = news.filter(({ isNew }) => isNew).map(({ line }) => line);
  for (const story of new Set(created.map((line) => line.story))) {
    const entities = created
      .filter((line) => line.story === story)
      .map((entity) => ({
        entity,
        label: ontology.kinds.get(entity.kind)?.type ?? entity.kind,
        contentHash: entityHash(entity),
      }));
    await unit.run(createEntities(entities, { story, tick }));
  }
  await unit.run(
    keepEntityPasts(created.map(({ id, recordedAt, version }) => ({ id, at: recordedAt, version }))),
  );
  const rated = news.filter(({ ratings }) => ratings.length > 0);
  if (rated.length === 0) return noCounts;
  const more = rated.map(({ line: { id }, ratings }) =>
    toldOf(
      id,
      ratings.map(({ reliability, ...rating }) => ({ value: reliability, ...rating })),
    ),
  );
  await unit.run(addRatings(more, tick));
  const changes = more.map(({ id }) => ({ kind: "RATING" as const, speaker: id }));
  return deriveAgain(unit, ontology, changes, tick);
}

async function writeJudgements(
  { unit, ontology, tick }: Desk,
  news: readonly JudgementNews[],
  live: readonly LiveJudgement[],
): Promise<DerivedCounts> {
  const created = news.filter(({ isNew }) => isNew).map(({ line }) => line);
  for (const { id, verdict, left, right, reason, by } of created)
    await unit.run(createJudgement({ id, verdict, left, right, reason, by }, tick));
  await unit.run(keepJudgementPasts(created.map(({ id, at }) => ({ id, at }))));
  const withdrawn = news.flatMap(({ line: { id }, withdrawn: why }) =>
    why === null ? [] : [{ id, ...why }],
  );
  await unit.run(withdrawAll(withdrawn, tick));
  const gone = new Set(withdrawn.map(({ id }) => id));
  const before = samePairs(live);
  const after = samePairs([...live, ...created].filter(({ id }) => !gone.has(id)));
  if (before.length === after.length && gone.size === 0) return noCounts;
  return deriveAgain(unit, ontology, [{ kind: "IDENTITY", before, after }], tick);
}

function samePairs(judgements: readonly LiveJudgement[]): SamePairs {
  return judgements
    .filter(({ verdict }) => verdict === "SAME")
    .map(({ left, right }) => [left, right] as const);
}

async function writeDocuments({ unit, tick }: Desk, news: readonly DocumentNews[]): Promise<DerivedCounts> {
  const created = news.filter(({ isNew }) => isNew).map(({ line }) => line);
  for (const line of created) {
    const document = documentOf(line);
    await unit.run(createDocument(document, documentHash(document), { story: line.story, tick }));
  }
  await unit.run(keepDocumentPasts(created.map(({ id, recordedAt }) => ({ id, at: recordedAt }))));
  for (const { line, isNew, text } of news) {
    if (text === null) continue;
    await unit.run(createText(line.id, text));
    const quotes = isNew ? [] : await unit.run(quotesOf(line.id));
    await unit.run(setQuoteContexts(quotes.map((quote) => ({ id: quote.id, ...quoteContext(text, quote) }))));
  }
  return noCounts;
}

async function writeClaims(desk: Desk, news: readonly ClaimNews[]): Promise<DerivedCounts> {
  const { unit, ontology, tick, file } = desk;
  const created = news.filter(({ isNew }) => isNew).map(({ line }) => line);
  const claims = created.map((line) =>
    newClaim(claimOf(line), ontology, tick, {
      ...{ story: line.story, key: line.key, recordedBy: line.recordedBy, recorderId: null },
      originalRecordedAt: line.recordedAt,
    }),
  );
  await unit.run(createClaims(claims));
  // Claims of earlier batches that refer to one of these have waited for it.
  const last = Math.max(...news.map(({ line }) => line.line));
  const waiting = created
    .flatMap(({ id }) => file.referring.get(id) ?? [])
    .filter(({ line }) => line <= last)
    .map(({ id }) => id);
  const referring = claims.map(({ claim }) => claim).filter(refersToClaims);
  await unit.run(linkClaims([...new Set([...referring.map(({ id }) => id), ...waiting])]));
  await unit.run(setQuoteContexts(await claimContexts(created, unit, file)));
  const ranked = news.filter(({ ranks }) => ranks.length > 0);
  const more = ranked.map(({ line: { id }, ranks }) =>
    toldOf(
      id,
      ranks.map(({ rank, ...given }) => ({ value: rank, ...given })),
    ),
  );
  await unit.run(addRanks(more, tick));
  const retracted = news.flatMap(({ line: { id }, retracted: why }) =>
    why === null ? [] : [{ id, ...why }],
  );
  await unit.run(retractAll(retracted, tick));
  // Not told as created: what is derived looks at what has happened to them, too, and so reads them back.
  const changed = new Set([...news.map(({ line }) => line.id), ...waiting]);
  const changes = [...changed].map((id) => ({ kind: "CLAIM" as const, claim: id }));
  return deriveAgain(unit, ontology, changes, tick);
}

function toldOf(
  id: string,
  told: readonly { readonly value: string; readonly reason: string; readonly at: string }[],
) {
  return {
    id,
    values: told.map(({ value }) => value),
    reasons: told.map(({ reason }) => reason),
    ats: told.map(({ at }) => at),
  };
}
