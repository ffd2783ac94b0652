import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/root.js";
import type { BenchDatabase } from "../load/bench-database.js";
import type { BenchOptions } from "../options.js";

/** Where something was measured. */
export interface MachineFacts {
  /** ISO 8601. */
  readonly date: string;
  readonly machine: string;
  /** Of the last minute, as the run ended. */
  readonly load: number;
  readonly versions: string;
}

/** Where and how a run was made. */
export interface RunFacts extends MachineFacts {
  readonly size: string;
  readonly entities: number;
  readonly relations: number;
  readonly heap: string;
  readonly pageCache: string;
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** Seconds; null where the graph had been loaded before. */
  readonly loadedIn: number | null;
  /** Seconds of the whole run. */
  readonly took: number;
}

/** Gathers the facts of a run that took some milliseconds. */
export function runFacts(
  { size, effort }: BenchOptions,
  { loadedIn }: BenchDatabase,
  tookMs: number,
): RunFacts {
  const { entities, relations, heap, pageCache } = size;
  return {
    ...{ size: size.name, entities, relations, heap, pageCache, loadedIn },
    ...machineFacts(),
    ...effort,
    took: Math.round(tookMs / 1000),
  };
}

/** Gathers the facts of this machine at this moment. */
export function machineFacts(): MachineFacts {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0] ?? 0,
    versions: versions(),
  };
}

function versions(): string {
  const of = (folder: string, name: string): string =>
    JSON.parse(readFileSync(join(projectRoot, folder, "node_modules", name, "package.json"), "utf8")).version;
  const comparators = "bench/comparators";
  return [
    `Node ${process.versions.node}`,
    `Java ${javaVersion()}`,
    `Neo4j Community ${neo4jVersion()}`,
    `@apollo/server ${of(".", "@apollo/server")}`,
    `neo4j-driver ${of(".", "neo4j-driver")}`,
    `@neo4j/graphql ${of(comparators, "@neo4j/graphql")}`,
    `dataloader ${of(comparators, "dataloader")}`,
  ].join(", ");
}

function javaVersion(): string {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
  return execFileSync(java, ["--version"], { encoding: "utf8" }).split("\n")[0] ?? "";
}

function neo4jVersion(): string {
  const pom = readFileSync(join(projectRoot, "neo4j/pom.xml"), "utf8");
  return /<neo4j\.version>([^<]+)</.exec(pom)?.[1] ?? "5.26";
}
