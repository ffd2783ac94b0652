import { loadStory, type StoryLoad } from "../record/load-story.js";
import { readStory } from "../story/read-story.js";
import type { Command } from "./command.model.js";
import { operatorName } from "./operator.js";
import { ensureOwnSchema } from "./own-schema.js";
import { ownOntology, withDatabase } from "./with-database.js";

/** Records a story; what is recorded already stays as it is. */
export const storyLoad: Command = {
  words: ["story", "load"],
  usage: "FOLDER [--by NAME]",
  summary: "Record a story's document, entities and claims. Loading it again changes nothing.",
  positionals: 1,
  options: { by: { type: "string" } },
  async run({ positionals: [folder = ""], texts }, terminal) {
    const ontology = ownOntology();
    const story = readStory(folder, ontology);
    const loaded = await withDatabase(terminal, async (graph) => {
      await ensureOwnSchema(graph);
      return loadStory(graph, ontology, story, { by: texts.by ?? operatorName() });
    });
    for (const line of loadLines(loaded)) terminal.out(line);
    return 0;
  },
};

/** What a load did, for people. */
export function loadLines(loaded: StoryLoad): string[] {
  const { story, ticks, entities, claims, notInFolder } = loaded;
  const lines =
    ticks.length === 0
      ? [`${story}: nothing to do, all of it is recorded`]
      : [
          `${story}: recorded ${entities} entities and ${claims} claims in ${ticks.length === 1 ? "one unit of work" : `${ticks.length} units of work`} (ledger at tick ${ticks.at(-1)?.seq})`,
          `relations: ${loaded.relationsGained} new, ${loaded.relationsChanged} changed, ${loaded.relationsLost} retired; conflicts: ${loaded.conflictsOpened} opened, ${loaded.conflictsClosed} closed`,
        ];
  if (notInFolder.length === 0) return lines;
  return [
    ...lines,
    `no longer in the folder, and still recorded (what is recorded is retracted, not deleted): ${notInFolder.join(", ")}`,
  ];
}
