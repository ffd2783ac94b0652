import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as errors from "../../../src/errors.js";
import { projectRoot } from "../../../src/root.js";
import { shownCodes, statusOf } from "../../../src/server/http-status.js";

const source = readFileSync(join(projectRoot, "src/errors.ts"), "utf8");
const catalogue = readFileSync(join(projectRoot, "docs/errors.md"), "utf8");

/** Codes of the classes in src/errors.ts, by class. */
const declared = new Map(
  source
    .split(/^export (?=(?:abstract )?class )/m)
    .slice(1)
    .map((text) => [
      /^(?:abstract )?class (\w+)/.exec(text)?.[1],
      /^ {2}readonly code = "(\w+)"/m.exec(text)?.[1],
    ])
    .filter((pair): pair is [string, string] => pair[1] !== undefined),
);

/** Rows of a catalogue's table: its code, and its second cell. */
const rows = (heading: string): [string, string][] => {
  const section = catalogue.split(/^## /m).find((text) => text.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, code, cell]) => [
    code as string,
    (cell as string).trim(),
  ]);
};
const overHttp = rows("Over HTTP");
const operators = rows("To whoever runs it");

describe("the catalogue of errors", () => {
  test("knows the code of every error class, and no code that nothing raises", () => {
    const known = [...overHttp, ...operators].map(([code]) => code);
    const raised = new Set([...declared.values(), ...shownCodes]);
    expect([...known].sort()).toEqual([...raised].sort());
  });

  test("gives the HTTP status of exactly the codes that are shown", () => {
    expect(overHttp).toEqual(shownCodes.map((code) => [code, String(statusOf(code))]));
  });

  test("is in alphabetical order", () => {
    const codes = operators.map(([code]) => code);
    expect(codes).toEqual([...codes].sort());
  });

  test("misses no class: each one that can be raised declares a code", () => {
    const concrete = Object.entries(errors)
      .filter(([, value]) => typeof value === "function" && value.prototype instanceof errors.IsnadError)
      .map(([name]) => name)
      .filter((name) => !source.includes(`abstract class ${name} `));
    expect([...declared.keys()].sort()).toEqual(concrete.sort());
  });

  test("knows every problem that a mutation asks to have mended, and no other", () => {
    const files = [
      ...["claim", "document", "entity", "judgement", "record", "writing"].flatMap((slice) =>
        readdirSync(join(projectRoot, "src", slice)).map((name) => join("src", slice, name)),
      ),
    ].filter((name) => /(\.write|\.rules|claim-content|evidence-place|writing\/\w+)\.ts$/.test(name));
    const raised = files.flatMap((name) =>
      [...readFileSync(join(projectRoot, name), "utf8").matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g)].map(
        ([, code]) => code as string,
      ),
    );
    // The only one that is put together of two words.
    expect(raised).not.toContain("SUBJECT_MISSING");
    const mended = rows("What a mutation asks you to mend").map(([code]) => code);
    expect(mended).toEqual([...new Set([...raised, "SUBJECT_MISSING"])].sort());
  });
});
