import { parseArgs } from "node:util";
import { ConfigInvalid, IsnadError, UsageWrong } from "../errors.js";
import { nearest } from "../text/nearest.js";
import { serviceVersion } from "../version.js";
import type { Arguments, Command, ExitCode, Terminal } from "./command.model.js";
import { documentAttach } from "./document-attach.js";
import { exportCommand } from "./export-command.js";
import { helpText } from "./help.js";
import { storyCheck } from "./story-check.js";
import { storyLoad } from "./story-load.js";
import { tokenCreate } from "./token-create.js";
import { tokenList } from "./token-list.js";
import { tokenRevoke } from "./token-revoke.js";
import { verifyCommand } from "./verify-command.js";

const commands: readonly Command[] = [
  ...[storyCheck, storyLoad, documentAttach],
  ...[tokenCreate, tokenList, tokenRevoke],
  ...[exportCommand, verifyCommand],
];

/** Runs one `isnad` command line to its end; faults become lines on `terminal.err`. */
export async function run(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const [first = "help"] = line;
    if (["help", "--help", "-h"].includes(first) || line.includes("--help"))
      return print(helpText(commands), terminal);
    if (["--version", "-v"].includes(first)) return print([`isnad ${serviceVersion}`], terminal);
    const command = commandOf(line);
    return await command.run(argumentsOf(command, line.slice(command.words.length)), terminal);
  } catch (fault) {
    return report(fault, terminal);
  }
}

function print(lines: readonly string[], terminal: Terminal): ExitCode {
  for (const line of lines) terminal.out(line);
  return 0;
}

function commandOf(line: readonly string[]): Command {
  const found = commands.find(({ words }) => words.every((word, at) => line[at] === word));
  if (found !== undefined) return found;
  const given = line.slice(0, 2).join(" ");
  const names = commands.map(({ words }) => words.join(" "));
  const near = nearest(given, names);
  throw new UsageWrong(
    `\`isnad ${given}\` is no command; ${near === null ? `there are ${names.join(", ")}` : `did you mean \`isnad ${near}\`?`}`,
  );
}

function argumentsOf(command: Command, args: readonly string[]): Arguments {
  const written = `write \`${["isnad", ...command.words, command.usage].join(" ").trimEnd()}\``;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: typeof command.options === "function" ? command.options() : command.options,
      allowPositionals: true,
    });
    if (positionals.length !== command.positionals) {
      throw new UsageWrong(written);
    }
    const texts = Object.entries(values).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    const lists = Object.entries(values).filter((pair): pair is [string, string[]] => Array.isArray(pair[1]));
    return { positionals, texts: Object.fromEntries(texts), lists: Object.fromEntries(lists) };
  } catch (fault) {
    if (fault instanceof IsnadError || !(fault instanceof TypeError)) throw fault;
    throw new UsageWrong(`${fault.message.split(". ")[0]}; ${written}`);
  }
}

function report(fault: unknown, terminal: Terminal): ExitCode {
  if (fault instanceof IsnadError) {
    terminal.err(`${fault.code}: ${fault.message}`);
    return fault instanceof UsageWrong || fault instanceof ConfigInvalid ? 2 : 1;
  }
  terminal.err(isSystemFault(fault) ? fault.message : wordsOf(fault));
  return 1;
}

/** A file or folder that the operating system does not give: its message is for people. */
function isSystemFault(fault: unknown): fault is Error {
  return fault instanceof Error && "syscall" in fault;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
