import { getOperationAST, parse } from "graphql";
import { describe, expect, it } from "vitest";
import type { IsnadError } from "../../src/errors.js";
import { selectionContext } from "../../src/query/prepare.js";
import { checkLimits, serviceLimits } from "../../src/query/limits.js";
import { schema } from "../setup/schema.js";

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
