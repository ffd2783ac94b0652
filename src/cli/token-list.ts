import type { Token } from "../access/token.model.js";
import { allTokens } from "../access/token.store.js";
import { requireEmptyOrOurs } from "../record/ownership.js";
import type { Command } from "./command.model.js";
import { withDatabase } from "./with-database.js";

/** Lists the keys that were made, by what is known of them. */
export const tokenList: Command = {
  words: ["token", "list"],
  usage: "",
  summary: "List every key that was made, the oldest first: id, role, label, since when, revoked since when.",
  positionals: 0,
  options: {},
  async run(_, terminal) {
    const tokens = await withDatabase(terminal, async (graph) => {
      await requireEmptyOrOurs(graph);
      return graph.read(allTokens());
    });
    for (const token of tokens) terminal.out(lineOf(token));
    if (tokens.length === 0) terminal.err("There is no key yet; the first start of the service makes one.");
    return 0;
  },
};

function lineOf({ id, role, label, createdAt, createdBy, revokedAt }: Token): string {
  const made = `${id}  ${role.padEnd(7)}  ${label}  (made ${createdAt} by ${createdBy})`;
  return revokedAt === null ? made : `${made}  revoked ${revokedAt}`;
}
