import { type Graph, operatorTimeoutMs, type Statement } from "../../src/graph/graph.model.js";

interface Index {
  readonly name: string;
  /** Makes it again. */
  readonly create: string;
}

/** The indexes that hold no constraint up. */
const plainIndexes: Statement<Index> = {
  name: "plainIndexes",
  text: `SHOW INDEXES YIELD name, type, owningConstraint, createStatement
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN name, createStatement AS create`,
  parameters: {},
  row: (get) => ({ name: String(get("name")), create: String(get("create")) }),
};

/** Does work on a graph without its indexes, but for those of constraints, and makes them again: filled at once they cost far less. */
export async function withoutIndexes<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  const indexes = await graph.read(plainIndexes);
  for (const { name } of indexes) await change(graph, `DROP INDEX \`${name}\``);
  const result = await work();
  for (const { create } of indexes) await change(graph, create);
  await graph.read(
    { name: "awaitIndexes", text: "CALL db.awaitIndexes(3600)", parameters: {}, row: () => null },
    { timeoutMs: 6 * operatorTimeoutMs },
  );
  return result;
}

function change(graph: Graph, text: string): Promise<void> {
  return graph.schema({ name: "changeIndexes", text, parameters: {}, row: () => null });
}
