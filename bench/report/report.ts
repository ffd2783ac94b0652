import type { ComparatorName } from "../measure/comparator.js";
import type { Figures, ShapeResult } from "../measure/measure-shape.js";
import type { Interval } from "../measure/statistics.js";
import { shapes } from "../shapes/shapes.js";
import { pictureOf } from "./picture.js";
import type { RunFacts } from "./run-facts.js";
import { standings, verdicts } from "./targets.js";

/** What a run has to tell. */
export interface Report {
  readonly markdown: string;
  /** SVG. */
  readonly picture: string;
}

const order: readonly ComparatorName[] = ["hand", "ours", "dataloader", "neo4j-graphql"];

/** Tells the results of a run. */
export function reportOf(facts: RunFacts, results: readonly ShapeResult[]): Report {
  const all = standings(results);
  const markdown = [
    ...factLines(facts),
    "",
    "| shape | what is asked |",
    "|---|---|",
    ...results.map(({ shape }) => `| ${shape} | ${shapes.find(({ name }) => name === shape)?.asks} |`),
    "",
    `| shape | comparator | p50 ms | p95 ms | ${"8 clients: requests/s"} | p95 ms | Node ms | JVM ms | statements | database hits | bytes |`,
    "|---|---|---|---|---|---|---|---|---|---|---|",
    ...results.flatMap(tableRows),
    "",
    "| shape | ours / hand, one client | ours - hand, ms | target | throughput of ours / hand, 8 clients |",
    "|---|---|---|---|---|",
    ...all.map(
      ({ shape, ratio, more, throughput, isMet }) =>
        `| ${shape} | ${told(ratio)} | ${told(more)} | ${isMet ? "met" : "missed"} | ${told(throughput)} |`,
    ),
    "",
    ...verdicts(all).map((verdict) => `- ${verdict}`),
    ...results.flatMap(({ shape, failures }) =>
      Object.entries(failures).map(
        ([name, why]) => `- ${name} failed at ${shape}: \`${why.replaceAll("`", "'")}\``,
      ),
    ),
  ].join("\n");
  return { markdown, picture: pictureOf(results) };
}

function factLines(facts: RunFacts): string[] {
  const { entities, relations, heap, pageCache, machine, load, versions, rounds, roundMs, warmUpMs } = facts;
  const loading = facts.loadedIn === null ? "loaded before" : `loaded in ${facts.loadedIn} s`;
  return [
    `${entities.toLocaleString("en")} entities, ${relations.toLocaleString("en")} relations (${loading}); heap ${heap}, page cache ${pageCache}.`,
    `${facts.date}, ${machine}, load ${load.toFixed(1)} as it ended; ${versions}.`,
    `${rounds} rounds of ${roundMs} ms for each comparator, at one client and at eight, after ${warmUpMs} ms of warming up; ${facts.took} s in all.`,
  ];
}

function tableRows({ shape, figures, failures }: ShapeResult): string[] {
  return order.map((name) => {
    const one = figures[name];
    return one === undefined
      ? `| ${shape} | ${name} | ${failures[name] === undefined ? "n/a" : "failed"} | | | | | | | | |`
      : `| ${shape} | ${name} | ${rowOf(one).join(" | ")} |`;
  });
}

function rowOf(figures: Figures): (string | number)[] {
  const { p50, p95, throughputs, p95AtEight, nodeMs, jvmMs, statements, hits, bytes } = figures;
  const throughput = throughputs.reduce((sum, one) => sum + one, 0) / throughputs.length;
  return [
    ...[p50.toFixed(2), p95.toFixed(2), throughput.toFixed(0), p95AtEight.toFixed(2)],
    ...[nodeMs.toFixed(2), jvmMs.toFixed(2), statements, hits ?? "", bytes],
  ];
}

/** An interval in words: `1.05 (1.02 to 1.08)`. */
function told({ mean, low, high }: Interval): string {
  return `${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
