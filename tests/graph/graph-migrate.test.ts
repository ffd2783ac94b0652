import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { type Migration, migrate, readMigrations, statementsOf } from "../../src/graph/migrate.js";
import { projectRoot } from "../../src/root.js";
import { openTestGraph } from "../setup/graph.js";

let graph: Graph;
let shipped: Migration[];

beforeAll(async () => {
  graph = await openTestGraph();
  shipped = await readMigrations(join(projectRoot, "schema/graph"));
});
afterAll(async () => {
  await graph.schema(statement("DROP INDEX thing_name IF EXISTS"));
  await graph.write("forget", (unit) =>
    unit.run(statement("MATCH (m:Migration {name: '900-things.cypher'}) DELETE m")),
  );
  await graph.close();
});

function statement(text: string): Statement<unknown> {
  return { name: "statement", text, parameters: {}, row: (get) => get("value") };
}

function aMigration(text: string): Migration {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { name: "900-things.cypher", statements: statementsOf(text), sha256 };
}

const things = "CREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name);\n";

describe("migrations", () => {
  it("are the numbered files of schema/graph, in order", () => {
    const names = shipped.map(({ name }) => name);
    expect(names[0]).toBe("001-record.cypher");
    expect(names).toEqual([...names].sort());
  });

  it("that are all applied change nothing", async () => {
    expect(await migrate(graph, shipped)).toEqual([]);
  });

  it("make the ids, slugs and ticks of the record unique", async () => {
    const unique = await graph.read(
      statement(
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] + '.' + properties[0] AS value",
      ),
    );
    expect(unique).toEqual(
      expect.arrayContaining([
        "Entity.id",
        "Entity.slug",
        "Document.id",
        "Document.slug",
        "Claim.id",
        "Evidence.id",
        "Ledger.id",
        "AuditEvent.tick",
      ]),
    );
  });

  it("are applied once, and their indexes are online then", async () => {
    const migrations = [...shipped, aMigration(things)];
    expect(await migrate(graph, migrations)).toEqual(["900-things.cypher"]);
    expect(
      await graph.read(
        statement("SHOW INDEXES YIELD name, state WHERE name = 'thing_name' RETURN state AS value"),
      ),
    ).toEqual(["ONLINE"]);
    expect(await migrate(graph, migrations)).toEqual([]);
  });

  it("that were changed after they were applied are refused, with the mend", async () => {
    const changed = migrate(graph, [...shipped, aMigration(`${things}// a thought\n`)]);
    await expect(changed).rejects.toMatchObject({ code: "MIGRATION_CHANGED" });
    await expect(changed).rejects.toThrow(/900-things\.cypher.*Put it back.*next number/);
  });

  it("of a later version are refused by an earlier one", async () => {
    await expect(migrate(graph, shipped)).rejects.toMatchObject({
      code: "MIGRATION_MISSING",
      facts: { file: "900-things.cypher" },
    });
  });
});

describe("a migration's text", () => {
  it("is parted at semicolons that end a line, without its comments", () => {
    const text = "// first; a comment\nCREATE (a);\n\nCREATE (b {text: 'x; y'})\n  // within\n  RETURN b;\n";
    expect(statementsOf(text)).toEqual(["CREATE (a)", "CREATE (b {text: 'x; y'})\n\n  RETURN b"]);
  });
});
