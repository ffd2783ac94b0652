import { DatabaseTooOld } from "../errors.js";
import { type Graph, operatorTimeoutMs, type Statement } from "./graph.model.js";

/** The first Neo4j with `CALL (variable) { ... }`, which our statements use. */
const oldest = { major: 5, minor: 23 };

const serverVersion: Statement<string> = {
  name: "serverVersion",
  text: "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
  parameters: {},
  row: (get) => String(get("version")),
};

/** Asks the server for its version. Throws `DatabaseTooOld`, or what a read throws when nothing answers. */
export async function requireVersion(graph: Graph): Promise<void> {
  const [version = ""] = await graph.read(serverVersion, { timeoutMs: operatorTimeoutMs });
  if (!isRecent(version)) throw new DatabaseTooOld(version, `${oldest.major}.${oldest.minor}`);
}

/** Whether our statements run on this version: 5.23 and later, and the calendar versions (2025.01). */
export function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}
