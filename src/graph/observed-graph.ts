import { IsnadError } from "../errors.js";
import type { Asker, Graph } from "./graph.model.js";

/**
 * Told that a statement or a unit of work begins, by its name, and for whom, where that is known; the function that it gives is called at the end with the code of the
 * fault, or null where there is none, and with the number of rows where rows are read.
 */
export type ObserveStatement = (name: string, asker?: Asker) => (code: string | null, rows?: number) => void;

/** Tells several of the same. */
export function allOf(observers: readonly ObserveStatement[]): ObserveStatement {
  return (name, asker) => {
    const ends = observers.map((observe) => observe(name, asker));
    return (code, rows) => {
      for (const ended of ends) ended(code, rows);
    };
  };
}

/** The code of a fault that is none of ours. */
const unknownFault = "INTERNAL_SERVER_ERROR";

/** A graph that tells of what it does, tries after a passing fault included. */
export function observedGraph(graph: Graph, observe: ObserveStatement): Graph {
  const observed = async <T>(name: string, work: () => Promise<T>, asker?: Asker): Promise<T> => {
    const ended = observe(name, asker);
    try {
      const result = await work();
      ended(null, Array.isArray(result) ? result.length : undefined);
      return result;
    } catch (fault) {
      ended(codeOf(fault));
      throw fault;
    }
  };
  async function* observedStream<Row>(name: string, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    const ended = observe(name);
    let code: string | null = null;
    let count = 0;
    try {
      for await (const row of rows) {
        count += 1;
        yield row;
      }
    } catch (fault) {
      code = codeOf(fault);
      throw fault;
    } finally {
      ended(code, count);
    }
  }
  return {
    read: (statement, options) =>
      observed(statement.name, () => graph.read(statement, options), options?.asker),
    stream: (statement, options) => observedStream(statement.name, graph.stream(statement, options)),
    write: (name, work, options) => observed(name, () => graph.write(name, work, options)),
    schema: (statement) => observed(statement.name, () => graph.schema(statement)),
    ping: () => graph.ping(),
    connections: () => graph.connections(),
    close: () => graph.close(),
  };
}

function codeOf(fault: unknown): string {
  return fault instanceof IsnadError ? fault.code : unknownFault;
}
