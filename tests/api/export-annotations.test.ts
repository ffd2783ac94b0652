import { readFileSync } from "node:fs";
import jsonld, { type Quad } from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachText } from "../../src/record/attach-text.js";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";
import { annotationContext } from "../support/annotation-context.js";
import { articleFile } from "../support/material.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const slug = "nusra-aleppo-tunnel";

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly start: number;
  readonly end: number;
}

interface Target {
  readonly source: string;
  readonly selector: readonly Selector[];
}

interface Collection {
  readonly "@context": readonly [string, Record<string, string>];
  readonly total: number;
  readonly modified: string;
  readonly first: { readonly items: readonly { readonly id: string; readonly target: Target | Target[] }[] };
}

async function exported(options = ""): Promise<Collection> {
  const response = await fetch(`${service.url}/export/annotations?document=${slug}${options}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("http://www.w3.org/ns/anno.jsonld");
  return (await response.json()) as Collection;
}

function targetsOf({ first }: Collection): Target[] {
  return first.items.flatMap(({ target }) => target);
}

/** The collection as RDF; a term that no context knows is an error, and so is any address but the W3C's. */
function rdfOf(collection: Collection): Promise<Quad[]> {
  return jsonld.toRDF(collection, {
    safe: true,
    documentLoader: async (address) => {
      expect(address).toBe("http://www.w3.org/ns/anno.jsonld");
      return { contextUrl: null, documentUrl: address, document: annotationContext };
    },
  });
}

const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The evidence of all claims of the document, as the API gives it. */
async function evidence(): Promise<{ exact: string; start: number; end: number }[]> {
  const quotes = [];
  for (let after = null, more = true; more; ) {
    const { claims } = await dataOf(
      service,
      `query ($after: String) { claims(first: 100, after: $after, filter: { documents: ["${slug}"] }) {
        nodes { evidence { exact start end } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    quotes.push(...claims.nodes.flatMap((claim: { evidence: object[] }) => claim.evidence));
    more = claims.pageInfo.hasNextPage;
    after = claims.pageInfo.endCursor;
  }
  return quotes;
}

describe("the annotations of a document", () => {
  test("are RDF to a JSON-LD library: an oa:Annotation for each claim, with its words in Arabic whole", async () => {
    const { claims } = await dataOf(service, `{ claims(filter: { documents: ["${slug}"] }) { totalCount } }`);
    const collection = await exported();
    expect(collection.total).toBe(claims.totalCount);
    expect(collection.first.items).toHaveLength(claims.totalCount);
    const quads = await rdfOf(collection);
    const typed = quads.filter(
      ({ predicate, object }) => predicate.value === rdfType && object.value === oa("Annotation"),
    );
    expect(typed).toHaveLength(claims.totalCount);
    const exacts = quads.filter(({ predicate }) => predicate.value === oa("exact"));
    const expected = (await evidence()).map(({ exact }) => exact);
    expect(exacts.map(({ object }) => object.value).sort()).toEqual(expected.sort());
    expect(expected).toContain("أبرزها حركة حزم");
    const bodies = quads.filter(({ predicate }) => predicate.value === oa("hasBody"));
    expect(bodies).toHaveLength(3 * claims.totalCount);
  });

  test("name the document by its content, the same in every target", async () => {
    const { document } = await dataOf(service, `{ document(id: "${slug}") { sha256 } }`);
    const hash = Buffer.from(document.sha256, "hex").toString("base64url");
    const sources = new Set(targetsOf(await exported()).map(({ source }) => source));
    expect([...sources]).toEqual([`ni:///sha-256;${hash}`]);
  });

  test("obey the filter of their options, and say of which time they are", async () => {
    const { claims } = await dataOf(
      service,
      `{ claims(filter: { documents: ["${slug}"], stances: [DENIED, WITHHELD] }) { totalCount } }`,
    );
    expect(claims.totalCount).toBeGreaterThan(0);
    const some = await exported("&stances=DENIED,WITHHELD");
    expect(some.first.items).toHaveLength(claims.totalCount);
    const again = await exported(`&stances=DENIED,WITHHELD&knownAt=${some.modified}`);
    expect(again.first).toEqual(some.first);
  });

  test("of a document that is not there are refused with the nearest slug", async () => {
    const response = await fetch(`${service.url}/export/annotations?document=nusra-alepo-tunel`);
    const { errors } = (await response.json()) as { errors: { extensions: object; message: string }[] };
    expect(response.status).toBe(404);
    expect(errors[0]?.extensions).toMatchObject({ code: "EXPORT_SUBJECT_UNKNOWN", suggestions: [slug] });
    const missing = await fetch(`${service.url}/export/annotations`);
    expect(missing.status).toBe(400);
  });

  test("point to places in the text where those very words stand, counted in code points", async (context) => {
    const rawText = readFileSync(articleFile(context));
    await attachText(service.graph, { document: null, rawText, by: "test" });
    const { document } = await dataOf(service, `{ document(id: "${slug}") { text } }`);
    const points = [...(document.text as string).normalize("NFC")];
    const targets = targetsOf(await exported());
    expect(targets.length).toBeGreaterThan(145);
    for (const { selector } of targets) {
      const [quote, position] = selector;
      expect([quote?.type, position?.type]).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
      const { start = 0, end = 0 } = position ?? {};
      expect(points.slice(start, end).join("")).toBe(quote?.exact);
      const before = points.slice(0, start).join("");
      expect(before.endsWith(quote?.prefix ?? "no prefix")).toBe(true);
    }
  });
});
