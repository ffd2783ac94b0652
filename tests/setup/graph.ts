import { join } from "node:path";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { migrate, readMigrations } from "../../src/graph/migrate.js";
import { untilAnswering } from "../../src/graph/until-answering.js";
import { projectRoot } from "../../src/root.js";
import { ownNeo4j } from "./database.js";

/**
 * A graph on the run's Neo4j: without the data of the file before, with all of `schema/graph` applied. For `beforeAll` of a
 * test file; close it in `afterAll`.
 */
export async function openTestGraph(): Promise<Graph> {
  const graph = openGraph(ownNeo4j());
  // The first answer of a cold JVM on a busy machine takes its time.
  await untilAnswering(graph, 60_000);
  for (const statement of deleteData) await graph.schema(statement);
  await migrate(graph, await readMigrations(join(projectRoot, "schema/graph")));
  return graph;
}

/**
 * In batches, and as autocommit statements, which batches demand; what migrations were applied is kept with their indexes. Relationships
 * first: a batch of entities, of a large story, would delete more of them than a transaction has memory for.
 */
const deleteData: readonly Statement<null>[] = [
  "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
  "MATCH (n WHERE NOT n:Migration) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
].map((text) => ({ name: "deleteData", text, parameters: {}, row: () => null }));
