import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DocumentMissing, DocumentTextWrong, QuotesNotFound, TextNotUtf8 } from "../../src/errors.js";
import type { Graph, Statement } from "../../src/graph/graph.model.js";
import { attachText } from "../../src/record/attach-text.js";
import { auditEvents, presentTick } from "../../src/record/ledger.store.js";
import { loadStory } from "../../src/record/load-story.js";
import { verify } from "../../src/verify/verify.js";
import { openTestGraph } from "../setup/graph.js";
import {
  alliance,
  anInventedStory,
  fight,
  fightDenied,
  inventedClaims,
  inventedText,
  ontology,
} from "../support/invented-story.js";

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const rawText = Buffer.from(inventedText);

function load(claims = inventedClaims) {
  return loadStory(graph, ontology, anInventedStory({ claims }), { by: "test" });
}

function attach(parts: Partial<Parameters<typeof attachText>[1]> = {}) {
  return attachText(graph, { document: "river-war", rawText, by: "test", ...parts });
}

function evidence(key: string): Promise<unknown[]> {
  const statement: Statement<unknown> = {
    name: "test",
    text: `MATCH (:Claim {key: $key})-[:EVIDENCED_BY]->(v) RETURN [v.verified, v.prefix, v.exact, v.suffix] AS value`,
    parameters: { key },
    row: (get) => get("value"),
  };
  return graph.read(statement);
}

/** A claim whose words stand one place before where it says. */
const misplaced = alliance.replace(
  /start: (\d+), end: (\d+)/,
  (_, start, end) => `start: ${Number(start) + 1}, end: ${Number(end) + 1}`,
);

describe("attaching a text", () => {
  it("verifies each quote where it is said to stand, and gives it its context", async () => {
    await load();
    expect(await evidence("alliance")).toEqual([[false, null, "joined the Mill Company", null]]);
    const attached = await attach();
    expect(attached).toMatchObject({ document: "river-war", verified: 3, claimsNotFound: [] });
    const [[verified, prefix, , suffix]] = (await evidence("alliance")) as [unknown[]];
    expect([verified, prefix, suffix]).toEqual([
      true,
      "war (invented)\n\nThe Ferry Company ".slice(-32),
      ". The Ferry Company fought the Hill Company".slice(0, 32),
    ]);
    const before = inventedText.slice(0, inventedText.indexOf("fought"));
    expect((await evidence("fight"))[0]).toEqual([
      true,
      [...before].slice(-32).join(""),
      "fought the Hill Company at the weir",
      "; the Mill Company denies it.\n",
    ]);
  });

  it("finds the document by the file's hash, and counts in code points beyond the basic plane", async () => {
    await load();
    expect(await attach({ document: null })).toMatchObject({ document: "river-war", verified: 3 });
  });

  it("is one unit of work, and none when the text is there already", async () => {
    await load();
    expect((await attach()).tick?.seq).toBe(2);
    expect(await attach()).toMatchObject({ tick: null, verified: 3 });
    expect((await graph.read(presentTick()))[0]?.seq).toBe(2);
    expect((await graph.read(auditEvents(1, 10)))[0]).toMatchObject({ action: "attachText", tick: 2 });
    expect((await verify(graph, ontology)).faults).toEqual([]);
  });

  it("refuses another file, with both hashes, and writes nothing", async () => {
    await load();
    const other = attach({ rawText: Buffer.from(`${inventedText} `) });
    await expect(other).rejects.toThrow(DocumentTextWrong);
    await expect(other).rejects.toMatchObject({
      facts: { recorded: expect.stringMatching(/^\w{64}$/), found: expect.stringMatching(/^\w{64}$/) },
    });
    expect((await graph.read(presentTick()))[0]?.seq).toBe(1);
  });

  it("refuses a document that is not there, a hash that nobody recorded, and what is no text", async () => {
    await load();
    await expect(attach({ document: "other-war" })).rejects.toThrow(DocumentMissing);
    await expect(attach({ document: null, rawText: Buffer.from("?") })).rejects.toThrow(DocumentMissing);
    await expect(attach({ rawText: Buffer.from([0xff, 0xfe]) })).rejects.toThrow(TextNotUtf8);
  });

  it("names the claims whose words stand elsewhere, and leaves these unverified", async () => {
    await load(`${misplaced}${fight}${fightDenied}`);
    const attached = await attach();
    expect(attached).toMatchObject({ verified: 2, claimsNotFound: [expect.stringMatching(/^clm_/)] });
    expect(await evidence("alliance")).toEqual([[false, null, "joined the Mill Company", null]]);
    expect((await verify(graph, ontology)).faults).toEqual([
      expect.stringMatching(
        /^evidence evd_\w+ of claim clm_\w+: its words do not stand at \d+ to \d+ of river-war$/,
      ),
    ]);
  });

  it("verifies claims that come after the text at once, and refuses those with words that are not there", async () => {
    await load(alliance);
    await attach();
    await load(inventedClaims);
    expect(await evidence("fight-denied")).toEqual([[true, expect.any(String), expect.any(String), ".\n"]]);
    const late = `${inventedClaims}${misplaced.replace("key: alliance", "key: late")}`;
    await expect(load(late)).rejects.toThrow(QuotesNotFound);
  });
});
