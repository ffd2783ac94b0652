import type { Graph } from "./graph.model.js";

/** A graph whose reads go another way; all else goes as it did. */
export function withReads(graph: Graph, read: Graph["read"]): Graph {
  return {
    read,
    stream: (statement, options) => graph.stream(statement, options),
    write: (name, work, options) => graph.write(name, work, options),
    schema: (statement) => graph.schema(statement),
    ping: () => graph.ping(),
    connections: () => graph.connections(),
    close: () => graph.close(),
  };
}
