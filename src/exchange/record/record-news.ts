import type { Statement } from "../../graph/graph.model.js";
import type { LiveJudgement } from "../../judgement/judgement.model.js";
import { liveJudgements, membersOf } from "../../judgement/judgement.store.js";
import { claimHash, documentHash, entityHash } from "../../record/record-hashes.js";
import { claimOf, documentOf } from "./claim-of-line.js";
import { judgementClashes } from "./judgement-clashes.js";
import type { Placed, RecordBatch } from "./record-batches.js";
import type { ClaimLine, DocumentLine, EntityLine, JudgementLine } from "./record-line.file.js";
import {
  knownClaims,
  knownDocuments,
  knownEntities,
  knownJudgements,
  type Told,
} from "./record-news.store.js";

/** Runs one read, in a unit of work or outside of any. */
export type Read = <Row>(statement: Statement<Row>) => Promise<Row[]>;

/** What a line has that the graph has not. */
export interface LineNews<Line> {
  readonly line: Placed<Line>;
  /** Whether the thing itself is new, and not only what has happened to it since. */
  readonly isNew: boolean;
}

/** An entity, and the ratings that it has and the graph has not. */
export interface EntityNews extends LineNews<EntityLine> {
  readonly ratings: EntityLine["ratings"];
}

/** A judgement; `withdrawn` where the graph is to withdraw it. */
export interface JudgementNews extends LineNews<JudgementLine> {
  readonly withdrawn: JudgementLine["withdrawn"];
}

/** A document; `text` where the graph is to have it. */
export interface DocumentNews extends LineNews<DocumentLine> {
  readonly text: string | null;
}

/** A claim, and what has happened to it that the graph does not know. */
export interface ClaimNews extends LineNews<ClaimLine> {
  readonly ranks: ClaimLine["ranks"];
  readonly retracted: ClaimLine["retracted"];
}

/** What a batch has that the graph has not. */
export type RecordNews =
  | { readonly type: "entity"; readonly news: readonly EntityNews[] }
  | {
      readonly type: "judgement";
      readonly news: readonly JudgementNews[];
      /** What the graph's own judgements say of these entities, and of all that are one with them. */
      readonly live: readonly LiveJudgement[];
    }
  | { readonly type: "document"; readonly news: readonly DocumentNews[] }
  | { readonly type: "claim"; readonly news: readonly ClaimNews[] };

/** Tells of a line of the file what contradicts the graph. */
export type Say = (line: number, message: string) => void;

/** Compares a batch with what the graph has; `earlier`: judgements of earlier batches that it does not have yet. */
export async function recordNews(
  batch: RecordBatch,
  read: Read,
  say: Say,
  earlier: readonly LiveJudgement[] = [],
): Promise<RecordNews> {
  switch (batch.type) {
    case "entity":
      return { type: "entity", news: await entityNews(batch.lines, read, say) };
    case "judgement":
      return { type: "judgement", ...(await judgementNews(batch.lines, read, say, earlier)) };
    case "document":
      return { type: "document", news: await documentNews(batch.lines, read, say) };
    case "claim":
      return { type: "claim", news: await claimNews(batch.lines, read, say) };
  }
}

async function entityNews(lines: readonly Placed<EntityLine>[], read: Read, say: Say) {
  const known = handled(await read(knownEntities(handlesOf(lines))));
  return lines.flatMap((line): EntityNews[] => {
    const [here, holder] = [known.ids.get(line.id), known.slugs.get(line.slug)];
    if (holder !== undefined && holder.id !== line.id)
      say(line.line, `${line.id}: its slug \`${line.slug}\` is that of ${holder.id} in the graph`);
    if (here !== undefined && (here.slug !== line.slug || !here.hashes.includes(entityHash(line))))
      say(line.line, `${line.id} (${line.slug}): the graph has another content of it`);
    const ratings = rest(line.ratings, ({ reliability }) => reliability, here?.ratings);
    if (ratings === null) say(line.line, `${line.id} (${line.slug}): the graph has rated it otherwise`);
    const isNew = here === undefined;
    return isNew || (ratings ?? []).length > 0 ? [{ line, isNew, ratings: ratings ?? [] }] : [];
  });
}

async function judgementNews(
  lines: readonly Placed<JudgementLine>[],
  read: Read,
  say: Say,
  earlier: readonly LiveJudgement[],
) {
  const known = new Map((await read(knownJudgements(lines.map(({ id }) => id)))).map((one) => [one.id, one]));
  const news = lines.flatMap((line): JudgementNews[] => {
    const here = known.get(line.id);
    if (
      here !== undefined &&
      (here.verdict !== line.verdict || here.left !== line.left || here.right !== line.right)
    )
      say(line.line, `${line.id}: the graph has another judgement of this id`);
    const withdrawn = here?.withdrawn === true ? null : line.withdrawn;
    return here === undefined || withdrawn !== null ? [{ line, isNew: here === undefined, withdrawn }] : [];
  });
  const live = await liveAmong(
    news.flatMap(({ line: { left, right } }) => [left, right]),
    read,
  );
  const gone = new Set(news.flatMap(({ line, withdrawn }) => (withdrawn === null ? [] : [line.id])));
  const added = news
    .filter(({ isNew, withdrawn }) => isNew && withdrawn === null)
    .map(({ line: { id, verdict, left, right } }) => ({ id, verdict, left, right }));
  const clashes = judgementClashes([...live.filter(({ id }) => !gone.has(id)), ...earlier], added);
  for (const { line } of news) {
    const clash = clashes.get(line.id);
    if (clash !== undefined) say(line.line, `${line.id}: ${clash}`);
  }
  return { news, live };
}

async function liveAmong(entities: readonly string[], read: Read): Promise<readonly LiveJudgement[]> {
  if (entities.length === 0) return [];
  const members = (await read(membersOf(entities))).map(({ id }) => id);
  return read(liveJudgements([...new Set([...members, ...entities])]));
}

async function documentNews(lines: readonly Placed<DocumentLine>[], read: Read, say: Say) {
  const known = handled(await read(knownDocuments(handlesOf(lines))));
  return lines.flatMap((line): DocumentNews[] => {
    const [here, holder] = [known.ids.get(line.id), known.slugs.get(line.slug)];
    if (holder !== undefined && holder.id !== line.id)
      say(line.line, `${line.id}: its slug \`${line.slug}\` is that of ${holder.id} in the graph`);
    if (here !== undefined && here.contentHash !== documentHash(documentOf(line)))
      say(line.line, `${line.id} (${line.slug}): the graph has another content of it`);
    const text = here?.attached === true ? null : (line.text ?? null);
    return here === undefined || text !== null ? [{ line, isNew: here === undefined, text }] : [];
  });
}

async function claimNews(lines: readonly Placed<ClaimLine>[], read: Read, say: Say) {
  const known = new Map((await read(knownClaims(lines.map(({ id }) => id)))).map((one) => [one.id, one]));
  return lines.flatMap((line): ClaimNews[] => {
    const here = known.get(line.id);
    const named = line.key === null ? line.id : `${line.id} (${line.key})`;
    if (here !== undefined && here.contentHash !== claimHash(claimOf(line)))
      say(line.line, `${named}: the graph has another claim of this id`);
    const ranks = rest(line.ranks, ({ rank }) => rank, here?.ranks);
    if (ranks === null) say(line.line, `${named}: the graph has ranked it otherwise`);
    const retracted = here?.retracted === true ? null : line.retracted;
    const isNew = here === undefined;
    const news = { line, isNew, ranks: ranks ?? [], retracted };
    return isNew || news.ranks.length > 0 || retracted !== null ? [news] : [];
  });
}

function handlesOf(lines: readonly { readonly id: string; readonly slug: string }[]): string[] {
  return lines.flatMap(({ id, slug }) => [id, slug]);
}

function handled<Known extends { readonly id: string; readonly slug: string }>(known: readonly Known[]) {
  return {
    ids: new Map(known.map((one) => [one.id, one])),
    slugs: new Map(known.map((one) => [one.slug, one])),
  };
}

/**
 * What a file tells after that which the graph was told, too; none where the graph was told more. Null: after a common beginning the
 * two go different ways.
 */
function rest<One extends { readonly reason: string }>(
  told: readonly One[],
  valueIn: (one: One) => string,
  known: Told | undefined,
): One[] | null {
  const { values, reasons } = known ?? { values: [], reasons: [] };
  const common = told.slice(0, values.length);
  const alike = common.every((one, at) => valueIn(one) === values[at] && one.reason === reasons[at]);
  return alike ? told.slice(values.length) : null;
}
