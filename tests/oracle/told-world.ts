import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "../../src/graph/graph.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import { attachText } from "../../src/record/attach-text.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import type { Story } from "../../src/story/story.model.js";
import { generatedStory, type StorySize } from "./generated-story.js";
import { recordedTicks } from "./recorded-ticks.js";
import { worldOf } from "./world.js";
import type { World } from "./world.model.js";

const invented = join(projectRoot, "tests/fixtures/oracle-story");

/** In the order in which the newspapers came out: a later one takes back, repeats or denies what an earlier one wrote. */
const newspapers = ["salt-coast-gazette", "salt-coast-courier", "salt-coast-later"];

/** The document whose text is attached. */
const withText = "salt-coast-gazette";

/** Parts that the database is told at a time: few, so that edges and conflicts change from tick to tick. */
const batchSize = 20;

/** The stories that the project comes with, which the service has recorded when it starts. */
function seedStories(ontology: Ontology): Story[] {
  const seeds = join(projectRoot, "seeds");
  return readdirSync(seeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readStory(join(seeds, name), ontology));
}

/** So much that every field of every kind has something to answer. */
const generatedSize = { slug: "generated", seed: 4, entities: 150, claims: 900 };

/** Tells the database of one large story that is only generated, in few ticks, as the oracle derives everything afresh after each. */
export async function largeWorld(graph: Graph, ontology: Ontology, size: StorySize): Promise<World> {
  const story = generatedStory(ontology, size);
  const batchSize = Math.ceil((size.entities + size.claims) / 4);
  await loadStory(graph, ontology, story, { by: "generator", batchSize });
  return worldOf(ontology, [...seedStories(ontology), story], await recordedTicks(graph));
}

/**
 * Tells the database of an invented war, newspaper by newspaper and in many ticks, and of much that is only generated; gives the world as
 * it must then be.
 */
export async function toldWorld(graph: Graph, ontology: Ontology): Promise<World> {
  const newspaperStories = newspapers.map((name) => readStory(join(invented, name), ontology));
  for (const story of newspaperStories)
    await loadStory(graph, ontology, story, { by: story.slug, batchSize });
  const generated = generatedStory(ontology, generatedSize);
  await loadStory(graph, ontology, generated, { by: "generator", batchSize: 450 });
  const stories = [...newspaperStories, generated];
  const rawText = readFileSync(join(invented, `${withText}.txt`));
  await attachText(graph, { document: withText, rawText, by: "operator" });
  const texts = new Map([[withText, rawText.toString().normalize("NFC")]]);
  return worldOf(ontology, [...seedStories(ontology), ...stories], await recordedTicks(graph), texts);
}
