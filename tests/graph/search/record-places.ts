import type { Graph } from "../../../src/graph/graph.model.js";
import { nameKeys } from "../../../src/names/name-keys.js";
import type { Place } from "./places.js";

const BATCH = 2_500;

/** Puts places into the graph as bare entities, each with an English and an Arabic name, whose nodes have these labels. */
export async function recordPlaces(
  graph: Graph,
  places: readonly Place[],
  labels: readonly string[] = ["Name"],
): Promise<void> {
  for (let start = 0; start < places.length; start += BATCH) {
    const rows = places.slice(start, start + BATCH).map(({ slug, en, ar }) => ({
      properties: { id: `ent_${slug}`, slug, kind: "PLACE", name: en, sortName: en.toLowerCase() },
      names: [nameKeys(en, "en", "PLACE"), nameKeys(ar, "ar", "PLACE")],
    }));
    await graph.write("recordPlaces", (unit) =>
      unit.run({
        name: "recordPlaces",
        text: "UNWIND $rows AS row CREATE (e:Entity:Place) SET e = row.properties WITH e, row UNWIND row.names AS name CREATE (n:$($labels))-[:NAMES]->(e) SET n = name",
        parameters: { rows, labels },
        row: () => null,
      }),
    );
  }
}
