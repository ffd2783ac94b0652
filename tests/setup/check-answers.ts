import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { projectRoot } from "../../src/root.js";
import { type AnsweredQuery, answeredQueries, withAnswers } from "./answered-queries.js";
import { compactJson } from "./compact-json.js";
import { startTestService, type TestService } from "./service.js";

/**
 * Asks every query of a Markdown file of the project, in order, and holds what comes against the answer printed below it. After a
 * change that was meant, `vitest -u` prints the answers again.
 */
export function checkAnswers(file: string): void {
  const path = join(projectRoot, file);
  const markdown = readFileSync(path, "utf8");
  const queries = answeredQueries(markdown);
  const given: string[] = [];
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  describe(`${file} answers`, () => {
    for (const { title, language, query, answer } of queries)
      it(title, async () => {
        const body = await ask[language](service, query);
        given.push(compactJson(body));
        expect(answer, "the query has no answer below it").not.toBeNull();
        expect(body).toEqual(JSON.parse(answer ?? "null"));
      });
  });

  it(`${file} prints each answer as it came`, async () => {
    expect(given).toHaveLength(queries.length);
    await expect(withAnswers(markdown, given)).toMatchFileSnapshot(path);
  });
}

const ask: Record<AnsweredQuery["language"], (service: TestService, query: string) => Promise<unknown>> = {
  async graphql(service, query) {
    const { status, ...body } = await service.ask(query);
    expect(status, JSON.stringify(body.errors)).toBe(200);
    return body;
  },
  cypher: ({ graph }, query) => rowsOf(graph, query),
};

/** The rows of a Cypher query that names each of its columns with AS. */
function rowsOf(graph: Graph, text: string): Promise<Record<string, unknown>[]> {
  const returned = text.slice(text.lastIndexOf("RETURN"));
  const columns = [...returned.matchAll(/ AS (\w+)/g)].map(([, column = ""]) => column);
  const row = (get: (column: string) => unknown) =>
    Object.fromEntries(columns.map((column) => [column, get(column)]));
  return graph.read({ name: "documented", text, parameters: {}, row });
}
