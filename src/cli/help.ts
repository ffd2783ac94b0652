import type { Command } from "./command.model.js";

/** What `isnad help` prints. */
export function helpText(commands: readonly Command[]): string[] {
  return [
    "isnad: a knowledge graph for conflict news",
    "",
    ...commands.flatMap(({ words, usage, summary }) => [
      `  isnad ${[...words, usage].join(" ").trimEnd()}`,
      `      ${summary}`,
    ]),
    "  isnad help, isnad --version",
    "",
    "The database is that of NEO4J_URI; else the one that a running service has open on DATA_DIR (default ./data);",
    "else one is started on DATA_DIR for as long as the command takes.",
    "Exit codes: 0 well; 1 faults were found, or it could not be done; 2 asked wrongly.",
  ];
}
