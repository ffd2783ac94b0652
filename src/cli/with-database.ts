import { join } from "node:path";
import { loadConfig } from "../config.js";
import { openDatabase } from "../graph/database.js";
import type { Graph } from "../graph/graph.model.js";
import { loadOntology } from "../ontology/load-ontology.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { projectRoot } from "../root.js";
import type { Terminal } from "./command.model.js";

/** The ontology of this installation. */
export function ownOntology(): Ontology {
  return loadOntology(join(projectRoot, "schema"));
}

/** Opens the database that the environment names, joining a service that runs on it, for as long as `work` takes. */
export async function withDatabase<T>(terminal: Terminal, work: (graph: Graph) => Promise<T>): Promise<T> {
  const config = loadConfig(terminal.environment);
  const database = await openDatabase(config, (line) => terminal.err(line), { running: "join" });
  try {
    return await work(database.graph);
  } finally {
    await database.stop();
  }
}
