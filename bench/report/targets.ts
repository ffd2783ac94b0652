import type { ComparatorName } from "../measure/comparator.js";
import type { Figures, ShapeResult } from "../measure/measure-shape.js";
import { differenceOf, type Interval, ratioOf } from "../measure/statistics.js";

/** How the service stands beside what was written by hand. */
export interface Standing {
  readonly shape: string;
  /** Ours over hand, one client. */
  readonly ratio: Interval;
  /** Milliseconds that ours takes more, one client. */
  readonly more: Interval;
  /** Requests a second of ours over those of hand, eight clients. */
  readonly throughput: Interval;
  /** Whether the target of one client is met, by the upper bound. */
  readonly isMet: boolean;
  /** Others of which ours is slower. */
  readonly slowerThan: readonly ComparatorName[];
}

/** Milliseconds from which on a ratio counts; below, so much more is borne. */
const heavyMs = 2;
const mostRatio = 1.15;
const mostMoreMs = 0.5;

/** The shapes that must be answered half again as often as by hand, at eight clients. */
const cheapShapes = ["point", "list", "neighbours"];

/** Compares the service with hand, shape by shape; those of which one is missing, and the empty one, are left out. */
export function standings(results: readonly ShapeResult[]): Standing[] {
  return results.flatMap(({ shape, figures }) => {
    const { ours, hand } = figures;
    if (ours === undefined || hand === undefined || shape === "typename") return [];
    const ratio = ratioOf(ours.medians, hand.medians);
    const more = differenceOf(ours.medians, hand.medians);
    const others = (Object.entries(figures) as [ComparatorName, Figures][]).filter(
      ([name]) => name !== "ours" && name !== "hand",
    );
    return [
      {
        ...{ shape, ratio, more },
        throughput: ratioOf(ours.throughputs, hand.throughputs),
        isMet: hand.p50 >= heavyMs ? ratio.high <= mostRatio : more.high <= mostMoreMs,
        slowerThan: others.filter(([, { p50 }]) => ours.p50 > p50).map(([name]) => name),
      },
    ];
  });
}

/** What is demanded, and what came of it: a line each. */
export function verdicts(all: readonly Standing[]): string[] {
  const missed = all.filter(({ isMet }) => !isMet).map(({ shape }) => shape);
  const slower = all.filter(({ slowerThan }) => slowerThan.length > 0);
  const geometric = Math.exp(
    all.reduce((sum, { throughput }) => sum + Math.log(throughput.mean), 0) / all.length,
  );
  const cheap = all
    .filter(({ shape }) => cheapShapes.includes(shape))
    .map(({ shape, throughput }) => `${shape} ${throughput.mean.toFixed(2)}`);
  return [
    `One client, at most ${mostRatio} of hand where hand needs ${heavyMs} ms or more, at most ${mostMoreMs} ms more where it needs less (upper bounds at 95 %): ${missed.length === 0 ? "met" : `missed by ${missed.join(", ")}`}.`,
    `Eight clients, at least 1.0 of hand's throughput on the geometric mean: ${geometric.toFixed(2)}; at least 1.5 on ${cheapShapes.join(", ")}: ${cheap.join(", ") || "not measured"}.`,
    `Never slower than DataLoader or @neo4j/graphql: ${slower.length === 0 ? "met" : slower.map(({ shape, slowerThan }) => `${shape} is slower than ${slowerThan.join(" and ")}`).join("; ")}.`,
  ];
}
