import { createHash } from "node:crypto";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { PersistedDocumentsInvalid } from "../../../src/errors.js";
import { readPersistedDocuments } from "../../../src/server/persisted-files.js";
import { type Files, folderOf } from "../../support/ontology-folder.js";

const schema = buildSchema("type Query { echo(text: String): String }");
const rules = { schema, maxTokens: 100 };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Reads the file that was written first, or the folder. */
function read(files: Files, name = "") {
  return readPersistedDocuments(join(folderOf(files), name), rules);
}

function faultsOf(files: Files, name = ""): readonly string[] {
  try {
    read(files, name);
  } catch (fault) {
    if (fault instanceof PersistedDocumentsInvalid)
      return fault.faults.map(({ line, message }) => `${line} ${message}`);
    throw fault;
  }
  return expect.fail("they were taken");
}

describe("the documents that an operator gives", () => {
  it("are those of a folder, each by its hash and by its file's name", () => {
    const text = "query A { echo }\n";
    const documents = read({ "a.en.graphql": text, "below/b.gql": "{ echo }", "notes.md": "{" });
    expect(documents.get(sha256(text))).toBe(text);
    expect(documents.get("a.en")).toBe(text);
    expect(documents.get("b")).toBe("{ echo }");
    expect(documents.get(sha256(text.trim()))).toBe(text.trim());
    expect([...documents.keys()].some((key) => key.startsWith("notes"))).toBe(false);
  });

  it("are those of a manifest, by its ids and by their hashes", () => {
    const byHash = { [sha256("{ echo }")]: "{ echo }", fe0c4ad2: "query B { echo }" };
    const documents = read({ "m.json": JSON.stringify(byHash) }, "m.json");
    expect(documents.get(sha256("{ echo }"))).toBe("{ echo }");
    expect(documents.get("fe0c4ad2")).toBe(documents.get(sha256("query B { echo }")));
  });

  it("are those of Apollo's manifest", () => {
    const operations = [
      { id: sha256("query C { echo }"), name: "C", type: "query", body: "query C { echo }" },
    ];
    const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
    const documents = read({ "m.json": JSON.stringify(manifest) }, "m.json");
    expect(documents.get(sha256("query C { echo }"))).toBe("query C { echo }");
  });

  it("are refused with every fault at once", () => {
    const wrongHash = sha256("{ another }");
    const manifest = {
      a: "{ echo ",
      b: "{ ecco }",
      c: 7,
      d: `{ ${"echo ".repeat(100)} }`,
      [wrongHash]: "{ echo }",
      f: "query F { echo }",
    };
    expect(faultsOf({ "m.json": JSON.stringify(manifest) }, "m.json").toSorted()).toEqual(
      [
        'null "a": Syntax Error: Expected Name, found <EOF>.',
        'null "b": Cannot query field "ecco" on type "Query". Did you mean "echo"?',
        'null "c" is no document: give its id and its text',
        'null "d": Syntax Error: Document contains more that 100 tokens. Parsing aborted.',
        `null "${wrongHash}": its id looks like the SHA-256 of its text and is not; that is ${sha256("{ echo }")}`,
      ].toSorted(),
    );
    expect(faultsOf({ "x.graphql": "query X {\n  echo\n  ecco\n}" })).toEqual([
      '3 Cannot query field "ecco" on type "Query". Did you mean "echo"?',
    ]);
  });

  it("are refused where there are none, or where nothing can be read", () => {
    expect(faultsOf({ "notes.md": "" })).toEqual(["null there is no document in it"]);
    expect(faultsOf({ "m.json": "[" }, "m.json")).toEqual([expect.stringContaining("it cannot be read")]);
    expect(faultsOf({ "m.json": "[]" }, "m.json")).toEqual([expect.stringContaining('a manifest is {"id"')]);
    expect(faultsOf({}, "nowhere.json")).toEqual([expect.stringContaining("ENOENT")]);
  });
});
