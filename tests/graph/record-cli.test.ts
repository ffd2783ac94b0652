import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import type { Graph } from "../../src/graph/graph.model.js";
import { projectRoot } from "../../src/root.js";
import { openTestGraph } from "../setup/graph.js";
import { isnad } from "../setup/isnad.js";
import { inventedClaims, inventedFolder, inventedText } from "../support/invented-story.js";
import { folderOf } from "../support/ontology-folder.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
});
afterAll(() => graph.close());

function change(text: string): Promise<unknown> {
  return graph.write("test", (unit) => unit.run({ name: "test", text, parameters: {}, row: () => null }));
}

function textFile(text = inventedText): string {
  return join(folderOf({ "text.txt": text }), "text.txt");
}

describe("isnad", () => {
  it("loads a story, says what came, and nothing to do the second time", async () => {
    const folder = inventedFolder();
    const first = await isnad("story", "load", folder, "--by", "an analyst");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^river-war: recorded 4 entities and 3 claims in one unit of work \(ledger at tick 1\)/,
    );
    expect(first.out).toMatch(/relations: 4 new, 0 changed, 0 retired; conflicts: 1 opened, 0 closed$/);
    expect(await isnad("story", "load", folder)).toEqual({
      code: 0,
      out: "river-war: nothing to do, all of it is recorded",
      err: "",
    });
  });

  it("attaches a text by its hash, and answers 1 for the wrong one", async () => {
    await isnad("story", "load", inventedFolder());
    const wrong = await isnad("document", "attach", textFile("another text"), "--document", "river-war");
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toMatch(/^DOCUMENT_TEXT_WRONG: .*river-war.*[0-9a-f]{64}.*[0-9a-f]{64}/);
    expect(await isnad("document", "attach", textFile())).toEqual({
      code: 0,
      out: "river-war: the text is attached; 3 quotes stand where they are said to",
      err: "",
    });
  });

  it("verifies, and answers 1 with one line for each difference", async () => {
    await isnad("story", "load", inventedFolder());
    expect(await isnad("verify")).toEqual({
      code: 0,
      out: "1 audit events, 4 entities, 3 claims, 4 relations, 1 conflicts, 0 quotes: no difference",
      err: "",
    });
    await change("MATCH ()-[r:ALLIED_WITH]->() DELETE r");
    const { code, out, err } = await isnad("verify");
    expect(code).toBe(1);
    expect(out).toMatch(/: 1 difference$/);
    expect(err).toMatch(/^relation rel_ALLIED_WITH\.\S+ \S+ is missing$/);
  });

  it("refuses a story whose claims have changed, naming the claim", async () => {
    await isnad("story", "load", inventedFolder());
    const claims = inventedClaims.replace("act: REPORTS }", "act: ESTIMATES }");
    const { code, err } = await isnad("story", "load", inventedFolder({ claims }));
    expect(code).toBe(1);
    expect(err).toMatch(/^STORY_CHANGED: .*claims: alliance/);
  });

  it("adds nothing to a database that holds other people's data", async () => {
    await change("CREATE (:Recipe {name: 'bread'})");
    const { code, err } = await isnad("story", "load", inventedFolder());
    expect(code).toBe(1);
    expect(err).toMatch(/^DATABASE_NOT_OURS: /);
  });

  it("checks a story without a database, and stamps it", async () => {
    const folder = inventedFolder();
    const { code, err } = await isnad("story", "check", folder, "--text", textFile());
    expect(code).toBe(1);
    expect(err).toMatch(/claims\.yaml|story\.yaml/);
    const mended = readFileSync(join(folder, "story.yaml"), "utf8");
    writeFileSync(
      join(folder, "story.yaml"),
      `${mended}uncovered: [{ start: 0, end: 26, reason: the headline }]\n`,
    );
    expect(await isnad("story", "check", folder, "--text", textFile())).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, "check.json"), "utf8")).toMatch(/"textSha256"/);
  });

  it("helps, and says its version", async () => {
    const { out } = await isnad("help");
    for (const command of ["story check FOLDER --text FILE", "story load", "document attach", "verify"])
      expect(out).toContain(`isnad ${command}`);
    const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
    expect(await isnad("--version")).toEqual({ code: 0, out: `isnad ${version}`, err: "" });
  });

  it.each([
    [["verfiy"], "did you mean `isnad verify`?"],
    [["story"], "is no command"],
    [["story", "load"], "write `isnad story load FOLDER"],
    [["verify", "--all"], "write `isnad verify`"],
    [["story", "check", "seeds"], "name it with --text FILE"],
  ])("answers 2 to %j, and says what to write", async (line, told) => {
    const { code, out, err } = await isnad(...line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^USAGE_WRONG: /);
    expect(err).toContain(told);
  });

  it("answers 2 where the configuration is wrong, and 1 where a file is missing", async () => {
    const err: string[] = [];
    const terminal = {
      out: () => {},
      write: async () => {},
      err: (text: string) => err.push(text),
      environment: { PORT: "many" },
    };
    expect(await run(["verify"], terminal)).toBe(2);
    expect(err.join()).toMatch(/^CONFIG_INVALID: .*PORT/s);
    expect(await isnad("document", "attach", "no-such-file.txt")).toMatchObject({
      code: 1,
      err: expect.stringContaining("no-such-file.txt"),
    });
  });
});
