import type { Graph } from "../../../src/graph/graph.model.js";
import { foldWords } from "../../../src/names/fold.js";
import { find, type Hit } from "./find.js";
import type { Variant } from "./variants.js";

/** Which names stand for what is meant: an entity's by its slug, a place's by any of its names. */
export type NamesOf = (meant: string) => readonly string[];

const folded = (name: string): string => foldWords(name).join(" ");

/** The entity meant came first, or a place that is called the same. */
function isMeant(hit: Hit | undefined, meant: string, namesOf: NamesOf): boolean {
  if (hit === undefined) return false;
  if (hit.slug === meant) return true;
  const names = new Set(namesOf(meant).map(folded));
  return hit.kind === "PLACE" && hit.names.some((name) => names.has(folded(name)));
}

/** The variants that do not reach what they mean first, with what came instead. */
export async function missesOf(
  graph: Graph,
  variants: readonly Variant[],
  namesOf: NamesOf,
): Promise<string[]> {
  const misses: string[] = [];
  for (const [text, meant] of variants) {
    const [first] = await find(graph, text, {}, 1);
    if (!isMeant(first, meant, namesOf)) {
      misses.push(`${text} means ${meant}; found ${first?.matchedName ?? "nothing"} (${first?.match ?? ""})`);
    }
  }
  return misses;
}
