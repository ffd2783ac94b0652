import { run } from "../../src/cli/run.js";
import { ownNeo4j } from "./database.js";

/** Runs a command line against the run's database: its exit code and both streams, without word of what takes long. */
export async function isnad(...line: string[]) {
  const { uri, username, password, database } = ownNeo4j();
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(line, {
    out: (text) => out.push(text),
    write: async (text) => void out.push(text),
    err: (text) => text.endsWith(" ...") || err.push(text),
    environment: {
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    },
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
