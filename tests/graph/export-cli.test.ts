import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { openTestGraph } from "../setup/graph.js";
import { isnad } from "../setup/isnad.js";
import { inventedFolder } from "../support/invented-story.js";

let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(join(tmpdir(), "isnad-export-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await graph.close();
});

describe("isnad export", () => {
  test("writes an empty table where nothing was ever recorded", async () => {
    const { code, out } = await isnad("export", "relations.csv");
    expect([code, out.trimEnd().split("\r\n").length]).toEqual([0, 1]);
  });

  test("writes the text to the standard output and nothing else", async () => {
    expect(await isnad("story", "load", inventedFolder())).toMatchObject({ code: 0 });
    const { code, out, err } = await isnad("export", "relations.csv", "--base", "https://isnad.example");
    expect([code, err]).toEqual([0, ""]);
    const rows: Record<string, string>[] = parse(out, { bom: true, columns: true });
    expect(rows).toHaveLength(4);
    expect(rows[0]?.link).toMatch(/^https:\/\/isnad\.example\/#node=clm_/);
  });

  test("takes options with commas, or given again, as the service does", async () => {
    const all: Record<string, string>[] = parse((await isnad("export", "relations.csv")).out, {
      bom: true,
      columns: true,
    });
    const [one = "", two = ""] = [...new Set(all.map(({ predicate }) => predicate ?? ""))];
    const expected = all.filter(({ predicate }) => predicate === one || predicate === two);
    for (const options of [
      ["--predicates", `${one},${two}`],
      ["--predicates", one, "--predicates", two],
    ]) {
      const { out } = await isnad("export", "relations.csv", ...options);
      expect(parse(out, { bom: true, columns: true })).toEqual(expected);
    }
  });

  test("writes a file with its description beside it, both of one instant", async () => {
    const file = join(folder, "alliances.csv");
    const { code, out, err } = await isnad("export", "relations.csv", "--out", file, "--disputed", "false");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/alliances\.csv: relations\.csv, as known at \S+Z \(tick \d+\)$/);
    expect((await readdir(folder)).toSorted()).toEqual(["alliances.csv", "alliances.csv-metadata.json"]);
    const rows: unknown[] = parse(await readFile(file, "utf8"), { bom: true, columns: true });
    const metadata = JSON.parse(await readFile(`${file}-metadata.json`, "utf8"));
    expect(metadata.url).toBe("alliances.csv");
    expect(metadata["dc:description"]).toMatch(
      new RegExp(`^${rows.length} relations\\. disputed: false\\. As known at `),
    );
    expect(err).toContain(metadata["dc:date"]["@value"]);
  });

  test("writes a graph as one file", async () => {
    const file = join(folder, "graph.gexf");
    expect(await isnad("export", "gexf", "--out", file)).toMatchObject({ code: 0, out: "" });
    expect(await readFile(file, "utf8")).toMatch(/<edges count="4">[\s\S]*<\/gexf>\n$/);
    expect(await readdir(folder)).not.toContain("graph.gexf-metadata.json");
  });

  test.each([
    [["relations.xls"], 1, /^EXPORT_FORMAT_UNKNOWN: .*relations\.csv.*gexf/],
    [["gexf", "--stances", "DENIED"], 1, /^EXPORT_OPTION_INVALID: `stances` is no option of this format/],
    [["gexf", "--predicates", "FOUHGT"], 1, /^EXPORT_OPTION_INVALID: .*FOUGHT/],
    [["gexf", "--predicats", "FOUGHT"], 2, /predicats/],
    [[], 2, /isnad export FORMAT/],
  ] as const)("refuses %j with what is allowed", async (line, code, message) => {
    const answer = await isnad("export", ...line);
    expect(answer).toMatchObject({ code, out: "" });
    expect(answer.err).toMatch(message);
  });
});
