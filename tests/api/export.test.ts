import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ config: { trustProxy: 1 } });
});
afterAll(() => service?.stop());

const get = (path: string, init?: RequestInit) => fetch(`${service.url}${path}`, init);

async function faultOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, message: errors[0]?.message, ...errors[0]?.extensions };
}

describe("the list of formats", () => {
  test("names each with what it is good for and the options that it takes", async () => {
    const { formats } = (await (await get("/export")).json()) as {
      formats: { name: string; options: { name: string; type: string; description: string }[] }[];
    };
    const table = formats.find(({ name }) => name === "relations.csv");
    expect(table?.options).toContainEqual({
      name: "predicates",
      type: "[PredicateName!]",
      required: false,
      description: "Of one of these predicates.",
    });
    expect(table?.options.map(({ name }) => name)).toContain("knownAt");
  });
});

describe("a table of relations", () => {
  test("has a row for each relation, with the words in Arabic", async () => {
    const { data } = await service.ask("{ relations { totalCount } }");
    const response = await get("/export/relations.csv");
    expect(response.status).toBe(200);
    const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
    const rows = text.trimEnd().split("\r\n");
    expect(rows).toHaveLength(1 + data.relations.totalCount);
    expect(text.startsWith("\ufeffid,predicate,")).toBe(true);
    expect(text).toContain("أبرزها حركة حزم");
  });

  test("links to where the client came from, by the word of a proxy that is believed", async () => {
    const host = new URL(service.url).host;
    const linkOf = async (headers: Record<string, string>) => {
      const text = await (await get("/export/relations.csv", { headers })).text();
      return /https?:[^\r\n]+(?=\/#node=)/.exec(text)?.[0];
    };
    expect(await linkOf({})).toBe(`http://${host}`);
    expect(await linkOf({ "x-forwarded-proto": "https" })).toBe(`https://${host}`);
    expect(await linkOf({ "x-forwarded-proto": "javascript" })).toBe(`http://${host}`);
  });

  test("obeys the filter and the time of its options as the API does", async () => {
    const { data } = await service.ask(
      `{ relations(filter: { predicates: [FOUGHT, ALLIED_WITH], among: ["jabhat-al-nusra", "levant-front", "harakat-hazm"] }) { totalCount } }`,
    );
    expect(data.relations.totalCount).toBeGreaterThan(1);
    const asked = "predicates=FOUGHT,ALLIED_WITH&among=jabhat-al-nusra&among=levant-front,harakat-hazm";
    const rows = (await (await get(`/export/relations.csv?${asked}`)).text()).trimEnd().split("\r\n");
    expect(rows).toHaveLength(1 + data.relations.totalCount);
    const before = await get("/export/relations.csv?knownAt=2000-01-01T00:00:00Z");
    expect((await before.text()).trimEnd().split("\r\n")).toHaveLength(1);
  });

  test("says of which tick and instant it is, and comes again the same by that instant", async () => {
    const first = await get("/export/relations.csv?kinds=STATE");
    const knownAt = first.headers.get("isnad-known-at") ?? "";
    expect(first.headers.get("isnad-tick")).toMatch(/^[1-9]\d*$/);
    expect(first.headers.get("content-disposition")).toMatch(/filename="isnad-relations-tick-\d+\.csv"/);
    const again = await get(`/export/relations.csv?kinds=STATE&knownAt=${knownAt}`);
    expect(await again.text()).toBe(await first.text());
  });
});

describe("the whole record", () => {
  test("comes as lines, each an object, between a header with the time that it is of and a trailer", async () => {
    const response = await get("/export/jsonl");
    expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(/filename="isnad-tick-\d+\.jsonl"/);
    const lines = (await response.text()).trimEnd().split("\n");
    const [header, ...more] = lines.map((line) => JSON.parse(line));
    expect(header).toMatchObject({ type: "header", knownAt: response.headers.get("isnad-known-at") });
    expect(more.at(-1).counts).toEqual(header.counts);
  });
});

describe("a request for an export that cannot be", () => {
  test.each([
    ["/export/relations.xls", 404, "EXPORT_FORMAT_UNKNOWN", /relations\.csv/],
    ["/export/relations.csv?predicate=FOUGHT", 400, "EXPORT_OPTION_INVALID", /Did you mean `predicates`/],
    ["/export/relations.csv?predicates=FOUHGT", 400, "EXPORT_OPTION_INVALID", /FOUGHT/],
    ["/export/relations.csv?disputed=maybe", 400, "EXPORT_OPTION_INVALID", /`disputed`.*Boolean/],
    ["/export/relations.csv?minOrigins=1&minOrigins=2", 400, "EXPORT_OPTION_INVALID", /one value/],
    ["/export/relations.csv?validAt=soon", 400, "EXPORT_OPTION_INVALID", /2014-10/],
    ["/export/%E0%A4%A", 404, "EXPORT_FORMAT_UNKNOWN", /Formats:/],
  ])("%s is told what is wrong and what is allowed", async (path, status, code, message) => {
    const fault = await faultOf(await get(path));
    expect(fault).toMatchObject({ status, code });
    expect(fault.message).toMatch(message);
  });

  test("by another method is told which there are", async () => {
    expect(await faultOf(await get("/export/relations.csv", { method: "POST" }))).toMatchObject({
      status: 405,
      allowed: ["GET", "HEAD"],
    });
  });
});
