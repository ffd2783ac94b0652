import { statSync } from "node:fs";
import type { DerivedCounts } from "../derive/derive.write.js";
import { checkRecordFile } from "../exchange/record/check-record.js";
import { loadRecord, type RecordLoad } from "../exchange/record/load-record.js";
import { lineTypes } from "../exchange/record/record-line.file.js";
import type { Tick } from "../record/ledger.model.js";
import { loadStory, type StoryLoad } from "../record/load-story.js";
import { readStory } from "../story/read-story.js";
import type { Command } from "./command.model.js";
import { operatorName } from "./operator.js";
import { ensureOwnSchema } from "./own-schema.js";
import { ownOntology, withDatabase } from "./with-database.js";

/** Records a story; what is recorded already stays as it is. */
export const storyLoad: Command = {
  words: ["story", "load"],
  usage: "FOLDER|FILE.jsonl [--by NAME]",
  summary:
    "Record a story's document, entities and claims, or a whole record that was exported. Loading it again changes nothing.",
  positionals: 1,
  options: { by: { type: "string" } },
  async run({ positionals: [folder = ""], texts }, terminal) {
    const ontology = ownOntology();
    const by = texts.by ?? operatorName();
    if (isFile(folder)) {
      const file = await checkRecordFile(folder, ontology);
      const record = await withDatabase(terminal, async (graph) => {
        await ensureOwnSchema(graph);
        return loadRecord(graph, ontology, file, { by });
      });
      for (const line of recordLines(folder, record)) terminal.out(line);
      return 0;
    }
    const story = readStory(folder, ontology);
    const loaded = await withDatabase(terminal, async (graph) => {
      await ensureOwnSchema(graph);
      return loadStory(graph, ontology, story, { by });
    });
    for (const line of loadLines(loaded)) terminal.out(line);
    return 0;
  },
};

/** Whether there is a file at a path, and no folder. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What loading a record did, for people. */
function recordLines(file: string, loaded: RecordLoad): string[] {
  const { ticks, created, corrections } = loaded;
  if (ticks.length === 0) return [`${file}: nothing to do, all of it is recorded`];
  const parts = lineTypes.map((type) => `${created[type]} ${created[type] === 1 ? type : plurals[type]}`);
  return [
    `${file}: recorded ${parts.join(", ")}, with ${corrections} corrections, in ${unitsOfWork(ticks)}`,
    derivedLine(loaded),
  ];
}

const plurals = { entity: "entities", judgement: "judgements", document: "documents", claim: "claims" };

function unitsOfWork(ticks: readonly Tick[]): string {
  const units = ticks.length === 1 ? "one unit of work" : `${ticks.length} units of work`;
  return `${units} (ledger at tick ${ticks.at(-1)?.seq})`;
}

function derivedLine(counts: DerivedCounts): string {
  const { relationsGained, relationsChanged, relationsLost, conflictsOpened, conflictsClosed } = counts;
  return `relations: ${relationsGained} new, ${relationsChanged} changed, ${relationsLost} retired; conflicts: ${conflictsOpened} opened, ${conflictsClosed} closed`;
}

/** What a load did, for people. */
export function loadLines(loaded: StoryLoad): string[] {
  const { story, ticks, entities, claims, notInFolder } = loaded;
  const lines =
    ticks.length === 0
      ? [`${story}: nothing to do, all of it is recorded`]
      : [
          `${story}: recorded ${entities} entities and ${claims} claims in ${unitsOfWork(ticks)}`,
          derivedLine(loaded),
        ];
  if (notInFolder.length === 0) return lines;
  return [
    ...lines,
    `no longer in the folder, and still recorded (what is recorded is retracted, not deleted): ${notInFolder.join(", ")}`,
  ];
}
