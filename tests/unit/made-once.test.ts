import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../setup/held-database.js";
import { madeOnce } from "../setup/made-once.js";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let place: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  place = join(folder.path, "cache/made");
});
afterEach(() => folder.remove());

const fill = (word: string) => (into: string) => writeFile(join(into, "word"), word);

test("a folder is made by the first who needs it, and found by the next", async () => {
  await madeOnce(place, fill("first"));
  await madeOnce(place, fill("second"));
  expect(await readFile(join(place, "word"), "utf8")).toBe("first");
});

test("of two who make it at once one wins, and nothing of the other's is left", async () => {
  await Promise.all([madeOnce(place, fill("one")), madeOnce(place, fill("two"))]);
  expect(await readFile(join(place, "word"), "utf8")).toMatch(/^(one|two)$/);
  expect(await readdir(join(folder.path, "cache"))).toEqual(["made"]);
});

test("one that cannot be made says why, leaves nothing half made, and may be made later", async () => {
  const fails = async (into: string) => {
    await fill("half")(into);
    throw new Error("the network is gone");
  };
  await expect(madeOnce(place, fails)).rejects.toThrow("the network is gone");
  expect(await readdir(join(folder.path, "cache"))).toEqual([]);
  await madeOnce(place, fill("whole"));
  expect(await readFile(join(place, "word"), "utf8")).toBe("whole");
});
