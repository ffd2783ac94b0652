import { parse, print } from "graphql";
import { describe, expect, test } from "vitest";
import { splitIntrospection } from "../../../src/server/split-introspection.js";

const halves = (text: string, operationName: string | null = null) => {
  const split = splitIntrospection(parse(text), operationName);
  const shown = (half: "introspection" | "data") =>
    split?.[half] ? print(split[half]).replace(/\s+/g, " ").trim() : null;
  return { introspection: shown("introspection"), data: shown("data"), keys: split?.keys };
};

describe("splitting a document", () => {
  test("hands on the same document where there is nothing to divide", () => {
    for (const text of [
      "{ a { __typename } }",
      "{ __typename a }",
      "mutation { a }",
      "{ ...F } fragment F on Query { a }",
    ]) {
      const document = parse(text);
      const split = splitIntrospection(document, null);
      expect(split?.data).toBe(document);
      expect(split?.introspection).toBeNull();
    }
    for (const text of [
      "{ __schema { description } }",
      "{ __typename }",
      '{ t: __type(name: "A") { name } __typename }',
    ]) {
      const document = parse(text);
      const split = splitIntrospection(document, null);
      expect(split?.introspection).toBe(document);
      expect(split?.data).toBeNull();
    }
  });

  test("divides root fields, through fragments of both forms, and keeps what stands below them", () => {
    expect(
      halves(
        '{ a ... on Query { __schema { description } b { __typename } } ...F } fragment F on Query { c t: __type(name: "A") { name } }',
      ),
    ).toEqual({
      introspection:
        '{ ... on Query { __schema { description } } ...F } fragment F on Query { t: __type(name: "A") { name } }',
      data: "{ a ... on Query { b { __typename } } ...F } fragment F on Query { c }",
      keys: ["a", "__schema", "b", "c", "t"],
    });
  });

  test("looks at the operation that is named, and leaves the others and their fragments alone", () => {
    const text =
      "query A { a __schema { description } } query B { __schema { description } ...F } fragment F on Query { b __typename }";
    expect(halves(text, "B").keys).toEqual(["__schema", "b", "__typename"]);
    expect(halves(text, "A").data).toBe(
      "query A { a } query B { __schema { description } ...F } fragment F on Query { b __typename }",
    );
  });

  test("knows nothing to divide where the operation is not there, or not chosen", () => {
    expect(splitIntrospection(parse("query A { a } query B { b }"), null)).toBeNull();
    expect(splitIntrospection(parse("query A { a }"), "C")).toBeNull();
  });

  test("takes time in proportion to the document where fragments spread each other many times", () => {
    const fragments = Array.from(
      { length: 60 },
      (_, at) =>
        `fragment F${at} on Query { ${at < 59 ? `...F${at + 1} ...F${at + 1}` : "a __schema { description }"} }`,
    );
    expect(halves(`{ ...F0 } ${fragments.join(" ")}`).keys).toEqual(["a", "__schema"]);
  });
});
