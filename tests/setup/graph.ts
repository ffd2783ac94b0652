import { join } from "node:path";
import { inject } from "vitest";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { migrate, readMigrations } from "../../src/graph/migrate.js";
import { untilAnswering } from "../../src/graph/until-answering.js";
import { projectRoot } from "../../src/root.js";

/**
 * A graph on the run's Neo4j: without the data of the file before, with all of `schema/graph` applied. For `beforeAll` of a
 * test file; close it in `afterAll`.
 */
export async function openTestGraph(): Promise<Graph> {
  const graph = openGraph(inject("neo4j"));
  // The first answer of a cold JVM on a busy machine takes its time.
  await untilAnswering(graph, 60_000);
  await graph.schema(deleteData);
  await migrate(graph, await readMigrations(join(projectRoot, "schema/graph")));
  return graph;
}

/** In batches, and as an autocommit statement, which batches demand; what migrations were applied is kept with their indexes. */
const deleteData: Statement<null> = {
  name: "deleteData",
  text: "MATCH (n WHERE NOT n:Migration) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
  parameters: {},
  row: () => null,
};
