import { retractClaim } from "../../src/claim/retract-claim.write.js";
import { rateSpeaker } from "../../src/entity/rate-speaker.write.js";
import type { Graph } from "../../src/graph/graph.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { Reliability } from "../../src/record/claim.model.js";
import type { Tick } from "../../src/record/ledger.model.js";
import { lockedLedger, withTick } from "../../src/record/ledger.write.js";
import { documentHash, entityHash } from "../../src/record/record-hashes.js";
import { createDocument, createEntities } from "../../src/record/story.store.js";
import { Turns } from "../../src/turns.js";
import { perform } from "../../src/writing/perform.js";
import type { KeyedInput, UseCase } from "../../src/writing/use-case.model.js";
import { entityAt, worldSlug } from "../world/entities.js";
import type { World } from "../world/world.js";
import { withoutIndexes } from "./without-indexes.js";
import { type DerivingWith, writeBlock } from "./write-block.js";

/** Instants of a load: what was known at each of them. */
export interface LoadedWorld {
  /** Every relation is told of once. */
  readonly afterFirst: string;
  /** A tenth of them several times. */
  readonly afterLater: string;
  /** Ids of the claims that were taken back since. */
  readonly takenBack: readonly string[];
}

const entitiesAtOnce = 2_000;
const ratings: readonly Reliability[] = ["A", "B", "C", "D"];
const ratedSpeakers = 24;
const caller = { id: "bench", name: "bench", role: "ADMIN" } as const;

/**
 * Writes a world into an empty graph, in many ticks. What follows from claims is derived in memory, block by block, and written as units of
 * work write it, but many at once; the few ratings and retractions are made as the service makes them.
 */
export async function loadWorld(
  graph: Graph,
  ontology: Ontology,
  world: World,
  report: (line: string) => void,
): Promise<LoadedWorld> {
  const { first, later } = await withoutIndexes(graph, async () => {
    const entityTicks = await loadEntities(graph, ontology, world);
    report(`${world.size.entities} entities`);
    await loadDocuments(graph, world);
    const rated = await rateSpeakers(graph, ontology, world);
    const deriving: DerivingWith = { graph, ontology, entityTicks, ratings: rated };
    return {
      first: await loadBlocks(deriving, world, "first", report),
      later: await loadBlocks(deriving, world, "later", report),
    };
  });
  report("indexes");
  const takenBack = world.blocks.flat().flatMap((number) => {
    const told = world.told(number);
    return told.takenBack ? [told.first.claim.id] : [];
  });
  for (const id of takenBack)
    await done(graph, ontology, "retractClaim", retractClaim, { ...keyed(id), id, reason: "generated" });
  report(`${takenBack.length} claims taken back`);
  return { afterFirst: first.at, afterLater: later.at, takenBack };
}

async function loadEntities(
  graph: Graph,
  ontology: Ontology,
  { size }: World,
): Promise<ReadonlyMap<string, number>> {
  const ticks = new Map<string, number>();
  for (let from = 0; from < size.entities; from += entitiesAtOnce) {
    const count = Math.min(entitiesAtOnce, size.entities - from);
    const entities = Array.from({ length: count }, (_, at) => entityAt(ontology, from + at));
    await graph.write(
      "loadEntities",
      (unit) =>
        withTick(unit, { by: "bench", action: "loadStory", detail: { story: worldSlug, from } }, (tick) => {
          for (const { id } of entities) ticks.set(id, tick.seq);
          const news = entities.map((entity) => ({
            ...{ entity, label: ontology.kinds.get(entity.kind)?.type ?? entity.kind },
            contentHash: entityHash(entity),
          }));
          return unit.run(createEntities(news, { story: worldSlug, tick }));
        }),
      { timeoutMs: 600_000 },
    );
  }
  return ticks;
}

async function loadDocuments(graph: Graph, { documents }: World): Promise<void> {
  await graph.write("loadDocuments", (unit) =>
    withTick(unit, { by: "bench", action: "loadStory", detail: { story: worldSlug } }, async (tick) => {
      for (const document of documents)
        await unit.run(createDocument(document, documentHash(document), { story: worldSlug, tick }));
    }),
  );
}

async function rateSpeakers(
  graph: Graph,
  ontology: Ontology,
  { sources }: World,
): Promise<ReadonlyMap<string, Reliability>> {
  const rated = new Map<string, Reliability>();
  for (const [at, id] of sources.speakers.slice(0, ratedSpeakers).entries()) {
    const reliability = ratings[at % ratings.length] as Reliability;
    await done(graph, ontology, "rateSpeaker", rateSpeaker, {
      ...keyed(id),
      ...{ id, reliability, reason: "generated" },
    });
    rated.set(id, reliability);
  }
  return rated;
}

async function loadBlocks(
  deriving: DerivingWith,
  { blocks, told }: World,
  part: "first" | "later",
  report: (line: string) => void,
): Promise<Tick> {
  const began = performance.now();
  for (const [at, block] of blocks.entries()) {
    await writeBlock(deriving, block.map(told), part);
    if (at % 25 === 24 || at === blocks.length - 1)
      report(`${part} claims of ${at + 1} of ${blocks.length} blocks, ${seconds(began)} s`);
  }
  return deriving.graph.write("presentTick", lockedLedger);
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}

function keyed(id: string): KeyedInput {
  return { idempotencyKey: `bench ${id}` };
}

async function done<Input extends KeyedInput>(
  graph: Graph,
  ontology: Ontology,
  mutation: string,
  useCase: UseCase<Input>,
  input: Input,
): Promise<void> {
  const writer = { graph, ontology, turns: new Turns({ atOnce: 1 }) };
  const { userErrors } = await perform(writer, useCase, { mutation, input, caller });
  if (userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
}
