import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");

/** What the tests of clients run. */
const files = ["tests/clients", "tests/python"].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
);

const blocks = [...read("docs/clients.md").matchAll(/^```\w+\n(.*?)\n```$/gms)].map(([, text]) => text ?? "");

it.each(blocks)("docs/clients.md shows what the tests run: %s", (block) => {
  expect(files.some((text) => text.includes(block))).toBe(true);
});

it("docs/clients.md shows a piece for each client", () => {
  expect(blocks.length).toBeGreaterThanOrEqual(8);
});
