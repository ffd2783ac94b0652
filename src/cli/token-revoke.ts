import { revokeToken } from "../access/token.write.js";
import type { Command } from "./command.model.js";
import { operatorName } from "./operator.js";
import { withDatabase } from "./with-database.js";

/** Takes a key out of force. */
export const tokenRevoke: Command = {
  words: ["token", "revoke"],
  usage: "ID [--by NAME]",
  summary: "Take a key out of force, at once and for good; `isnad token list` has the ids.",
  positionals: 1,
  options: { by: { type: "string" } },
  async run({ positionals: [id = ""], texts }, terminal) {
    const found = await withDatabase(terminal, (graph) => revokeToken(graph, id, texts.by ?? operatorName()));
    const done = found.revokedAt === null ? "is revoked" : `was revoked already, ${found.revokedAt}`;
    terminal.out(`${id} (${found.role}, ${found.label}) ${done}`);
    return 0;
  },
};
