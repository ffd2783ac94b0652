import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachText } from "../../src/record/attach-text.js";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";
import { articleFile } from "../support/material.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

interface Quote {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number;
  readonly end: number;
  readonly verified: boolean;
}

interface Attached {
  readonly text: string | null;
  readonly quotes: readonly Quote[];
}

/** The document's text, and the quotes of all its claims. */
async function attached(): Promise<Attached> {
  const query = `query ($after: String) { document(id: "nusra-aleppo-tunnel") {
    text
    claims(first: 100, after: $after) {
      nodes { evidence { exact prefix suffix start end verified } }
      pageInfo { endCursor hasNextPage }
    }
  } }`;
  const { document: first } = await dataOf(service, query);
  const { document: second } = await dataOf(service, query, { after: first.claims.pageInfo.endCursor });
  expect(second.claims.pageInfo.hasNextPage).toBe(false);
  const claims: { evidence: Quote[] }[] = [...first.claims.nodes, ...second.claims.nodes];
  return { text: first.text, quotes: claims.flatMap(({ evidence }) => evidence) };
}

describe("without the article's text", () => {
  it("a quote is as long as its offsets say, not verified, and has no context", async () => {
    const { text, quotes } = await attached();
    expect(text).toBeNull();
    expect(quotes.length).toBeGreaterThan(145);
    for (const { exact, start, end, verified, prefix, suffix } of quotes) {
      expect([...exact.normalize("NFC")]).toHaveLength(end - start);
      expect({ verified, prefix, suffix }).toEqual({ verified: false, prefix: null, suffix: null });
    }
  });
});

describe("with the article's text attached", () => {
  it("every quote stands in it from its first code point to before its last, between its context", async (context) => {
    const rawText = readFileSync(articleFile(context));
    await attachText(service.graph, { document: null, rawText, by: "test" });
    const { text, quotes } = await attached();
    const points = [...rawText.toString("utf8").normalize("NFC")];
    expect(text).toBe(points.join(""));
    for (const { exact, prefix, suffix, start, end, verified } of quotes) {
      const around = points
        .slice(start - [...(prefix ?? "")].length, end + [...(suffix ?? "")].length)
        .join("");
      expect(verified).toBe(true);
      expect(points.slice(start, end).join("")).toBe(exact);
      expect(around).toBe(`${prefix}${exact}${suffix}`);
    }
    expect(quotes.every(({ prefix, suffix }) => `${prefix}${suffix}`.length > 20)).toBe(true);
  });
});
