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
  /** How many jars will come, for the progress line. */
  readonly expected: number;
}

/** Lets Maven fetch the jars and build the server's class. Throws `MavenMissing`, `DiskFull` or `JarsUnavailable`. */
export async function resolveJars(task: MavenTask, report: (line: string) => void): Promise<void> {
  report(`Fetching Neo4j's jars with Maven (once; ${task.expected} files, some 120 MB) ...`);
  const result = await runCommand(
    task.maven,
    [
      "--batch-mode",
      `--file=${task.pom}`,
      `-Disnad.build=${join(task.folder, "build")}`,
      `-Disnad.jars=${join(task.folder, "jars")}`,
      "package",
    ],
    progress(task.expected, report),
  );
  if (!result.found) throw new MavenMissing(task.maven);
  if (result.code === 0) return;
  if (result.output.includes("No space left on device")) throw new DiskFull(task.folder, null, null);
  throw new JarsUnavailable(task.maven, reasonOf(result.output));
}

/** Turns Maven's `Downloaded from central: .../x.jar` lines into one line for every thirty jars of ours. */
function progress(expected: number, report: (line: string) => void): (line: string) => void {
  let jars = 0;
  return (line) => {
    if (!/Downloaded from \S+: \S+\.jar /.test(line)) return;
    jars += 1;
    if (jars % 30 === 0) report(`  ${jars} jars so far (with Maven's own, some ${expected + 60})`);
  };
}

/** Maven's first error line, without its prefix. */
function reasonOf(output: string): string {
  const line = output.split("\n").find((text) => text.includes("[ERROR]"));
  return (line ?? output.split("\n").at(-1) ?? "").replace(/^.*\[ERROR\]\s*/, "").slice(0, 500);
}
