import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { variables } from "../../src/config.js";
import { projectRoot } from "../../src/root.js";

/** `process.env` by any spelling; comments may speak of it. */
const readsEnvironment = (source: string) =>
  /\bprocess\s*\.\s*env\b|\benv\s*\}\s*=\s*process\b|"node:process"/.test(source);

const sources = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);

const known = Object.keys(variables.shape).sort();

describe("the environment", () => {
  it("is read by src/config.ts alone", () => {
    expect(sources.length).toBeGreaterThan(50);
    const readers = sources.filter((name) =>
      readsEnvironment(readFileSync(join(projectRoot, "src", name), "utf8")),
    );
    expect(readers).toEqual(["config.ts"]);
  });

  it.each([
    "const port = process.env.PORT;",
    "const { env } = process;",
    'import { env } from "node:process";',
  ])("is seen to be read in `%s`", (source) => expect(readsEnvironment(source)).toBe(true));

  it("is explained in .env.example, every variable once", () => {
    const example = readFileSync(join(projectRoot, ".env.example"), "utf8");
    const explained = [...example.matchAll(/^# ([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(known);
  });

  it("is explained in the README's table, every variable once", () => {
    const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
    const explained = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(known);
  });
});
