import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { variables } from "../../src/config.js";
import { serviceLimits } from "../../src/query/limits.js";
import { projectRoot } from "../../src/root.js";
import { LONGEST_SEARCH } from "../../src/search/search-keys.js";
import { defaultServerConfig } from "../../src/server/server.model.js";

const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
const names = Object.keys(variables.shape);

describe("README.md", () => {
  it("has a row for every variable, and for no other, with its default", () => {
    const table = readme.slice(readme.indexOf("## Configuration"), readme.indexOf("## Where Neo4j"));
    const rows = [...table.matchAll(/^\| `([A-Z_0-9]+)` \| (?:`(.*?)`)? ?\|/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const defaults = variables.parse({});
    const expected = Object.entries({
      ...Object.fromEntries(names.map((name) => [name, undefined])),
      ...defaults,
    });
    expect(rows).toEqual(
      expected.map(([name, value]) => [name, name === "DATA_DIR" ? "data" : value?.toString()]),
    );
  });

  it("shows every command of the command line", async () => {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    await run(["help"], { out: write, write: async () => {}, err: write, environment: {} });
    const commands = lines.flatMap((line) => /^ {2}isnad ([a-z]+(?: [a-z]+)*)/.exec(line)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands.filter((words) => words !== "help"))
      expect(readme).toMatch(new RegExp(`^    npx isnad ${command}\\b`, "m"));
  });

  it("says the limits that hold", () => {
    const limits = readme.slice(readme.indexOf("## Limits"), readme.indexOf("## What it does not do"));
    const { maxBodyBytes, maxTokens } = defaultServerConfig;
    const number = (value: number) => value.toLocaleString("en");
    expect(limits).toContain(`${number(maxBodyBytes / 1024)} KiB`);
    expect(limits).toContain(`${number(maxTokens)} tokens`);
    expect(limits).toContain(`${number(serviceLimits.depth)} levels`);
    expect(limits).toContain(`${number(serviceLimits.aliases)} aliases`);
    expect(limits).toContain(`${number(serviceLimits.cost)} objects`);
    expect(limits).toContain(`${number(LONGEST_SEARCH)} characters`);
  });

  it("names every folder of the source", () => {
    const house = readme.slice(readme.indexOf("## The house"), readme.indexOf("## Licence"));
    const folders = readdirSync(join(projectRoot, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect(house).toMatch(new RegExp(`\`(?:src/)?${name}/\``));
  });
});

describe(".env.example", () => {
  it("has a line for every variable, and for no other", () => {
    const text = readFileSync(join(projectRoot, ".env.example"), "utf8");
    const set = [...text.matchAll(/^#? ?([A-Z][A-Z_0-9]+)=/gm)].map(([, name]) => name);
    expect(set.toSorted()).toEqual(names.toSorted());
  });
});

describe("a link in the documents", () => {
  const documents = [
    ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"],
    ...readdirSync(join(projectRoot, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", name)),
  ];
  const links = documents.flatMap((file) =>
    [...readFileSync(join(projectRoot, file), "utf8").matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(
      ([, target = ""]) => [file, relative(".", join(dirname(file), target))] as const,
    ),
  );

  it.each(links)("of %s leads to %s, which is there", (_, target) => {
    expect(existsSync(join(projectRoot, target))).toBe(true);
  });
});
