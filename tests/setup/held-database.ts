import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Address } from "../../src/graph/address.model.js";
import { projectRoot } from "../../src/root.js";

/** One line that a held database printed. */
export interface HeldEvent {
  readonly report?: string;
  readonly open?: Address;
  readonly stopped?: true;
  readonly fault?: { readonly code: string; readonly message: string };
}

/** A service reduced to its database, in a process of its own. */
export interface HeldDatabase {
  readonly process: ChildProcess & { readonly pid: number };
  /** All that it printed so far. */
  readonly events: readonly HeldEvent[];
  /** The first printed line that passes, past or to come; rejects when the process ends before. */
  until<Found>(pick: (event: HeldEvent) => Found | undefined): Promise<Found>;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

const holder = join(projectRoot, "tests/setup/database-holder.js");

/** Starts one on `dataDir`, in a process group of its own as a terminal would. */
export function holdDatabase(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): HeldDatabase {
  const { NEO4J_URI: _given, ...environment } = process.env;
  const child = spawn(process.execPath, [holder], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...environment, NEO4J_HEAP: "512m", NEO4J_PAGE_CACHE: "32m", ...variables, DATA_DIR: dataDir },
  });
  const events: HeldEvent[] = [];
  const listeners = new Set<(event: HeldEvent) => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = JSON.parse(line) as HeldEvent;
    events.push(event);
    for (const listener of listeners) listener(event);
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "ended"));
  });
  const until = <Found>(pick: (event: HeldEvent) => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const listener = (event: HeldEvent): void => {
        const found = pick(event);
        if (found === undefined) return;
        listeners.delete(listener);
        resolve(found);
      };
      for (const event of events) listener(event);
      listeners.add(listener);
      void ended.then((how) =>
        reject(new Error(`the process ended (${how}) after ${JSON.stringify(events)}`)),
      );
    });
  if (child.pid === undefined) throw new Error(`${process.execPath} cannot be started`);
  return { process: child as HeldDatabase["process"], events, until, ended };
}

/** An empty folder, and what removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "isnad-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
