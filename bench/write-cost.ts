import type { Graph } from "../src/graph/graph.model.js";
import type { Ontology } from "../src/ontology/ontology.model.js";
import { writeByHand } from "./hand-written-claim.js";
import type { PlainClaim } from "./plain-claim.js";
import { writeByService } from "./service-claim.js";

/** Milliseconds of each write, begin to commit, in the order in which they were made. */
export interface WriteTimes {
  readonly service: readonly number[];
  readonly byHand: readonly number[];
}

/** Writes claims one by one, in turns as the service does it and by hand; each once, so both sides write into like neighbourhoods. */
export async function timesOfWrites(
  graph: Graph,
  ontology: Ontology,
  claims: readonly PlainClaim[],
): Promise<WriteTimes> {
  const times = { service: [] as number[], byHand: [] as number[] };
  for (const [at, claim] of claims.entries()) {
    // Predicates come in turns as well: sides change places with every round of them.
    const isService = (at + Math.floor(at / 6)) % 2 === 0;
    const before = performance.now();
    await (isService ? writeByService(graph, ontology, claim) : writeByHand(graph, claim));
    times[isService ? "service" : "byHand"].push(performance.now() - before);
  }
  return times;
}

/** The middle one of some numbers; at least one. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
