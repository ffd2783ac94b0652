import { type DerivedCounts, noCounts, sumCounts } from "../derive/derive.write.js";
import { type Graph, operatorTimeoutMs, type Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Story } from "../story/story.model.js";
import { type ComparedStory, compareStory } from "./compare-story.js";
import type { Tick } from "./ledger.model.js";
import { lockedLedger, withTick } from "./ledger.write.js";
import { claimKeys } from "./story.store.js";
import { newsDetail, writeNews } from "./story.write.js";
import { storyBatches } from "./story-batches.js";
import type { StoryNews } from "./story-news.js";

/** Who loads, and how much at a time. */
export interface LoadOptions {
  readonly by: string;
  /** Most entities and claims in a unit of work (default 1,000); a story up to that size is loaded whole or not at all. */
  readonly batchSize?: number;
}

/** What loading a story did. */
export interface StoryLoad extends DerivedCounts {
  readonly story: string;
  /** Of each unit of work; empty: everything was there, and nothing changed. */
  readonly ticks: readonly Tick[];
  /** How many were new. */
  readonly entities: number;
  readonly claims: number;
  /** Keys of claims that the story recorded earlier and that are no longer in its folder; they stay recorded. */
  readonly notInFolder: readonly string[];
}

/**
 * Records what a story says and the graph does not have yet, and derives what follows from it. Loading a story again changes
 * nothing. A story of more than `batchSize` parts is loaded in several units of work; when it ends between two of them,
 * loading it again goes on from there.
 *
 * Throws `StoryInvalid` for references that lead nowhere, `StoryChanged`, and `SlugTaken`; nothing is written then.
 */
export async function loadStory(
  graph: Graph,
  ontology: Ontology,
  story: Story,
  { by, batchSize = 1_000 }: LoadOptions,
): Promise<StoryLoad> {
  const loader: Loader = { ontology, story, by, batchSize };
  const done: LoadedBatch[] = [];
  let left: Left | null = null;
  do {
    const before: Left | null = left;
    const step: Step = await graph.write("loadStory", (unit) => loadNext(unit, loader, before), {
      timeoutMs: operatorTimeoutMs,
    });
    if (step.done !== null) done.push(step.done);
    left = step.left;
  } while (left.batches.length > 0);
  const keys = new Set(story.claims.map(({ key }) => key));
  const recorded = await graph.read(claimKeys(story.slug), { timeoutMs: operatorTimeoutMs });
  return {
    story: story.slug,
    ticks: done.map(({ tick }) => tick),
    entities: done.reduce((sum, { batch }) => sum + batch.entities.length, 0),
    claims: done.reduce((sum, { batch }) => sum + batch.claims.length, 0),
    notInFolder: recorded.filter((key) => !keys.has(key)),
    ...done.reduce((sum, { counts }) => sumCounts(sum, counts), noCounts),
  };
}

interface Loader extends Required<LoadOptions> {
  readonly ontology: Ontology;
  readonly story: Story;
}

/** What is still to be written, as the graph was at a tick of the ledger. */
interface Left {
  readonly seq: number;
  readonly story: Story;
  readonly batches: readonly StoryNews[];
}

interface LoadedBatch {
  readonly tick: Tick;
  readonly batch: StoryNews;
  readonly counts: DerivedCounts;
}

interface Step {
  /** Null where nothing was new. */
  readonly done: LoadedBatch | null;
  readonly left: Left;
}

/** Writes the next batch; the story is compared with the graph again only where another writer came between. */
async function loadNext(unit: Unit, loader: Loader, left: Left | null): Promise<Step> {
  const ledger = await lockedLedger(unit);
  const { seq } = ledger;
  const { story, batches } = left?.seq === seq ? left : await compared(unit, loader, seq);
  const [batch, ...rest] = batches;
  if (batch === undefined) return { done: null, left: { seq, story, batches } };
  const act = { by: loader.by, action: "loadStory", detail: newsDetail(story, batch) };
  const write = async (tick: Tick): Promise<Step> => {
    const counts = await writeNews(unit, loader, { story, batch, tick });
    return { done: { tick, batch, counts }, left: { seq: tick.seq, story, batches: rest } };
  };
  return withTick(unit, act, write, ledger);
}

async function compared(unit: Unit, { ontology, story, batchSize }: Loader, seq: number): Promise<Left> {
  const found: ComparedStory = await compareStory(unit, ontology, story);
  return { seq, story: found.story, batches: storyBatches(found.news, batchSize) };
}
