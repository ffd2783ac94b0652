import { join } from "node:path";
import { DiskFull, JarsUnavailable, MavenMissing } from "../../errors.js";
import { runCommand } from "./command.js";

/** What Maven is asked for. */
export interface MavenTask {
  /** The command: `mvn`, or a path. */
  readonly maven: string;
  readonly pom: string;
  /** Gets `jars/` and `build/`. */
  readonly folder: string;
  /** How many jars of ours will come. */
  readonly expected: number;
}

/** Milliseconds between two lines of progress. */
const progressMs = 3_000;

const unitBytes: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6 };

/** Lets Maven fetch the jars and build the server's class. Throws `MavenMissing`, `DiskFull` or `JarsUnavailable`. */
export async function resolveJars(task: MavenTask, report: (line: string) => void): Promise<void> {
  report(`Fetching Neo4j's jars with Maven (once; ${task.expected} jars, with Maven's own some 140 MB) ...`);
  const result = await runCommand(
    task.maven,
    [
      "--batch-mode",
      `--file=${task.pom}`,
      `-Disnad.build=${join(task.folder, "build")}`,
      `-Disnad.jars=${join(task.folder, "jars")}`,
      "package",
    ],
    progress(report),
  );
  if (!result.found) throw new MavenMissing(task.maven);
  if (result.code === 0) return;
  if (result.output.includes("No space left on device")) throw new DiskFull(task.folder, null, null);
  throw new JarsUnavailable(task.maven, reasonOf(result.output));
}

/** Turns Maven's `Downloaded from central: ... (58 kB at 860 kB/s)` lines into one line every few seconds. */
function progress(report: (line: string) => void): (line: string) => void {
  let files = 0;
  let bytes = 0;
  let reported = performance.now();
  return (line) => {
    const size = /Downloaded from .* \(([\d.]+) (B|kB|MB) at /.exec(line);
    if (size === null) return;
    files += 1;
    bytes += Number(size[1]) * (unitBytes[size[2] ?? ""] ?? 1);
    if (performance.now() - reported < progressMs) return;
    reported = performance.now();
    report(`  ${files} files, ${Math.round(bytes / 1e6)} MB so far`);
  };
}

/** Maven's first error line, without its prefix. */
function reasonOf(output: string): string {
  const line = output.split("\n").find((text) => text.includes("[ERROR]"));
  return (line ?? output.split("\n").at(-1) ?? "").replace(/^.*\[ERROR\]\s*/, "").slice(0, 500);
}
