import { createToken } from "../../src/access/token.write.js";
import { openDriver } from "../../src/graph/driver.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { BenchDatabase } from "../load/bench-database.js";
import { placesOf } from "../shapes/places-of.js";
import type { WorldSize } from "../world/world-size.js";
import { type Comparator, type ComparatorName, startComparator } from "./comparator.js";
import type { Bench } from "./measure-shape.js";
import { cursorMaker } from "./our-cursor.js";

/** Starts comparators on a loaded database, lets work be done with them, and stops them. */
export async function withComparators<T>(
  { address, graph, pid, loaded }: BenchDatabase,
  given: {
    readonly ontology: Ontology;
    readonly size: WorldSize;
    readonly comparators: readonly ComparatorName[];
  },
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const driver = openDriver(address);
  const comparators: Comparator[] = [];
  try {
    for (const name of given.comparators) comparators.push(await startComparator(name, address));
    const { key } = await createToken(graph, { role: "ANALYST", label: "bench", by: "bench" });
    const found = await placesOf(graph, given.ontology, given.size, loaded);
    return await work({
      ...{ comparators, driver, jvm: pid, database: address.database },
      places: { ...found, cursor: await cursorMaker(comparators) },
      headers: { authorization: `Bearer ${key}` },
    });
  } finally {
    for (const comparator of comparators) await comparator.stop();
    await driver.close();
  }
}
