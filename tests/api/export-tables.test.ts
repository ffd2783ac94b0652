import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exported, hostileNames, hostileQuote, startExported } from "../setup/exported.js";
import type { TestService } from "../setup/service.js";

let service: TestService;
beforeAll(async () => {
  service = await startExported();
}, 300_000);
afterAll(() => service?.stop());

type Row = Readonly<Record<string, string>>;

async function rowsOf(path: string): Promise<Row[]> {
  return parse(await exported(service, path), { bom: true, columns: true });
}

const visible = (text: string) =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

describe("a table of claims", () => {
  test("has a row for each claim that passes, with its words in Arabic", async () => {
    const rows = await rowsOf("claims.csv?predicates=KILLED&about=adib-salama");
    const { data } = await service.ask(
      `{ claims(filter: { predicates: [KILLED], about: ["adib-salama"] }) { totalCount nodes { id text evidence { exact start end } } } }`,
    );
    expect(rows.map(({ id, text_en }) => [id, text_en])).toEqual(
      data.claims.nodes.map(({ id, text }: { id: string; text: string }) => [id, text]),
    );
    const circulated = rows.find(({ act }) => act === "CIRCULATES");
    const { evidence } = data.claims.nodes.find(({ id }: { id: string }) => id === circulated?.id);
    expect(circulated).toMatchObject({
      ...{ subject_status: "UNKNOWN", subject_slug: "", object_slug: "adib-salama", stance: "AFFIRMED" },
      ...{ object_name_ar: "أديب سلامة", speaker: "activists", modality: "ACTUAL", retracted_at: "" },
      attribution: "REPORTS > CIRCULATES activists",
      quote: "تداول النشطاء … مقتل اللواء أديب سلامة",
      quote_offsets: evidence
        .map(({ start, end }: { start: number; end: number }) => `${start}-${end}`)
        .join("; "),
      link: `${service.url}/#node=${circulated?.id}`,
    });
    expect(rows.find(({ stance }) => stance === "WITHHELD")?.attribution).toBe(
      "REPORTS > REFUSES_TO_CONFIRM regime-sources",
    );
  });

  test("counts as many as the API does, of all, of none and of those taken back", async () => {
    const { data } = await service.ask(
      "{ all: claims { totalCount } valued: claims(filter: { predicates: [DEATH_TOLL] }) { totalCount nodes { value { low best high } } } }",
    );
    expect(await rowsOf("claims.csv")).toHaveLength(data.all.totalCount);
    const valued = await rowsOf("claims.csv?predicates=DEATH_TOLL");
    expect(valued).toHaveLength(data.valued.totalCount);
    expect(
      valued.map((row) =>
        ["value_low", "value_best", "value_high"].map((bound) =>
          row[bound] === "" ? null : Number(row[bound]),
        ),
      ),
    ).toEqual(
      data.valued.nodes.map(({ value }: { value: object | null }) =>
        Object.values(value ?? { low: null, best: null, high: null }),
      ),
    );
    expect(await rowsOf("claims.csv?retracted=true")).toEqual([]);
  });

  test("says when, told by an event too", async () => {
    const rows = await rowsOf("claims.csv?documents=salt-coast-gazette&predicates=FOUGHT");
    expect(rows).toContainEqual(
      expect.objectContaining({
        time_aspect: "OCCURRED",
        time: "2013-10-31",
        time_phrase: "on the night of the lanterns",
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ time: "", time_relation: "AFTER", time_relative_to: "night-of-lanterns" }),
    );
    expect(rows.some(({ roles }) => roles?.includes("event: night-of-lanterns; place: lighthouse"))).toBe(
      true,
    );
  });
});

describe("a cell", () => {
  test("that a spreadsheet would reckon is led by an apostrophe, and a mark that turns text is written out", async () => {
    const rows = await rowsOf(
      "relations.csv?predicates=ALLIED_WITH&among=jabhat-al-nusra,hyperlink,plus,minus,at,turned,markup",
    );
    const names = new Map(
      rows.flatMap((row) =>
        (["subject", "object"] as const).map((end) => [row[`${end}_slug`], row[`${end}_name_en`]] as const),
      ),
    );
    const { hyperlink, plus, minus, at, turned, markup } = hostileNames;
    for (const [slug, name] of Object.entries({ hyperlink, plus, minus, at }))
      expect(names.get(slug)).toBe(`'${name}`);
    expect(names.get("turned")).toBe(visible(turned));
    expect(names.get("markup")).toBe(markup);
    expect(rows[0]).toMatchObject({ quote: `'${hostileQuote}`, document: "'=cmd|'/c calc'!A1" });
  });

  test("never begins as a formula does, in any table", async () => {
    const cells = (await Promise.all([rowsOf("relations.csv"), rowsOf("claims.csv")]))
      .flat()
      .flatMap((row) => Object.values(row));
    expect(cells.filter((value) => Number.isNaN(Number(value)) && /^[=+\-@\t\r]/.test(value))).toEqual([]);
    const [said] = await rowsOf("claims.csv?documents=hostile&about=plus");
    expect(said).toMatchObject({ attribution: "STATES (+channel)", recorded_by: "'-Amal" });
  });
});

describe("a table's description", () => {
  test("names its columns in order, and says filter, time, version and count", async () => {
    const response = await fetch(
      `${service.url}/export/relations.csv?predicates=FOUGHT&predicates=ALLIED_WITH&disputed=false`,
    );
    const table: string[][] = parse(await response.text(), { bom: true });
    const [, path] =
      /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(
        response.headers.get("link") ?? "",
      ) ?? [];
    const described = await fetch(`${service.url}${path}`);
    expect(described.headers.get("content-type")).toBe("application/csvm+json");
    expect(described.headers.get("content-disposition")).toMatch(
      /"isnad-relations-tick-\d+\.csv-metadata\.json"/,
    );
    const metadata = (await described.json()) as {
      url: string;
      tableSchema: {
        columns: { name: string; titles: string; datatype: string; "dc:description": string }[];
      };
      "schema:additionalProperty": { "schema:name": string; "schema:value": unknown }[];
    };
    expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(table[0]);
    const datatypes = new Map(metadata.tableSchema.columns.map(({ name, datatype }) => [name, datatype]));
    expect(
      ["disputed", "claims", "start_earliest", "known_since", "quote"].map((name) => datatypes.get(name)),
    ).toEqual([...["boolean", "integer", "date", "dateTime", "string"]]);
    const known = response.headers.get("isnad-known-at");
    expect(metadata).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      "dc:creator": expect.stringMatching(/^Isnad \d/),
      "dc:date": { "@value": known },
    });
    expect(
      Object.fromEntries(
        metadata["schema:additionalProperty"].map((one) => [one["schema:name"], one["schema:value"]]),
      ),
    ).toEqual({
      rows: table.length - 1,
      tick: Number(response.headers.get("isnad-tick")),
      ...{ predicates: "FOUGHT,ALLIED_WITH", disputed: "false" },
    });
    // What it describes, seen from where it is, is the same table again.
    const again = await fetch(new URL(metadata.url, `${service.url}${path}`));
    expect(parse(await again.text(), { bom: true })).toEqual(table);
  });

  test("describes claims too", async () => {
    const metadata = JSON.parse(await exported(service, "claims.csv-metadata.json?stances=DENIED"));
    const { data } = await service.ask("{ claims(filter: { stances: [DENIED] }) { totalCount } }");
    expect(data.claims.totalCount).toBeGreaterThan(0);
    expect(metadata["dc:description"]).toMatch(
      new RegExp(`^${data.claims.totalCount} claims\\. stances: DENIED\\. As known at `),
    );
  });
});
