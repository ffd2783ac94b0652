import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadOntology } from "../src/ontology/load-ontology.js";
import { projectRoot } from "../src/root.js";
import { verify } from "../src/verify/verify.js";
import { type BenchDatabase, openBenchDatabase } from "./load/bench-database.js";
import { measureShape, type ShapeResult, settle } from "./measure/measure-shape.js";
import { withComparators } from "./measure/with-comparators.js";
import { type BenchOptions, readOptions } from "./options.js";
import { intoReadme } from "./report/readme.js";
import { reportOf } from "./report/report.js";
import { type RunFacts, runFacts } from "./report/run-facts.js";

const ontology = loadOntology(join(projectRoot, "schema"));
const began = performance.now();

function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const database = await openBenchDatabase(ontology, options.size, say);
  try {
    say(`the database of size ${options.size.name} is up`);
    if (options.verify) await verifyAll(database);
    const results = await measureAll(database, options);
    const facts = runFacts(options, database, performance.now() - began);
    await publish(facts, results, options);
  } finally {
    await database.stop();
  }
}

async function verifyAll({ graph }: BenchDatabase): Promise<void> {
  const { faults, checked } = await verify(graph, ontology);
  say(`verified ${checked.claims} claims and ${checked.relations} relations: ${faults.length} faults`);
  if (faults.length > 0) throw new Error(faults.slice(0, 20).join("\n"));
}

function measureAll(database: BenchDatabase, options: BenchOptions): Promise<ShapeResult[]> {
  return withComparators(database, { ontology, ...options }, async (bench) => {
    say(`${bench.comparators.map(({ name }) => name).join(", ")} are up`);
    await settle(bench, options.effort.settleMs);
    const results: ShapeResult[] = [];
    for (const shape of options.shapes) {
      try {
        results.push(await measureShape(bench, shape, options.effort));
        say(lineOf(results.at(-1) as ShapeResult));
      } catch (fault) {
        // The others are still worth knowing; the run has failed all the same.
        process.exitCode = 1;
        say(`${shape.name} failed: ${(fault as Error).message.slice(0, 1_000)}`);
      }
    }
    return results;
  });
}

function lineOf({ shape, figures }: ShapeResult): string {
  const each = Object.entries(figures).map(
    ([name, { p50, hits }]) => `${name} ${p50.toFixed(2)} ms, ${hits ?? "-"} hits`,
  );
  return `${shape}: ${each.join("; ")}`;
}

async function publish(
  facts: RunFacts,
  results: readonly ShapeResult[],
  { size, write }: BenchOptions,
): Promise<void> {
  const { markdown, picture } = reportOf(facts, results);
  const folder = join(projectRoot, ".cache/bench", size.name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "results.json"), JSON.stringify({ facts, results }, null, 2));
  await writeFile(join(folder, "report.md"), markdown);
  await writeFile(join(folder, "report.svg"), picture);
  if (write) await intoReadme(size.name, markdown, picture);
  process.stdout.write(`${markdown}\n`);
}

await main().catch((fault: Error) => {
  process.stderr.write(`${fault.stack}\n`);
  process.exitCode = 1;
});
