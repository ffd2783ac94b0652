import { roleNamed, roles } from "../access/roles.js";
import { createToken } from "../access/token.write.js";
import { UsageWrong } from "../errors.js";
import type { Role } from "../query/execute.model.js";
import type { Command } from "./command.model.js";
import { operatorName } from "./operator.js";
import { ensureOwnSchema } from "./own-schema.js";
import { withDatabase } from "./with-database.js";

/** Makes a key. It alone goes to the answer's stream, so that a script can take it. */
export const tokenCreate: Command = {
  words: ["token", "create"],
  usage: "--role ROLE --label LABEL [--by NAME]",
  summary: "Make a key of a role (reader, analyst, editor, admin) and show it this once.",
  positionals: 0,
  options: { role: { type: "string" }, label: { type: "string" }, by: { type: "string" } },
  async run({ texts }, terminal) {
    const role = roleOf(texts.role);
    const label = labelOf(texts.label);
    const { id, key } = await withDatabase(terminal, async (graph) => {
      await ensureOwnSchema(graph);
      return createToken(graph, { role, label, by: texts.by ?? operatorName() });
    });
    terminal.out(key);
    terminal.err(
      `${id}: ${role}, ${label}. The key is shown this once; send it as \`Authorization: Bearer <key>\`.`,
    );
    return 0;
  },
};

function roleOf(given: string | undefined): Role {
  const role = roleNamed(given ?? "");
  if (role !== null) return role;
  const names = roles.map((name) => name.toLowerCase()).join(", ");
  const told = given === undefined ? "a key has a role" : `"${given}" is no role`;
  throw new UsageWrong(`${told}; give --role one of ${names}`);
}

/** One line of at most a hundred characters: it stands in lists, in the audit and as the viewer's name. */
function labelOf(given: string | undefined): string {
  const label = given?.trim() ?? "";
  if (/^[^\p{Cc}\p{Zl}\p{Zp}]{1,100}$/u.test(label)) return label;
  throw new UsageWrong(
    "a key has a label of 1 to 100 characters on one line, which says whom it is for; give it with --label",
  );
}
