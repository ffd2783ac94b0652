import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";
import { askAs, payloadOf } from "../setup/writers.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

// The database plans a dossier's statements when it is first asked for one, which takes it long where other tests run beside.
beforeAll(async () => {
  await dossier("adib-salama");
});

async function dossier(id: string, language: "en" | "ar" = "en"): Promise<string> {
  const response = await fetch(`${service.url}/export/dossier?id=${id}&language=${language}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** The tokens of the Markdown as a reader of its own finds them: VS Code's, with footnotes. */
function read(text: string) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const env: { footnotes?: { refs: Record<string, number>; list: { label: string; count: number }[] } } = {};
  const tokens = new MarkdownIt({ html: true }).use(footnotes).parse(body, env);
  const notes = tokens.findIndex(({ type }) => type === "footnote_block_open");
  return {
    above: notes < 0 ? tokens : tokens.slice(0, notes),
    below: notes < 0 ? [] : tokens.slice(notes),
    env,
  };
}

type Tokens = ReturnType<typeof read>["above"];

/** The words that a reader sees, without the markup. */
function shown(tokens: Tokens): string {
  return tokens
    .flatMap(({ type, children }) => (type === "inline" ? (children ?? []) : []))
    .filter(({ type }) => type === "text" || type === "text_special" || type === "code_inline")
    .map(({ content }) => content)
    .join("");
}

interface Told {
  readonly id: string;
  readonly evidence: readonly { readonly exact: string }[];
}

async function claimsAbout(id: string): Promise<Told[]> {
  const { claims } = await dataOf(
    service,
    `{ claims(first: 100, filter: { about: ["${id}"] }) { totalCount nodes { id evidence { exact } } } }`,
  );
  expect(claims.nodes).toHaveLength(claims.totalCount);
  return claims.nodes;
}

describe.each([
  ["jabhat-al-nusra", "en"],
  ["jabhat-al-nusra", "ar"],
  ["adib-salama", "ar"],
  ["de-mistura-initiative", "en"],
] as const)("the dossier of %s in %s", (id, language) => {
  test("footnotes each statement once, with its quote as it stands in the text", async () => {
    const text = await dossier(id, language);
    const claims = await claimsAbout(id);
    const { above, below, env } = read(text);
    const defined = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
    expect(defined).toEqual(claims.map((_, at) => String(at + 1)));
    const referred = above
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === "footnote_ref");
    expect(new Set(referred.map(({ meta }) => meta?.label))).toEqual(new Set(defined));
    expect(env.footnotes?.list).toHaveLength(claims.length);
    expect(shown(above)).not.toMatch(/\[\^/);
    const notes = shown(below);
    for (const { id: claim, evidence } of claims) {
      expect(text).toContain(`#node=${claim}>)`);
      for (const { exact } of evidence) expect(notes).toContain(`«${exact}»`);
    }
  });

  test("has every line of a relation, a time or a side of a conflict refer to a statement", async () => {
    const text = await dossier(id, language);
    const from = text.indexOf("\n## ");
    const to = text.indexOf(language === "en" ? "\n## Sources" : "\n## المصادر");
    const lines = text
      .slice(from, to)
      .split("\n")
      .filter((line) => /^ *- /.test(line));
    expect(lines.length).toBeGreaterThan(3);
    const bare = lines.filter((line) => !/\[\^\d+\]/.test(line) && !line.startsWith("- **"));
    expect(bare).toEqual([]);
  });
});

describe("a dossier", () => {
  test("tells as many relations as the API has, and says so", async () => {
    const { relations } = await dataOf(
      service,
      `{ entity(id: "jabhat-al-nusra") { neighbours { totalCount } } }`,
    ).then(({ entity }) => ({ relations: entity.neighbours.totalCount }));
    const text = await dossier("jabhat-al-nusra");
    const section = text.slice(text.indexOf("## Relations"), text.indexOf("## Timeline"));
    expect(section.match(/^- \*\*\[/gm)).toHaveLength(relations);
    expect(section).toContain(`## Relations (${relations})`);
    expect(text).toContain(`relations ${relations}, statements`);
  });

  test("in Arabic runs from the right, and says nothing of its own in English", async () => {
    const text = await dossier("jabhat-al-nusra", "ar");
    expect(text).toContain('<div dir="rtl" lang="ar">\n\n# جبهة النصرة');
    expect(text).toMatch(/^dir: "rtl"$/m);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.length).toBeGreaterThan(8);
    for (const heading of headings) expect(heading).not.toMatch(/[A-Za-z]/);
  });

  test("comes again the same by its instant", async () => {
    const get = (options: string) => fetch(`${service.url}/export/dossier?id=adib-salama${options}`);
    const first = await get("");
    const again = await get(`&knownAt=${first.headers.get("isnad-known-at")}`);
    expect(await again.text()).toBe(await first.text());
  });

  test("shows signs in a name as they are, and turns no direction unseen", async () => {
    const name = "# 1. *Front* [of](x) <b>_the_ `free`</b> | \u202eeman";
    const editor = await askAs(service, "EDITOR");
    const mutation = `mutation ($input: CreateEntityInput!) { createEntity(input: $input) { userErrors { message } } }`;
    const { userErrors } = await payloadOf(editor, mutation, {
      ...{ slug: "hostile-front", kind: "ARMED_GROUP" },
      names: [{ value: name, language: "en" }],
    });
    expect(userErrors).toEqual([]);
    const text = await dossier("hostile-front");
    expect(text).not.toContain("\u202e");
    const { above } = read(text);
    const [title] = above.filter(({ type }) => type === "inline");
    expect(title?.children?.map(({ type }) => type).filter((type) => !/^text/.test(type))).toEqual([]);
    expect(title?.children?.map(({ content }) => content).join("")).toContain(
      "# 1. *Front* [of](x) <b>_the_ `free`</b> |",
    );
    expect(above.filter(({ type }) => type === "tr_open")).toHaveLength(2);
  });

  test.each([
    ["id=jabhat-al-nusrah", 404, "EXPORT_SUBJECT_UNKNOWN", /`jabhat-al-nusra`/],
    ["id=jabhat-al-nusra&language=fr", 400, "EXPORT_OPTION_INVALID", /`en` or `ar`/],
    ["id=jabhat-al-nusra&knownAt=2000-01-01T00:00:00Z", 404, "EXPORT_SUBJECT_UNKNOWN", /then/],
    ["language=ar", 400, "EXPORT_OPTION_INVALID", /`id` is needed/],
  ])("that cannot be, as by %s, is refused with what may be", async (options, status, code, message) => {
    const response = await fetch(`${service.url}/export/dossier?${options}`);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect({ status: response.status, code: errors[0]?.extensions.code }).toEqual({ status, code });
    expect(errors[0]?.message).toMatch(message);
  });
});
