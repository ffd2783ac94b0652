import { getOperationAST, parse } from "graphql";
import { describe, expect, it } from "vitest";
import type { IsnadError } from "../../src/errors.js";
import { checkLimits, checkStatements, serviceLimits } from "../../src/query/limits.js";
import { selectionContext } from "../../src/query/prepare.js";
import { compiled, schema } from "../setup/schema.js";

/** The code and facts with which a document is refused; null where it is not. */
function refusal(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  try {
    checkLimits(operation, selectionContext(schema, document, variables));
    return null;
  } catch (fault) {
    const { code, facts } = fault as IsnadError;
    return { code, facts };
  }
}

const nested = (hops: number): string =>
  hops === 0 ? "slug" : `slug neighbours(first: 1) { nodes { ${nested(hops - 1)} } }`;

describe("the limits of a query", () => {
  it("let a person go eleven neighbours far, and refuse the twelfth with both numbers", () => {
    expect(refusal(`{ entity(id: "x") { ${nested(11)} } }`)).toBeNull();
    expect(refusal(`{ entity(id: "x") { ${nested(12)} } }`)).toEqual({
      code: "QUERY_TOO_DEEP",
      facts: { asked: serviceLimits.depth + 1, limit: serviceLimits.depth },
    });
  });

  it("take a hundred aliases and no more, through fragments too", () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: slug`).join(" ");
    expect(refusal(`{ entity(id: "x") { ${aliases(100)} } }`)).toBeNull();
    expect(refusal(`{ entity(id: "x") { ${aliases(101)} } }`)?.code).toBe("TOO_MANY_ALIASES");
    const twice = `{ entity(id: "x") { ...A b: neighbours { nodes { ...A } } } } fragment A on Entity { ${aliases(50)} }`;
    expect(refusal(twice)?.code).toBe("TOO_MANY_ALIASES");
  });

  it("multiply pages level by level, and take their size from variables", () => {
    const tree = (first: string) =>
      `query ($n: Int) { entities(first: 100) { nodes { neighbours(first: ${first}) { nodes { neighbours(first: 20) { nodes { slug } } } } } } }`;
    expect(refusal(tree("5"))).toBeNull();
    expect(refusal(tree("100"))?.code).toBe("QUERY_TOO_COSTLY");
    expect(refusal(tree("$n"), { n: 5 })).toBeNull();
    expect(refusal(tree("$n"), { n: 100 })?.code).toBe("QUERY_TOO_COSTLY");
  });

  it("count a list without pages with its bound, and a list by its own default", () => {
    const diff = (first: number) =>
      `{ graphDiff(from: {}, to: {}) { gained { claims(first: ${first}) { nodes { id } } } } }`;
    expect(refusal(diff(40))).toBeNull();
    expect(refusal(diff(60))?.code).toBe("QUERY_TOO_COSTLY");
    const timeline = (first: string) =>
      `{ timeline${first} { nodes { claim { relations { claims(first: 100) { nodes { claims: evidence { id } relations { claims(first: 3) { nodes { id } } } } } } } } } }`;
    expect(refusal(timeline("(first: 20)"))).toBeNull();
    expect(refusal(timeline(""))?.code).toBe("QUERY_TOO_COSTLY");
  });

  it("count what a picture and paths may bring, whose lists have no `first` of their own", () => {
    const picture = (maxNodes: string, below: string) =>
      refusal(`query ($n: Int) { graph(maxNodes: ${maxNodes}) { ${below} } }`, { n: 1_000 })?.code;
    const neighbours = (first: number) =>
      `nodes { entity { neighbours(first: ${first}) { nodes { slug } } } }`;
    expect(picture("1000", neighbours(10))).toBeUndefined();
    expect(picture("1000", neighbours(100))).toBe("QUERY_TOO_COSTLY");
    expect(picture("$n", neighbours(100))).toBe("QUERY_TOO_COSTLY");
    expect(picture("null", neighbours(100))).toBeUndefined();
    const words = "relations { bestClaim { evidence { exact } } }";
    expect(picture("1000", words)).toBeUndefined();
    expect(picture("1000", `${words} relations { claims(first: 10) { nodes { id } } }`)).toBe(
      "QUERY_TOO_COSTLY",
    );
    const ways = (args: string) =>
      refusal(
        `{ paths(from: "a", to: "b"${args}) { paths { nodes { neighbours(first: 100) { nodes { slug } } } } } }`,
      )?.code;
    expect(ways("")).toBeUndefined();
    expect(ways(", first: 20, maxHops: 8")).toBeUndefined();
    expect(
      refusal(
        `{ paths(from: "a", to: "b", first: 20, maxHops: 8) { paths { relations { claims(first: 100) { nodes { evidence { id } document { id } } } } } } }`,
      )?.code,
    ).toBe("QUERY_TOO_COSTLY");
  });

  it("take every field that a document has tokens for, and no more through fragments", () => {
    const spread = (times: number) =>
      `{ ${Array.from({ length: times }, (_, at) => `a${at}: entity(id: "x") { ...F }`).join(" ")} } fragment F on Entity { ${"slug name kind id ".repeat(20)} }`;
    expect(refusal(spread(49))).toBeNull();
    expect(refusal(spread(50))).toEqual({
      code: "QUERY_TOO_COMPLEX",
      facts: { asked: serviceLimits.fields + 1, limit: serviceLimits.fields },
    });
  });

  it("take lists of a thousand members, in literals and in variables, however deep they stand", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `id${at}`);
    const query = "query ($f: EntityFilter) { entities(filter: $f) { totalCount } }";
    expect(refusal(query, { f: { within: ids(1_000) } })).toBeNull();
    expect(refusal(query, { f: { within: ids(1_001) } })).toEqual({
      code: "LIST_TOO_LONG",
      facts: { asked: 1_001, limit: 1_000 },
    });
    const literal = `{ entities(filter: { within: ${JSON.stringify(ids(1_001))} }) { totalCount } }`;
    expect(refusal(literal)?.code).toBe("LIST_TOO_LONG");
  });

  it("stop at the first excess where fragments multiply a short document", () => {
    const doubled = Array.from(
      { length: 12 },
      (_, at) =>
        `fragment F${at} on Entity { l: neighbours { nodes { ...F${at + 1} } } r: neighbours(first: 9) { nodes { ...F${at + 1} } } }`,
    ).join(" ");
    const begun = performance.now();
    expect(
      refusal(`{ entity(id: "x") { ...F0 } } ${doubled} fragment F12 on Entity { slug }`),
    ).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe("the limit of subqueries", () => {
  const lists = (count: number) =>
    `{ entity(id: "x") { ${Array.from({ length: count }, (_, at) => `a${at}: neighbours(first: ${at + 1}) { totalCount nodes { name } }`).join(" ")} } }`;
  const texts = (document: string) => compiled(document).map(({ text }) => text);

  it("lets fifty lists pass with their members and counts, and refuses more than are planned in good time", () => {
    expect(() => checkStatements(texts(lists(50)))).not.toThrow();
    expect(() => checkStatements(texts(lists(130)))).toThrow(
      expect.objectContaining({ code: "QUERY_TOO_COMPLEX", facts: { asked: 133, limit: 120 } }),
    );
  });

  it("counts all root fields of a request together", () => {
    const once = texts(lists(45));
    expect(() => checkStatements([...once, null, ...once])).not.toThrow();
    expect(() => checkStatements([...once, ...once, ...once])).toThrow("120 are the limit");
  });

  it("is not passed by naming one enum value again and again", () => {
    const query = (names: string[]) =>
      `{ entity(id: "x") { neighbours(predicates: [${names.join(", ")}]) { totalCount } } }`;
    const often = Array.from({ length: 500 }, () => "FOUGHT");
    expect(texts(query(often))).toEqual(texts(query(["FOUGHT"])));
  });
});
