import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs, payloadOf } from "../setup/writers.js";

let service: TestService;
let editor: Ask;

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a payload.
async function write(field: string, type: string, selection: string, input: object): Promise<any> {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
  const payload = await payloadOf(editor, text, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

interface Named {
  readonly value: string;
  readonly language: string;
  readonly kind?: string;
}
const english = (value: string, kind = "PREFERRED"): Named => ({ value, language: "en", kind });
const arabic = (value: string, kind = "PREFERRED"): Named => ({ value, language: "ar", kind });

const create = (slug: string, kind: string, names: readonly Named[], more: object = {}) =>
  write("createEntity", "CreateEntityInput", "entity { id }", { slug, kind, names, ...more });

const fights = (subject: string, object: string) =>
  write("assertClaim", "AssertClaimInput", "claim { id }", {
    ...{ subject, predicate: "FOUGHT", object, document: "report" },
    attribution: [{ act: "STATES" }],
    evidence: [{ exact: "They fought." }],
  });

const judge = async (left: string, right: string, judgement: string): Promise<string> =>
  (
    await write("judgeIdentity", "JudgeIdentityInput", "judgement { id }", {
      ...{ left, right, judgement, reason: "a test" },
    })
  ).judgement.id;

const withdraw = (id: string) =>
  write("withdrawJudgement", "WithdrawJudgementInput", "judgement { id }", { id, reason: "a test" });

interface Candidate {
  readonly left: { readonly slug: string };
  readonly right: { readonly slug: string };
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The suggestions, of all pairs or about one entity, as `left right`. */
async function candidates(about?: string): Promise<Map<string, Candidate>> {
  const answer = await editor(
    `query ($about: ID) { identityCandidates(about: $about, first: 100) {
      nodes { left { slug } right { slug } score reasons }
    } }`,
    { about },
  );
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  const found = answer.data.identityCandidates.nodes as Candidate[];
  return new Map(found.map((pair) => [`${pair.left.slug} ${pair.right.slug}`, pair]));
}

const pairs = async (about?: string) => [...(await candidates(about)).keys()].sort();

beforeAll(async () => {
  service = await startTestService();
  editor = await askAs(service, "EDITOR", "Edith");
  await write("registerDocument", "RegisterDocumentInput", "document { id }", {
    ...{ slug: "report", title: "Report", language: "en", text: "They fought." },
  });
}, 60_000);
afterAll(() => service.stop());

describe("of the seed, whose names an analyst has brought together", () => {
  it("nothing is suggested", async () => {
    expect(await pairs()).toEqual([]);
    expect(await pairs("jabhat-al-nusra")).toEqual([]);
    expect(await pairs("nobody-of-this-name")).toEqual([]);
  });
});

describe("a pair is suggested", () => {
  it("where a name in Arabic sounds as one in Latin letters", async () => {
    await create("qalamoun-guard", "ARMED_GROUP", [english("Haras al-Qalamoun")]);
    await create("haras-qalamun", "ARMED_GROUP", [arabic("حرس القلمون")]);
    const found = (await candidates()).get("qalamoun-guard haras-qalamun");
    expect(found).toMatchObject({
      reasons: ["Haras al-Qalamoun and حرس القلمون sound alike across scripts"],
    });
    expect(found?.score).toBe(0.7);
    expect(await candidates("haras-qalamun")).toEqual(await candidates());
  });

  it("where a name in Arabic is spelt another way, with hamza, article or taa marbuta", async () => {
    await create("salwa", "PERSON", [arabic("سلوى الأنصارية")]);
    await create("salwa-again", "PERSON", [arabic("سلوى انصاريه")]);
    expect((await candidates()).get("salwa salwa-again")).toMatchObject({
      score: 0.85,
      reasons: ["سلوى الأنصارية and سلوى انصاريه are spelt alike but for articles, accents and the like"],
    });
  });

  it("where a letter slipped, when one of the two is asked about", async () => {
    await create("vermilio", "PERSON", [english("Anton Vermilio"), arabic("أنطون فيرميليو")]);
    await create("vemrilio", "PERSON", [english("Anton Vemrilio")]);
    await create("frmilio", "PERSON", [arabic("أنطون فيرملييو")]);
    const found = await candidates("vermilio");
    expect(found.get("vermilio vemrilio")?.reasons).toEqual([
      "Anton Vermilio and Anton Vemrilio differ by one letter",
    ]);
    expect(found.get("vermilio frmilio")?.reasons).toContain(
      "أنطون فيرميليو and أنطون فيرملييو differ by one letter",
    );
    expect(await pairs("vemrilio")).toContain("vermilio vemrilio");
  });

  it("by a shared alias, but never for more than a doubt", async () => {
    await create("abu-zayn-one", "PERSON", [english("Karim Wardani"), english("Abu Zaynab", "ALIAS")]);
    await create("abu-zayn-two", "PERSON", [english("Munir Tabbakh"), english("Abu Zaynab", "ALIAS")]);
    const found = (await candidates()).get("abu-zayn-one abu-zayn-two");
    expect(found?.reasons).toEqual(["both are called Abu Zaynab (not a main name of both)"]);
    expect(found?.score).toBeLessThan(0.5);
  });

  it("with a better score the more neighbours both have, which are named", async () => {
    const before = (await candidates()).get("qalamoun-guard haras-qalamun")?.score ?? 1;
    for (const foe of ["harakat-hazm", "levant-front"]) {
      await fights("qalamoun-guard", foe);
      await fights("haras-qalamun", foe);
    }
    const after = (await candidates()).get("qalamoun-guard haras-qalamun");
    expect(before).toBeLessThan(after?.score ?? 0);
    expect(after?.reasons).toContain("share 2 neighbours: Harakat Hazm (FOUGHT), Levant Front (FOUGHT)");
    expect([...(await candidates()).keys()][0]).toBe("salwa salwa-again");
    expect(after?.score).toBe(0.775);
  });
});

describe("a pair is never suggested", () => {
  it("where the kinds differ", async () => {
    await create("tall-samra-town", "PLACE", [english("Tall Samra")]);
    await create("tall-samra-post", "FACILITY", [english("Tall Samra")]);
    expect(await pairs()).not.toContain("tall-samra-town tall-samra-post");
    expect(await pairs("tall-samra-town")).toEqual([]);
  });

  it("where one is related to the other: a thing has no relation with itself", async () => {
    await create("sun-company", "ARMED_GROUP", [english("Sun Company")]);
    await create("sun-company-rival", "ARMED_GROUP", [english("Sun Company")]);
    expect(await pairs("sun-company")).toEqual(["sun-company sun-company-rival"]);
    await fights("sun-company", "sun-company-rival");
    expect(await pairs("sun-company")).toEqual([]);
  });

  it("where both are places of one name that lie far apart", async () => {
    const at = (latitude: number) => ({ location: { latitude, longitude: 37, precision: "TOWN" } });
    await create("zaytun-north", "PLACE", [english("Zaytunat")], at(36.2));
    await create("zaytun-south", "PLACE", [english("Zaytunat")], at(33.1));
    await create("zaytun-near", "PLACE", [english("Zaytunat")], at(36.3));
    expect(await pairs("zaytun-near")).toEqual(["zaytun-north zaytun-near"]);
    expect(await pairs("zaytun-south")).toEqual([]);
  });

  it("where figures differ", async () => {
    await create("battalion-101", "ARMED_GROUP", [english("Battalion 101")]);
    await create("battalion-102", "ARMED_GROUP", [english("Battalion 102")]);
    expect(await pairs("battalion-101")).toEqual([]);
  });

  it.each(["DIFFERENT", "UNSURE"])("once it was judged %s, until that is withdrawn", async (judgement) => {
    const pair = "salwa salwa-again";
    expect(await pairs()).toContain(pair);
    const id = await judge("salwa-again", "salwa", judgement);
    expect(await pairs()).not.toContain(pair);
    expect(await pairs("salwa")).toEqual([]);
    await withdraw(id);
    expect(await pairs()).toContain(pair);
    expect(await pairs("salwa")).toEqual([pair]);
  });

  it("where an entity that one of them stands for was judged another than the other", async () => {
    await create("ward-one", "PERSON", [english("Layla Bustanji")]);
    await create("ward-two", "PERSON", [english("Layla Bustanji")]);
    await create("ward-three", "PERSON", [english("Layla Bustanji")]);
    expect(await pairs("ward-one")).toEqual(["ward-one ward-three", "ward-one ward-two"]);
    const same = await judge("ward-one", "ward-two", "SAME");
    expect(await pairs("ward-two")).toEqual(["ward-one ward-three"]);
    const different = await judge("ward-two", "ward-three", "DIFFERENT");
    expect(await pairs("ward-one")).toEqual([]);
    await withdraw(same);
    expect(await pairs("ward-one")).toEqual(["ward-one ward-three", "ward-one ward-two"]);
    expect(await pairs("ward-two")).toEqual(["ward-one ward-two"]);
    await withdraw(different);
  });
});

describe("the list of all pairs", () => {
  it("is read by pages that leave nothing out and bring nothing twice", async () => {
    const whole = [...(await candidates()).keys()];
    expect(whole.length).toBeGreaterThan(4);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const answer = await editor(
        `query ($after: String) { identityCandidates(first: 2, after: $after) {
          totalCount edges { cursor node { left { slug } right { slug } } } pageInfo { hasNextPage endCursor }
        } }`,
        { after },
      );
      expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
      const page: {
        totalCount: number;
        edges: { node: Candidate }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = answer.data.identityCandidates;
      expect(page.totalCount).toBe(whole.length);
      paged.push(...page.edges.map(({ node }) => `${node.left.slug} ${node.right.slug}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
  });

  it("comes in order of the score", async () => {
    const scores = [...(await candidates()).values()].map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
});
