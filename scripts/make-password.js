// Writes a random password into the folder given, where there is none yet: `password` for the service, `neo4j-auth` in the form
// that Neo4j's image reads. Only the containers that mount the folder can read them.
import { randomBytes } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError("usage: make-password.js FOLDER");
const first = join(folder, "neo4j-auth");
const last = join(folder, "password");
if (!existsSync(last)) {
  const password = randomBytes(24).toString("hex");
  // What a run that was cut off left is read-only.
  rmSync(first, { force: true });
  writeFileSync(first, `neo4j/${password}`, { mode: 0o444 });
  writeFileSync(last, password, { mode: 0o444 });
}
