import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createFirstToken } from "../../src/access/token.write.js";
import { openGraph } from "../../src/graph/driver-graph.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { auditEvents } from "../../src/record/ledger.store.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";
import { isnad } from "../setup/isnad.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** Every property of every node, as text. */
async function everything(): Promise<string> {
  const rows = await graph.read({
    name: "everything",
    text: "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
    parameters: {},
    row: (get) => [get("labels"), get("properties")],
  });
  return JSON.stringify(rows);
}

const events = () => graph.read(auditEvents(0, 100));

describe("a key made on the command line", () => {
  it("is shown once, alone on the answer's stream, and kept nowhere", async () => {
    const { code, out, err } = await isnad(
      ...["token", "create", "--role", "analyst", "--label", " Aleppo desk ", "--by", "an operator"],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^isnad_[\w-]{43}$/);
    expect(err).toMatch(/^tok_[0-9a-f]{20}: ANALYST, Aleppo desk\. The key is shown this once/);
    const stored = await everything();
    expect(stored).toContain("Aleppo desk");
    expect(stored).not.toContain(out);
    expect(stored).not.toContain(out.slice("isnad_".length));
  });

  it("is one event of the audit, which holds neither the key nor its hash", async () => {
    const { err } = await isnad("token", "create", "--role", "EDITOR", "--label", "a", "--by", "b");
    const [event, ...others] = await events();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ tick: 1, by: "b", action: "createToken" });
    expect(JSON.parse(event?.detail ?? "")).toEqual({ token: err.split(":")[0], label: "a", role: "EDITOR" });
    expect(await isnad("verify")).toMatchObject({ code: 0 });
  });

  it("is listed with what is known of it, and revoked once and for good", async () => {
    expect(await isnad("token", "list")).toEqual({
      code: 0,
      out: "",
      err: "There is no key yet; the first start of the service makes one.",
    });
    const made = await isnad("token", "create", "--role", "reader", "--label", "notebook", "--by", "b");
    const id = made.err.split(":")[0] as string;
    const listed = `${id}  READER   notebook  (made `;
    expect((await isnad("token", "list")).out).toMatch(
      new RegExp(`^${listed.replace("(", "\\(")}\\S+ by b\\)$`),
    );

    expect(await isnad("token", "revoke", id, "--by", "c")).toEqual({
      code: 0,
      out: `${id} (READER, notebook) is revoked`,
      err: "",
    });
    expect((await isnad("token", "list")).out).toMatch(/ {2}revoked \d{4}-\S+Z$/);
    const again = await isnad("token", "revoke", id);
    expect(again.out).toMatch(/was revoked already, \d{4}-/);
    expect((await events()).map(({ by, action }) => [by, action])).toEqual([
      ["b", "createToken"],
      ["c", "revokeToken"],
    ]);
  });

  it.each([
    [
      ["token", "create"],
      2,
      "USAGE_WRONG: a key has a role; give --role one of reader, analyst, editor, admin",
    ],
    [["token", "create", "--role", "root", "--label", "x"], 2, 'USAGE_WRONG: "root" is no role'],
    [["token", "create", "--role", "reader"], 2, "give it with --label"],
    [["token", "create", "--role", "reader", "--label", "two\nlines"], 2, "1 to 100 characters on one line"],
    [["token", "create", "--role", "reader", "--label", "x".repeat(101)], 2, "1 to 100 characters"],
    [["token", "revoke"], 2, "write `isnad token revoke ID"],
    [["token", "revoke", "tok_nothing"], 1, "TOKEN_MISSING: There is no token tok_nothing"],
  ])("is not made or found where %j asks wrongly", async (line, code, told) => {
    const answer = await isnad(...line);
    expect(answer).toMatchObject({ code, out: "" });
    expect(answer.err).toContain(told);
    expect(await events()).toEqual([]);
  });

  it("does not go into a database that holds other people's data", async () => {
    const text = "CREATE (:Token {id: 'a token of theirs'})";
    await graph.write("test", (unit) => unit.run({ name: "test", text, parameters: {}, row: () => null }));
    for (const line of [
      ["token", "create", "--role", "admin", "--label", "x"],
      ["token", "list"],
    ]) {
      const { code, err } = await isnad(...line);
      expect([code, err]).toEqual([1, expect.stringMatching(/^DATABASE_NOT_OURS: /)]);
    }
  });
});

describe("the first key", () => {
  it("is made by one of several starts at once, for an admin", async () => {
    const copies = Array.from({ length: 4 }, () => openGraph(ownNeo4j()));
    const made = await Promise.all(copies.map((copy) => createFirstToken(copy)));
    await Promise.all(copies.map((copy) => copy.close()));
    const [first, ...others] = made.filter((key) => key !== null);
    expect(others).toEqual([]);
    expect((await isnad("token", "list")).out).toMatch(
      new RegExp(`^${first?.id} {2}ADMIN {4}first key {2}\\(made \\S+ by first start\\)$`),
    );
  });

  it("is not made again, not even when it has been revoked", async () => {
    const first = await createFirstToken(graph);
    await isnad("token", "revoke", first?.id ?? "");
    expect(await createFirstToken(graph)).toBeNull();
  });
});
