import { DatabaseNotOurs } from "../errors.js";
import { type Graph, operatorTimeoutMs, type Statement } from "../graph/graph.model.js";

const emptyOrOurs: Statement<boolean> = {
  name: "emptyOrOurs",
  text: `RETURN EXISTS { MATCH (:Ledger {id: 'ledger'}) } OR NOT EXISTS { MATCH (n) WHERE NOT n:Migration } AS emptyOrOurs`,
  parameters: {},
  row: (get) => get("emptyOrOurs") as boolean,
};

/** Whether nobody else's data stands in the database: it holds nothing but applied migrations, or a ledger of ours. */
export async function isEmptyOrOurs(graph: Graph): Promise<boolean> {
  const [answer = false] = await graph.read(emptyOrOurs, { timeoutMs: operatorTimeoutMs });
  return answer;
}

/** Throws `DatabaseNotOurs` unless {@link isEmptyOrOurs}. */
export async function requireEmptyOrOurs(graph: Graph): Promise<void> {
  if (!(await isEmptyOrOurs(graph))) throw new DatabaseNotOurs();
}
