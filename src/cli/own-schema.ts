import { join } from "node:path";
import type { Graph } from "../graph/graph.model.js";
import { migrate, readMigrations } from "../graph/migrate.js";
import { requireEmptyOrOurs } from "../record/ownership.js";
import { projectRoot } from "../root.js";

/** Makes a database ready to be written to by a command. Throws `DatabaseNotOurs` where it holds somebody else's data. */
export async function ensureOwnSchema(graph: Graph): Promise<void> {
  await requireEmptyOrOurs(graph);
  await migrate(graph, await readMigrations(join(projectRoot, "schema/graph")));
}
