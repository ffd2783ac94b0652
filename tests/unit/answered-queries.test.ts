import { describe, expect, it } from "vitest";
import { answeredQueries, withAnswers } from "../setup/answered-queries.js";
import { compactJson } from "../setup/compact-json.js";

const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

describe("the queries of a document", () => {
  it("are found with the heading above and the answer below each", () => {
    const text = `# All\n\n## One\nWords.\n\n${block("graphql", "# no heading\n{ a }")}${block("json", "1")}\n### Two\n${block("cypher", "RETURN 1 AS x")}\n${block("json", "[]")}`;
    expect(answeredQueries(text)).toEqual([
      { title: "One", language: "graphql", query: "# no heading\n{ a }\n", answer: "1\n" },
      { title: "Two", language: "cypher", query: "RETURN 1 AS x\n", answer: "[]\n" },
    ]);
  });

  it("have no answer where another query, or words, come before the next one", () => {
    const text = `## One\n${block("graphql", "{ a }")}${block("graphql", "{ b }")}words\n${block("json", "2")}`;
    expect(answeredQueries(text).map(({ answer }) => answer)).toEqual([null, null]);
  });

  it("get the answers given, in order, and keep what stands around them", () => {
    const text = `before\n${block("graphql", "{ a }")}${block("json", "1")}between\n${block("graphql", "{ b }")}after\n`;
    const answered = withAnswers(text, ["10", '{ "$&": 20 }']);
    expect(answered).toBe(
      `before\n${block("graphql", "{ a }")}${block("json", "10")}between\n${block("graphql", "{ b }")}${block("json", '{ "$&": 20 }')}after\n`,
    );
    expect(withAnswers(answered, ["10", '{ "$&": 20 }'])).toBe(answered);
  });
});

describe("JSON for people", () => {
  it("stands on one line where it fits, and is the same value where it does not", () => {
    expect(compactJson({ a: [1, null, "x"], b: {} })).toBe('{ "a": [1, null, "x"], "b": {} }');
    const long = { list: Array.from({ length: 40 }, (_, at) => ({ at, name: `member ${at}` })) };
    const text = compactJson(long);
    expect(JSON.parse(text)).toEqual(long);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});
