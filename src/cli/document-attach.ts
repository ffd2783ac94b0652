import { readFileSync } from "node:fs";
import { attachText } from "../record/attach-text.js";
import type { Command } from "./command.model.js";
import { operatorName } from "./operator.js";
import { withDatabase } from "./with-database.js";

/** Puts a document's text beside its claims. */
export const documentAttach: Command = {
  words: ["document", "attach"],
  usage: "FILE [--document SLUG] [--by NAME]",
  summary: "Add a document's text, where its SHA-256 is the recorded one, and verify every quote in it.",
  positionals: 1,
  options: { document: { type: "string" }, by: { type: "string" } },
  async run({ positionals: [file = ""], texts }, terminal) {
    const rawText = readFileSync(file);
    const attached = await withDatabase(terminal, (graph) =>
      attachText(graph, { document: texts.document ?? null, rawText, by: texts.by ?? operatorName() }),
    );
    const { document, tick, verified, claimsNotFound } = attached;
    const done = tick === null ? "is attached already" : "is attached";
    terminal.out(`${document}: the text ${done}; ${verified} quotes stand where they are said to`);
    if (claimsNotFound.length === 0) return 0;
    terminal.err(`claims with a quote that does not: ${claimsNotFound.join(", ")}`);
    return 1;
  },
};
