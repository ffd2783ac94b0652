import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../src/root.js";
import { describeInPython, python } from "../setup/python.js";
import { startTestService, type TestService } from "../setup/service.js";

await describeInPython("the notebook in examples/", () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service?.stop());

  test("runs from its first cell to its last: a table with the words, a picture, a file that networkx reads", {
    timeout: 240_000,
  }, async () => {
    process.env.ISNAD_URL = service.url;
    const results = await python<{ text: string; picture: boolean }[]>(
      join(projectRoot, "tests/python/run_notebook.py"),
      join(projectRoot, "examples/notebook/isnad.ipynb"),
    );
    const { data } = await service.ask(
      `{ graph(seeds: ["jabhat-al-nusra"], maxNodes: 60) { nodes { hop } relations { id } omittedNodes { count } claimsWithoutEdge }
         relations(filter: { predicates: [FOUGHT, ALLIED_WITH] }) { totalCount } }`,
    );
    const { nodes, relations, claimsWithoutEdge } = data.graph;
    const texts = results.map(({ text }) => text);
    expect(texts[0]).toMatch(
      new RegExp(`^\\(${nodes.length},\\s+${relations.length},[^)]*${claimsWithoutEdge}\\)$`),
    );
    expect(texts.some((text) => text.includes("Harakat Hazm"))).toBe(true);
    expect(results.some(({ picture }) => picture)).toBe(true);
    expect(texts.at(-1)).toMatch(new RegExp(`^\\(\\d+,\\s+${data.relations.totalCount},`));
    expect(texts.at(-1)).toContain("جبهة النصرة");
  });
});
