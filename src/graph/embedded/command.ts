import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How a command ended. */
export interface CommandResult {
  /** Exit code; null when it could not be started (not found) or was ended by a signal. */
  readonly code: number | null;
  /** False: there is no such command, or it may not be run. */
  readonly found: boolean;
  /** Everything that it printed, both streams. */
  readonly output: string;
}

/** Runs a command to its end; `onLine` sees each printed line as it comes. Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  onLine: (line: string) => void = () => {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const lines: string[] = [];
    const take = (line: string): void => {
      lines.push(line);
      onLine(line);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", take);
    child.once("error", () => resolve({ code: null, found: false, output: "" }));
    child.once("close", (code) => resolve({ code, found: true, output: lines.join("\n") }));
  });
}
