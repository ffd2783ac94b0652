import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { DatabaseInUse, DiskFull, EmbeddedStartFailed } from "../../errors.js";

/** A JVM to start. */
export interface ServerCommand {
  readonly java: string;
  readonly jvmOptions: readonly string[];
  readonly classPath: string;
  /** The server's own folder, with its data and its logs. */
  readonly home: string;
  readonly configuration: string;
  /** Of the user neo4j from now on; null: as it is. */
  readonly password: string | null;
}

/** A running embedded server. */
export interface ServerProcess {
  readonly pid: number;
  /** Bolt's port on 127.0.0.1. */
  readonly port: number;
  /** Resolves when the process has ended, by whatever cause, with a word on how. */
  readonly ended: Promise<string>;
  /** Shuts the database down and waits for the end of the process; after `limitMs` (6 s) it is killed. */
  stop(limitMs?: number): Promise<void>;
}

/** Milliseconds that a clean stop may take; the server gives up by itself after four seconds. */
const stopMs = 6_000;

/** What the JVM always gets: the modules that Neo4j reaches into, no chatter, and a clean end where memory ran out. */
const jvmOptions = [
  ...["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"].map(
    (module) => `--add-opens=${module}=ALL-UNNAMED`,
  ),
  "-Xlog:disable",
  "-Xlog:all=error:stderr",
  "-XX:+ExitOnOutOfMemoryError",
];

/**
 * Starts the server and waits until Bolt listens.
 * The child is in a process group of its own, so that Ctrl-C in a terminal reaches only us; it ends when the pipe to its
 * standard input closes, which happens however we end.
 * Throws `DatabaseInUse`, `DiskFull` or `EmbeddedStartFailed`.
 */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
  const child = spawn(
    command.java,
    [
      ...jvmOptions,
      ...command.jvmOptions,
      "-cp",
      command.classPath,
      "isnad.EmbeddedNeo4j",
      command.home,
      command.configuration,
    ],
    { detached: true, stdio: ["pipe", "pipe", "pipe"], cwd: command.home },
  );
  const ended = whenEnded(child);
  // A child that dies early breaks the pipe; how it ended says more than EPIPE.
  child.stdin.on("error", () => {});
  child.stdin.write(`${command.password ?? ""}\n`);
  const port = await untilReady(child, ended, command.home);
  return { pid: child.pid ?? 0, port, ended, stop: (limitMs = stopMs) => stop(child, ended, limitMs) };
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (fault) => resolve(fault.message));
    child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

async function untilReady(child: ChildProcess, ended: Promise<string>, home: string): Promise<number> {
  const said: string[] = [];
  const port = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        const ready = /^ready (\d+)$/.exec(line);
        if (ready) resolve(Number(ready[1]));
        else if (said.length < 50) said.push(line);
      });
    }
  });
  const first = await Promise.race([port, ended]);
  if (typeof first === "number") return first;
  throw startFault(said, first, home);
}

function startFault(said: readonly string[], end: string, home: string): Error {
  const reason = said.find((line) => line.startsWith("failed "))?.slice("failed ".length);
  const text = reason ?? said.join(" ");
  if (text.includes("FileLockException")) return new DatabaseInUse(home);
  if (text.includes("No space left on device")) return new DiskFull(home, null, null);
  return new EmbeddedStartFailed(text === "" ? end : text.slice(0, 1_000), home);
}

async function stop(child: ChildProcess, ended: Promise<string>, limitMs: number): Promise<void> {
  child.stdin?.end();
  const timer = setTimeout(() => child.kill("SIGKILL"), limitMs);
  await ended;
  clearTimeout(timer);
}
