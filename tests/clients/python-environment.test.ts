import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../src/root.js";
import { temporaryFolder } from "../setup/held-database.js";
import { describeInPython, python, pythonReading } from "../setup/python.js";

await describeInPython("the tests' Python environment", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  const script = async (...lines: string[]) => {
    const path = join(folder.path, "script.py");
    await writeFile(path, lines.join("\n"));
    return path;
  };

  test("has every package in the version that is written down, and no other package", async () => {
    const written = await readFile(join(projectRoot, "tests/python/requirements.txt"), "utf8");
    const installed = await python<Record<string, string>>(join(projectRoot, "tests/python/versions.py"));
    const { pip: _pip, setuptools: _setuptools, ...ours } = installed;
    const lines = Object.entries(ours).map(
      ([name, version]) => `${name.replaceAll("_", "-").toLowerCase()}==${version}`,
    );
    const wanted = written.split("\n").filter((line) => line.includes("=="));
    expect(lines.sort()).toEqual(wanted.map((line) => line.replaceAll("_", "-").toLowerCase()).sort());
  });

  test("hands over arguments and input, and takes Arabic both ways", async () => {
    const path = await script(
      "import json, sys",
      "print(json.dumps([sys.argv[1:], json.load(sys.stdin)], ensure_ascii=False))",
    );
    expect(await pythonReading({ name: "جبهة النصرة" }, path, "دي ميستورا", "2")).toEqual([
      ["دي ميستورا", "2"],
      { name: "جبهة النصرة" },
    ]);
  });

  test("tells what a failed script wrote", async () => {
    const path = await script("raise ValueError('no such edge')");
    await expect(python(path)).rejects.toThrow("ValueError: no such edge");
  });
});
