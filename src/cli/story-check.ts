import { UsageWrong } from "../errors.js";
import { runStoryCheck } from "../story/run-story-check.js";
import type { Command } from "./command.model.js";
import { ownOntology } from "./with-database.js";

/** Holds a story against its document's text; needs no database. */
export const storyCheck: Command = {
  words: ["story", "check"],
  usage: "FOLDER --text FILE",
  summary: "Verify every quote and offset of a story, and leave a stamp (check.json) in its folder.",
  positionals: 1,
  options: { text: { type: "string" } },
  async run({ positionals: [folder = ""], texts }, terminal) {
    const { text: textFile } = texts;
    if (textFile === undefined) {
      throw new UsageWrong(
        "`isnad story check` holds a story against its document's text; name it with --text FILE",
      );
    }
    const { ok, lines } = runStoryCheck({ folder, textFile, ontology: ownOntology() });
    for (const line of lines) (ok ? terminal.out : terminal.err)(line);
    return ok ? 0 : 1;
  },
};
