import type { ParseArgsConfig } from "node:util";
import type { Environment } from "../config.js";

/** Where a command writes, and what it was started with. */
export interface Terminal {
  /** One line of the answer. */
  out(line: string): void;
  /** A piece of an answer that is no line; resolves when more may come. */
  write(text: string): Promise<void>;
  /** One line for whoever waits or must mend something. */
  err(line: string): void;
  readonly environment: Environment;
}

/** What stands behind a command's words. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Options that take a text, by name. */
  readonly texts: Readonly<Record<string, string | undefined>>;
  /** Options that may be given more than once, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** How a command ends: 0 well; 1 it found faults, or could not be done; 2 it was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** One command of `isnad`. */
export interface Command {
  /** `["story", "check"]`. */
  readonly words: readonly string[];
  /** What follows the words: `FOLDER --text FILE`. */
  readonly usage: string;
  readonly summary: string;
  /** How many arguments stand behind the words. */
  readonly positionals: number;
  /** What it takes; a function where that is made and not written. */
  readonly options: Options | (() => Options);
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}
