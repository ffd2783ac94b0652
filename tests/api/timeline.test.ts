import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { tellByHand } from "../setup/told-by-hand.js";

let service: TestService;
let tell: Awaited<ReturnType<typeof tellByHand>>;
beforeAll(async () => {
  service = await startTestService();
  tell = await tellByHand(service);
});
afterAll(() => service?.stop());

interface Item {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly placedBy: string;
  readonly claim: { readonly id: string; readonly text: string };
}

async function timeline(args: string) {
  const answer = await service.ask(`{ timeline${args} {
    totalCount undatedCount pageInfo { endCursor hasNextPage } nodes { earliest latest placedBy claim { id text } }
  } }`);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.timeline as {
    totalCount: number;
    undatedCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    nodes: Item[];
  };
}

describe("the timeline of an article without a year", () => {
  it("gives no claim a day, and stands in the order that the text tells", async () => {
    const { totalCount, undatedCount, nodes } = await timeline("(first: 100)");
    expect(totalCount).toBe(145);
    expect(undatedCount).toBe(totalCount);
    expect(nodes.every(({ earliest, latest }) => earliest === null && latest === null)).toBe(true);
    const place = (words: string) => nodes.findIndex(({ claim }) => claim.text.includes(words));
    const order = [
      "dug",
      "planted",
      "Jabhat al-Nusra attacked",
      "Syrian regime forces fought opposition",
      "Jabhat al-Nusra stormed",
    ].map(place);
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(order[0]).toBeGreaterThanOrEqual(0);
    expect(nodes[0]?.placedBy).toBe("SEQUENCE");
    expect(nodes.at(-1)?.placedBy).toBe("DOCUMENT");
  });

  it("goes on from page to page without a gap or a repeat", async () => {
    const whole: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await timeline(`(first: 40${after === null ? "" : `, after: "${after}"`})`);
      whole.push(...page.nodes.map(({ claim }) => claim.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(new Set(whole).size).toBe(145);
    expect(whole).toHaveLength(145);
    const first = (await timeline("")).nodes.map(({ claim }) => claim.id);
    expect(first).toEqual(whole.slice(0, 50));
  });

  it("is about what both the argument and the filter name", async () => {
    const both = await timeline('(about: ["tunnel-bombing"], filter: { about: ["jabhat-al-nusra"] })');
    const claims = await service.ask(`{
      bombing: claims(filter: { about: ["tunnel-bombing"] }, first: 100) { nodes { id } }
      nusra: claims(filter: { about: ["jabhat-al-nusra"] }, first: 100) { nodes { id } }
    }`);
    const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
    const nusra = ids(claims.data.nusra);
    const expected = ids(claims.data.bombing).filter((id) => nusra.includes(id));
    expect(both.nodes.map(({ claim }) => claim.id).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe("the timeline of what was told by hand", () => {
  const said: Record<string, string> = {};
  let before = "";
  const about = '(about: ["reds"], first: 100)';
  const shown = (nodes: Item[]) =>
    nodes.map(({ earliest, latest, placedBy, claim }) => [
      Object.entries(said).find(([, id]) => id === claim.id)?.[0],
      earliest,
      latest,
      placedBy,
    ]);

  beforeAll(async () => {
    await tell.entity("reds", "ARMED_GROUP");
    await tell.entity("blues", "ARMED_GROUP");
    await tell.entity("battle", "EVENT");
    await tell.entity("raid", "EVENT");
    await tell.document("daily", {
      publishedAt: "2001-05-05",
      publishedBasis: "printed on it",
    });
    await tell.document("leaflet");
    const fought = { subject: "reds", predicate: "FOUGHT", object: "blues" };
    const claim = async (name: string, more: object) => {
      said[name] = await tell.claim({ ...fought, document: "daily", ...more });
    };
    const beside = (relativeTo: string, timeRelation: string) => ({
      time: { aspect: "OCCURRED", relativeTo, timeRelation },
    });
    await claim("undated", {});
    await claim("on the leaflet", { document: "leaflet" });
    await claim("after the raid", beside("raid", "AFTER"));
    await claim("the raid", { roles: [{ name: "event", entity: "raid" }], ...beside("battle", "AFTER") });
    await claim("before the battle", beside("battle", "BEFORE"));
    await claim("after the battle", beside("battle", "AFTER"));
    await claim("in the battle", { roles: [{ name: "event", entity: "battle" }] });
    await claim("in 2000", { time: { aspect: "OCCURRED", at: "2000" } });
    await claim("near March 2001", { time: { aspect: "OCCURRED", at: "2001-03~" } });
    await claim("since 1999", { time: { aspect: "OCCURRED", earliest: "1999-01-01" } });
    before = await tell.now();
  });

  it("orders what is undated around its event, then by the date of the document", async () => {
    const { totalCount, undatedCount, nodes } = await timeline(about);
    expect(totalCount).toBe(10);
    expect(undatedCount).toBe(7);
    expect(shown(nodes)).toEqual([
      ["since 1999", "1999-01-01", null, "CLAIM"],
      ["in 2000", "2000-01-01", "2000-12-31", "CLAIM"],
      ["near March 2001", null, null, "APPROXIMATE"],
      ["before the battle", null, null, "SEQUENCE"],
      ["in the battle", null, null, "SEQUENCE"],
      ...[said["the raid"], said["after the battle"]]
        .sort()
        .map((id) => [Object.keys(said).find((name) => said[name] === id), null, null, "SEQUENCE"]),
      ["after the raid", null, null, "SEQUENCE"],
      ["undated", null, null, "DOCUMENT"],
      ["on the leaflet", null, null, "NONE"],
    ]);
  });

  it("places by the event, and by an event told by it, once its days are known; and as before as known before", async () => {
    const dated = await tell.claim({
      ...{ subject: "blues", predicate: "PARTICIPATED_IN", object: "battle", document: "daily" },
      time: { aspect: "OCCURRED", at: "2000-06-03/2000-06-05" },
    });
    const { undatedCount, nodes } = await timeline(about);
    expect(undatedCount).toBe(2);
    expect(shown(nodes).slice(0, 8)).toEqual([
      ["since 1999", "1999-01-01", null, "CLAIM"],
      ["in 2000", "2000-01-01", "2000-12-31", "CLAIM"],
      ["in the battle", "2000-06-03", "2000-06-05", "ANCHOR"],
      ...[said["the raid"], said["after the battle"]]
        .sort()
        .map((id) => [Object.keys(said).find((name) => said[name] === id), "2000-06-03", null, "ANCHOR"]),
      ["after the raid", "2000-06-03", null, "ANCHOR"],
      ["before the battle", null, "2000-06-05", "ANCHOR"],
      ["near March 2001", null, null, "APPROXIMATE"],
    ]);
    const past = await timeline(`(about: ["reds"], first: 100, asOf: { knownAt: "${before}" })`);
    expect(past.undatedCount).toBe(7);
    await tell.rank(dated, "DEPRECATED");
    expect((await timeline(about)).undatedCount).toBe(7);
    await tell.rank(dated, "NORMAL");
    await tell.retract(dated);
    expect((await timeline(about)).undatedCount).toBe(7);
  });

  it("takes the days of an event under another name that it goes by", async () => {
    await tell.entity("clash", "EVENT");
    await tell.claim({
      ...{ subject: "blues", predicate: "PARTICIPATED_IN", object: "clash", document: "daily" },
      time: { aspect: "OCCURRED", at: "2000-06-04" },
    });
    const judgement = await tell.same("clash", "battle");
    const merged = await timeline(about);
    expect(merged.undatedCount).toBe(2);
    const known = await tell.now();
    await tell.withdraw(judgement);
    expect((await timeline(about)).undatedCount).toBe(7);
    const then = await timeline(`(about: ["reds"], first: 100, asOf: { knownAt: "${known}" })`);
    expect(then.nodes).toEqual(merged.nodes);
  });

  it("keeps only what may have been, or surely was, at a date", async () => {
    const names = async (asOf: string) =>
      shown((await timeline(`(about: ["reds"], first: 100, asOf: ${asOf})`)).nodes).map(([name]) => name);
    expect(await names('{ validAt: "1998" }')).not.toContain("in 2000");
    expect(await names('{ validAt: "1998" }')).toContain("undated");
    expect(await names('{ validAt: "2000", match: CERTAIN }')).toEqual([]);
  });

  it("refuses a cursor of another timeline", async () => {
    const { pageInfo } = await timeline('(about: ["reds"], first: 2)');
    const answer = await service.ask(
      `{ timeline(about: ["blues"], after: "${pageInfo.endCursor}") { totalCount nodes { placedBy } } }`,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("CURSOR_INVALID");
  });
});
