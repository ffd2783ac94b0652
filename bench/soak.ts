import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadOntology } from "../src/ontology/load-ontology.js";
import { projectRoot } from "../src/root.js";
import { openBenchDatabase } from "./load/bench-database.js";
import { Asker } from "./measure/asker.js";
import type { Comparator, Prepared } from "./measure/comparator.js";
import { cpuMs } from "./measure/cpu.js";
import type { Bench } from "./measure/measure-shape.js";
import { memoryMb } from "./measure/memory.js";
import { quantile } from "./measure/statistics.js";
import { withComparators } from "./measure/with-comparators.js";
import { Random } from "./random.js";
import { intoReadme } from "./report/readme.js";
import { machineFacts } from "./report/run-facts.js";
import { shapes } from "./shapes/shapes.js";
import { worldSizes } from "./world/world-size.js";

/** How to call it. */
const usage = `npm run soak -- [options]: asks the service a mixed load for some minutes
  --size s|m|l|xs   how large the graph is (s)
  --clients N       how many ask, each one question after the other (64)
  --minutes N       minutes that count, after one to warm up (10)
  --write           put the table into bench/README.md`;

/** Of a hundred and one questions, so many of each shape: mostly what a page of an entity asks, some of the heavy, and a write. */
const mix: Readonly<Record<string, number>> = {
  ...{ point: 20, list: 10, page: 5, neighbours: 20, claims: 12, fragments: 8, counts: 3, count: 2 },
  ...{ search: 4, "valid-at": 5, "known-at": 4, path: 2, graph: 2, tree: 2, forty: 1, write: 1 },
};

/** What one minute was like. */
interface Minute {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly faults: number;
  readonly nodeMb: number;
  readonly jvmMb: number;
  readonly nodeCpu: number;
  readonly jvmCpu: number;
}

const ontology = loadOntology(join(projectRoot, "schema"));

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Endless questions of the mix, the same in each run. */
function questionsOf(bench: Bench, ours: Comparator): () => Prepared {
  const random = new Random(29);
  const all = Object.entries(mix).flatMap(([name, times]) => {
    const shape = shapes.find((one) => one.name === name);
    const prepared = shape?.cases(bench.places).flatMap((asked) => ours.prepare(shape, asked) ?? []) ?? [];
    if (prepared.length === 0) throw new Error(`There is nothing to ask of the shape ${name}.`);
    let next = 0;
    return Array.from({ length: times }, () => () => prepared[next++ % prepared.length] as Prepared);
  });
  return () => random.pick(all)();
}

async function soak(bench: Bench, clients: number, minutes: number): Promise<Minute[]> {
  const [ours] = bench.comparators as readonly [Comparator];
  const next = questionsOf(bench, ours);
  const asker = new Asker(ours.port, clients, bench.headers);
  const done: Minute[] = [];
  let times: number[] = [];
  let faults: string[] = [];
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      const { status, body, ms } = await asker.ask(next());
      times.push(ms);
      if (status !== 200 || body.subarray(0, 9).equals(Buffer.from('{"errors"'))) faults.push(String(body));
    }
  };
  const asking = Array.from({ length: clients }, client);
  for (let minute = 0; minute <= minutes; minute += 1) {
    const cpu = [cpuMs(ours.pid), cpuMs(bench.jvm)] as const;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 60_000)), ...asking]);
    const [taken, failed] = [times, faults];
    [times, faults] = [[], []];
    const told = {
      ...{ requests: taken.length, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) },
      ...{ faults: failed.length, nodeMb: memoryMb(ours.pid), jvmMb: memoryMb(bench.jvm) },
      ...{ nodeCpu: (cpuMs(ours.pid) - cpu[0]) / 60_000, jvmCpu: (cpuMs(bench.jvm) - cpu[1]) / 60_000 },
    };
    say(`${minute === 0 ? "warm-up" : `minute ${minute}`}: ${lineOf(told).join(", ")}`);
    for (const fault of failed.slice(0, 3)) say(fault.slice(0, 500));
    if (minute > 0) done.push(told);
  }
  isOver = true;
  await Promise.all(asking);
  asker.close();
  return done;
}

function lineOf({ requests, p50, p99, faults, nodeMb, jvmMb, nodeCpu, jvmCpu }: Minute): string[] {
  const numbers = [requests, p50.toFixed(1), p99.toFixed(1), faults, nodeMb.toFixed(0), jvmMb.toFixed(0)];
  return [...numbers.map(String), nodeCpu.toFixed(2), jvmCpu.toFixed(2)];
}

function reportOf(minutes: readonly Minute[], facts: string): string {
  const [first, last] = [minutes[0], minutes.at(-1)] as [Minute, Minute];
  const faults = minutes.reduce((sum, one) => sum + one.faults, 0);
  const share = Object.entries(mix).map(([name, times]) => `${name} ${times}`);
  const head = [
    "minute",
    "requests",
    "p50 ms",
    "p99 ms",
    "faults",
    "service MB",
    "JVM MB",
    "service CPUs",
    "JVM CPUs",
  ];
  return [
    facts,
    `Parts of the mix: ${share.join(", ")}.`,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map(() => "---").join("|")}|`,
    ...minutes.map((minute, at) => `| ${[String(at + 1), ...lineOf(minute)].join(" | ")} |`),
    "",
    `p99 of the last minute over that of the first: ${(last.p99 / first.p99).toFixed(2)} (target: at most 1.5). The service's memory: ${(last.nodeMb / first.nodeMb).toFixed(2)} times, the JVM's ${(last.jvmMb / first.jvmMb).toFixed(2)} times. Faults: ${faults}.`,
  ].join("\n");
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "s" },
      clients: { type: "string", default: "64" },
      minutes: { type: "string", default: "10" },
      write: { type: "boolean", default: false },
    },
  });
  const [size, clients, minutes] = [worldSizes[values.size], Number(values.clients), Number(values.minutes)];
  if (size === undefined || !(clients >= 1) || !(minutes >= 1)) throw new Error(usage);
  const database = await openBenchDatabase(ontology, size, say);
  try {
    const taken = await withComparators(database, { ontology, size, comparators: ["ours"] }, (bench) =>
      soak(bench, clients, minutes),
    );
    const { machine, versions, date } = machineFacts();
    const facts = `${date}, ${machine}; ${versions}. ${size.entities} entities, ${size.relations} relations; ${clients} clients, each one question after the other, for ${minutes} minutes after one to warm up.`;
    const report = reportOf(taken, facts);
    process.stdout.write(`${report}\n`);
    if (values.write) await intoReadme("soak", report);
  } finally {
    await database.stop();
  }
}

await main().catch((fault: Error) => {
  process.stderr.write(`${fault.stack}\n`);
  process.exitCode = 1;
});
