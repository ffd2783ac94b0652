import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findJava, javaVersion, majorOf } from "../../src/graph/embedded/java.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-java-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a `java` there that names its version as `line`. */
async function installJava(line: string): Promise<void> {
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin/java"), `#!/bin/sh\necho '${line}' >&2\n`);
  await chmod(join(folder, "bin/java"), 0o755);
}

describe("Java", () => {
  it("that is not there is a fault that names the three ways on", async () => {
    const fault = await findJava(join(folder, "nowhere")).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: "JAVA_MISSING" });
    expect((fault as Error).message).toMatch(/install Java.*docker compose up.*NEO4J_URI/);
  });

  it("that is too old is a fault with its version and the oldest that will do", async () => {
    await installJava('openjdk version "11.0.2" 2019-01-15');
    const fault = await findJava(folder).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: "JAVA_TOO_OLD", facts: { version: "11.0.2", oldest: 17 } });
    expect((fault as Error).message).toMatch(/install Java.*docker compose up.*NEO4J_URI/);
  });

  it("of JAVA_HOME is taken when it is recent enough", async () => {
    await installJava('openjdk version "21" 2023-09-19 LTS');
    expect(await findJava(folder)).toEqual({ command: join(folder, "bin/java"), version: "21" });
  });

  it("names its version in more than one way", () => {
    expect(javaVersion('java version "1.8.0_402"\nJava(TM) SE')).toBe("1.8.0_402");
    expect(javaVersion("command not understood")).toBeNull();
    expect([majorOf("1.8.0_402"), majorOf("17.0.15"), majorOf("25-ea")]).toEqual([8, 17, 25]);
  });
});
