import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/root.js";
import type { WorldSize } from "../world/world-size.js";

/** What decides how a generated database looks: who makes it, what is derived, and what is stored. */
const ingredients = [
  ...["bench/random.ts", "bench/world", "bench/load", "schema/graph", "schema/kinds", "schema/predicates"],
  ...["src/derive", "src/entity/entity.store.ts", "src/names", "src/record", "src/time", "neo4j/pom.xml"],
];

/** A hash of all that a generated database of a size follows from. */
export function recipeOf(size: WorldSize): string {
  const hash = createHash("sha256").update(JSON.stringify([size.entities, size.relations]));
  for (const path of ingredients.flatMap(filesBelow))
    hash.update(path).update(readFileSync(join(projectRoot, path)));
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!statSync(join(projectRoot, path)).isDirectory()) return [path];
  return readdirSync(join(projectRoot, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
