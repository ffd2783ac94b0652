import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { fieldAccess } from "./access/access-table.js";
import { makeAdmit } from "./access/admission.js";
import { authorised } from "./access/authorise.js";
import { makeExporter } from "./exchange/exporter.js";
import { makeFollow } from "./following/follow.js";
import { LedgerWatch } from "./following/ledger-watch.js";
import { boundedGraph } from "./graph/bounded-graph.js";
import type { Graph } from "./graph/graph.model.js";
import { allOf, observedGraph } from "./graph/observed-graph.js";
import { sharedGraph } from "./graph/shared-graph.js";
import type { Ontology } from "./ontology/ontology.model.js";
import { makeExecute } from "./query/execute.js";
import { makeStream } from "./query/stream.js";
import { Metrics } from "./server/metrics.js";
import { PersistedDocuments } from "./server/persisted-documents.js";
import { readPersistedDocuments } from "./server/persisted-files.js";
import { readerRegistry } from "./server/readers.js";
import { buildSchema } from "./server/schema.js";
import type { RunningServer, ServerConfig } from "./server/server.model.js";
import { slowStatements } from "./server/slow-statements.js";
import { startServer } from "./server/start-server.js";
import { makeWrite } from "./writing/writers.js";

/** What the service is made of. */
export interface ServiceParts {
  readonly graph: Graph;
  readonly ontology: Ontology;
  readonly config: ServerConfig;
  readonly log: Logger;
  /** When the process began. */
  readonly openedAt: Date;
}

/** Starts to answer over HTTP from a graph that is ready. Once a process: the schema's metadata is global. */
export async function startService({
  graph: given,
  ontology,
  config,
  log,
  openedAt,
}: ServiceParts): Promise<RunningServer> {
  const schema = buildSchema(ontology);
  const metrics = new Metrics();
  const watched = observedGraph(given, allOf([metrics.statement, slowStatements(log, config.slowQueryMs)]));
  const graph = sharedGraph(boundedGraph(watched), metrics.shared);
  const write = makeWrite({ graph, ontology });
  const registry = readerRegistry(ontology);
  const executor = { schema, ontology, registry, graph, observe: metrics.execution };
  const execute = makeExecute({ ...executor, write });
  const access = fieldAccess(ontology);
  const asked = authorised(execute, access);
  const stream = makeStream(executor, graph);
  const follow = makeFollow({ ...executor, watch: new LedgerWatch(graph, log) });
  return startServer({
    schema,
    execute: asked,
    follow: authorised(follow, access),
    exporter: makeExporter({ schema, ontology, graph, stream, execute: asked }),
    documents: persistedDocuments(config, schema),
    admit: await makeAdmit(graph, config, log),
    ...{ config, graph, log, metrics, openedAt },
  });
}

/** The documents that the operator gives. Throws `PersistedDocumentsInvalid`. */
function persistedDocuments({ persisted, maxTokens }: ServerConfig, schema: GraphQLSchema) {
  if (persisted.path === null) return new PersistedDocuments();
  return new PersistedDocuments(
    readPersistedDocuments(persisted.path, { schema, maxTokens }),
    persisted.only,
  );
}
