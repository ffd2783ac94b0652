import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";

const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  join(projectRoot, ".dependency-cruiser.cjs"),
);

/** A module that breaks a rule, by the rule's name: where it stands and what it imports. */
const offences: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  "no-cycles": ["src/entity/a.ts", "./b.js"],
  "only-graph-knows-the-driver": ["src/entity/driver.ts", "neo4j-driver"],
  "nothing-imports-main": ["src/entity/starts.ts", "../main.js"],
  "graph-knows-no-slice": ["src/graph/knows.ts", "../entity/b.js"],
  "a-model-imports-no-layer": ["src/entity/entity.model.ts", "./entity.store.js"],
  "a-store-does-not-write-a-use-case": ["src/entity/entity.store.ts", "./entity.write.js"],
  "fields-do-not-store": ["src/entity/entity.fields.ts", "./entity.store.js"],
  "the-compiler-knows-no-slice": ["src/query/knows.ts", "../entity/b.js"],
  "derive-is-pure": ["src/derive/asks.ts", "../graph/knows.js"],
  "the-ontology-stands-alone": ["src/ontology/asks.ts", "../entity/b.js"],
  "no-barrels": ["src/entity/uses-barrel.ts", "./index.js"],
  "no-orphans": ["src/entity/alone.ts", ""],
};

/** What the offences import, and itself breaks nothing. */
const bystanders: Readonly<Record<string, string>> = {
  "src/entity/b.ts": 'export * from "./a.js";',
  "src/entity/entity.write.ts": "export const write = 1;",
  "src/entity/index.ts": "export const barrel = 1;",
  "src/main.ts": "export const main = 1;",
};

describe("the arrows between modules", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-arrows-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(bystanders)) write(file, text);
  for (const [file, imports] of Object.values(offences))
    write(file, imports === "" ? "export const alone = 1;" : `export * from "${imports}";`);
  symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"])
    cpSync(join(projectRoot, file), join(folder, file));
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(projectRoot, "node_modules/.bin/depcruise"),
      "src",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
    ],
    { cwd: folder, encoding: "utf8" },
  );

  it("have an offence here for each rule", () => {
    expect(Object.keys(offences).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  for (const [rule, [file]] of Object.entries(offences))
    it(`refuse what breaks ${rule}`, () => {
      expect(stdout).toMatch(new RegExp(`${rule}: ${file.replaceAll(".", "\\.")}`));
    });
});

describe("the environment", () => {
  it("is read by src/config.ts alone", () => {
    const { stdout } = spawnSync("grep", ["-rlE", "process\\.env", join(projectRoot, "src")], {
      encoding: "utf8",
    });
    expect(stdout.trim().split("\n")).toEqual([join(projectRoot, "src/config.ts")]);
  });
});
