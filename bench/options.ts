import { parseArgs } from "node:util";
import type { ComparatorName } from "./measure/comparator.js";
import type { Effort } from "./measure/measure-shape.js";
import type { Shape } from "./shapes/shape.model.js";
import { shapes } from "./shapes/shapes.js";
import { type WorldSize, worldSizes } from "./world/world-size.js";

/** What a run of the benchmark is to do. */
export interface BenchOptions {
  readonly size: WorldSize;
  readonly shapes: readonly Shape[];
  readonly comparators: readonly ComparatorName[];
  readonly effort: Effort;
  /** Derive everything afresh and compare, before anything is measured. */
  readonly verify: boolean;
  /** Put the results into `bench/README.md`. */
  readonly write: boolean;
}

const allComparators: readonly ComparatorName[] = ["hand", "ours", "dataloader", "neo4j-graphql"];

/** How to call the benchmark. */
export const usage = `npm run bench -- [options]
  --size s|m|l|xs       how large the graph is (s)
  --shapes a,b          only these: ${shapes.map(({ name }) => name).join(", ")}
  --comparators a,b     only these: ${allComparators.join(", ")}
  --rounds N            rounds in which the comparators take turns (5)
  --round-ms N          milliseconds of each in a round, at one client and at eight (120)
  --warm-up-ms N        milliseconds of each before anything counts (600)
  --settle-ms N         milliseconds of asking before the first shape, for the JVM to get going (8000)
  --verify              derive everything afresh and compare it with what stands in the graph, first
  --write               put table and picture into bench/README.md`;

/** Reads the command line. Throws an error that says what is wrong and what is possible. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: "string", default: "s" },
      shapes: { type: "string" },
      comparators: { type: "string" },
      rounds: { type: "string", default: "5" },
      "round-ms": { type: "string", default: "120" },
      "warm-up-ms": { type: "string", default: "600" },
      "settle-ms": { type: "string", default: "8000" },
      verify: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const size = worldSizes[values.size];
  if (size === undefined) throw new Error(`There is no size ${values.size}.\n${usage}`);
  return {
    size,
    shapes: chosen(values.shapes, shapes, ({ name }) => name),
    comparators: chosen(values.comparators, allComparators, (name) => name),
    effort: {
      rounds: wholeNumber(values.rounds, "rounds", 2),
      roundMs: wholeNumber(values["round-ms"], "round-ms", 1),
      warmUpMs: wholeNumber(values["warm-up-ms"], "warm-up-ms", 0),
      settleMs: wholeNumber(values["settle-ms"], "settle-ms", 0),
    },
    ...{ verify: values.verify, write: values.write },
  };
}

function chosen<T>(given: string | undefined, all: readonly T[], nameOf: (item: T) => string): readonly T[] {
  if (given === undefined) return all;
  const names = given.split(",");
  const unknown = names.filter((name) => !all.some((item) => nameOf(item) === name));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}.\n${usage}`);
  return all.filter((item) => names.includes(nameOf(item)));
}

function wholeNumber(given: string, name: string, least: number): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} ${given}: a whole number from ${least} on is needed.\n${usage}`);
  return number;
}
