import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MigrationChanged, MigrationMissing } from "../errors.js";
import { type Graph, operatorTimeoutMs, type Statement } from "./graph.model.js";

/** One file of `schema/graph/`. */
export interface Migration {
  /** `001-record.cypher`. */
  readonly name: string;
  readonly statements: readonly string[];
  /** Of the whole file's text, hexadecimal. */
  readonly sha256: string;
}

/** Reads the numbered files of a folder, in order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.+\.cypher$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { name, statements: statementsOf(text), sha256 };
    }),
  );
}

/** The statements of a file: parted by `;` at the end of a line, without comment lines (`//`). */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/**
 * Applies what the database does not have yet, in order, and records each file in it. A statement must be safe to repeat
 * (`IF NOT EXISTS`): when a start ends in the middle of a file, the next one runs that file again.
 * Returns the names of the files applied now. Throws `MigrationChanged` or `MigrationMissing`.
 */
export async function migrate(graph: Graph, migrations: readonly Migration[]): Promise<string[]> {
  const applied = new Map(
    (await graph.read(appliedMigrations, patient)).map(({ name, sha256 }) => [name, sha256]),
  );
  for (const name of applied.keys()) {
    if (!migrations.some((migration) => migration.name === name)) throw new MigrationMissing(name);
  }
  for (const { name, sha256 } of migrations) {
    const before = applied.get(name);
    if (before !== undefined && before !== sha256) throw new MigrationChanged(name, before, sha256);
  }
  const due = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of due) await apply(graph, migration);
  return due.map(({ name }) => name);
}

const patient = { timeoutMs: operatorTimeoutMs };

async function apply(graph: Graph, { name, statements, sha256 }: Migration): Promise<void> {
  for (const [position, text] of statements.entries()) {
    await graph.schema({ name: `migrate ${name} ${position + 1}`, text, parameters: {}, row: () => null });
  }
  await graph.schema(awaitIndexes);
  await graph.write(`migrate ${name}`, (unit) => unit.run(recordMigration(name, sha256)), patient);
}

const appliedMigrations: Statement<{ name: string; sha256: string }> = {
  name: "appliedMigrations",
  text: "MATCH (m:Migration) RETURN m.name AS name, m.sha256 AS sha256",
  parameters: {},
  row: (get) => ({ name: get("name") as string, sha256: get("sha256") as string }),
};

const awaitIndexes: Statement<null> = {
  name: "awaitIndexes",
  text: "CALL db.awaitIndexes(300)",
  parameters: {},
  row: () => null,
};

function recordMigration(name: string, sha256: string): Statement<null> {
  return {
    name: "recordMigration",
    text: "MERGE (m:Migration {name: $name}) SET m.sha256 = $sha256, m.at = toString(datetime())",
    parameters: { name, sha256 },
    row: () => null,
  };
}
