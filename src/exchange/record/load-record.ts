import { type DerivedCounts, noCounts, sumCounts } from "../../derive/derive.write.js";
import { type Fault, RecordConflicts } from "../../errors.js";
import { type Graph, operatorTimeoutMs, type Unit } from "../../graph/graph.model.js";
import type { LiveJudgement } from "../../judgement/judgement.model.js";
import type { Ontology } from "../../ontology/ontology.model.js";
import type { Tick } from "../../record/ledger.model.js";
import { lockedLedger, withTick } from "../../record/ledger.write.js";
import type { LoadOptions } from "../../record/load-story.js";
import type { RecordFile } from "./check-record.js";
import { writeRecordNews } from "./load-record.write.js";
import { type RecordBatch, recordBatches } from "./record-batches.js";
import { recordDetail } from "./record-detail.js";
import type { LineCounts } from "./record-line.file.js";
import { type Read, type RecordNews, recordNews } from "./record-news.js";

/** What loading a record did. */
export interface RecordLoad extends DerivedCounts {
  /** Of each unit of work; empty: everything was there, and nothing changed. */
  readonly ticks: readonly Tick[];
  /** How many were new. */
  readonly created: LineCounts;
  /** How many ratings, ranks, retractions and withdrawals, of new things and of known ones, were. */
  readonly corrections: number;
}

/** Faults after which no more are looked for. */
const mostFaults = 100;

/**
 * Records what a file has and the graph does not have yet, and derives what follows from it: entities, judgements, documents, claims,
 * each batch in a unit of work and at a tick of its own. Loading a file again changes nothing; when loading it ends between two batches,
 * loading it again goes on from there.
 *
 * Throws `RecordConflicts` where the graph has something that the file tells otherwise, before anything is written; and
 * `QuotesNotFound` where the graph's own text of a document does not have the words of a claim.
 */
export async function loadRecord(
  graph: Graph,
  ontology: Ontology,
  file: RecordFile,
  { by, batchSize = 1_000 }: LoadOptions,
): Promise<RecordLoad> {
  await refuseConflicts(graph, file, batchSize);
  const ticks: Tick[] = [];
  const created = { entity: 0, judgement: 0, document: 0, claim: 0 };
  let [counts, corrections] = [noCounts, 0];
  for await (const batch of recordBatches(file.path, batchSize)) {
    const loaded = await graph.write("loadRecord", (unit) => loadBatch(unit, { ontology, file, by }, batch), {
      timeoutMs: operatorTimeoutMs,
    });
    if (loaded === null) continue;
    ticks.push(loaded.tick);
    created[batch.type] += loaded.news.news.filter(({ isNew }) => isNew).length;
    corrections += correctionsIn(loaded.news);
    counts = sumCounts(counts, loaded.counts);
  }
  return { ticks, created, corrections, ...counts };
}

/** Looks through the whole file before anything of it is written. */
async function refuseConflicts(graph: Graph, file: RecordFile, batchSize: number): Promise<void> {
  const read: Read = (statement) => graph.read(statement, { timeoutMs: operatorTimeoutMs });
  const conflicts = new Conflicts(file.path);
  const judged: LiveJudgement[] = [];
  for await (const batch of recordBatches(file.path, batchSize)) {
    const news = await recordNews(batch, read, conflicts.say, judged);
    if (news.type === "judgement")
      judged.push(
        ...news.news.filter(({ isNew, withdrawn }) => isNew && withdrawn === null).map(({ line }) => line),
      );
    if (conflicts.areMany) break;
  }
  conflicts.refuse();
}

class Conflicts {
  readonly #faults: Fault[] = [];

  constructor(private readonly path: string) {}

  readonly say = (line: number, message: string): void => {
    this.#faults.push({ file: this.path, line, message });
  };

  get areMany(): boolean {
    return this.#faults.length > mostFaults;
  }

  refuse(): void {
    if (this.#faults.length > 0) throw new RecordConflicts(this.path, this.#faults);
  }
}

interface Loader {
  readonly ontology: Ontology;
  readonly file: RecordFile;
  readonly by: string;
}

interface LoadedBatch {
  readonly tick: Tick;
  readonly news: RecordNews;
  readonly counts: DerivedCounts;
}

/** Writes what of a batch is new; null where nothing is. Somebody may have written since the file was looked through, so it is again. */
async function loadBatch(
  unit: Unit,
  { ontology, file, by }: Loader,
  batch: RecordBatch,
): Promise<LoadedBatch | null> {
  const ledger = await lockedLedger(unit);
  const conflicts = new Conflicts(file.path);
  const news = await recordNews(batch, (statement) => unit.run(statement), conflicts.say);
  conflicts.refuse();
  if (news.news.length === 0) return null;
  const act = { by, action: "loadRecord", detail: recordDetail(file, news) };
  const write = async (tick: Tick): Promise<LoadedBatch> => {
    const counts = await writeRecordNews({ unit, ontology, file, tick }, news);
    return { tick, news, counts };
  };
  return withTick(unit, act, write, ledger);
}

function correctionsIn(batch: RecordNews): number {
  switch (batch.type) {
    case "entity":
      return batch.news.reduce((sum, { ratings }) => sum + ratings.length, 0);
    case "judgement":
      return batch.news.filter(({ withdrawn }) => withdrawn !== null).length;
    case "document":
      return 0;
    case "claim":
      return batch.news.reduce(
        (sum, { ranks, retracted }) => sum + ranks.length + (retracted === null ? 0 : 1),
        0,
      );
  }
}
