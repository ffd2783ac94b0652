import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireSpace } from "../../src/graph/embedded/disk-space.js";
import { checkJars, parseJarList } from "../../src/graph/embedded/jar-list.js";
import { prepareJars } from "../../src/graph/embedded/jars.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-jars-"));
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function faultOf(work: Promise<unknown>): Promise<{ code?: string; message: string }> {
  return work.then(
    () => expect.fail("it was not rejected"),
    (fault: unknown) => fault as Error,
  );
}

describe("the jars", () => {
  const list = parseJarList(`${sha256("one")}  one.jar\n${sha256("two")}  two.jar\n`);

  it("pass when each is as listed", async () => {
    await writeFile(join(folder, "one.jar"), "one");
    await writeFile(join(folder, "two.jar"), "two");
    await expect(checkJars(folder, list)).resolves.toBeUndefined();
  });

  it("are refused when one has other content, with both sums and what to delete", async () => {
    await writeFile(join(folder, "one.jar"), "one");
    await writeFile(join(folder, "two.jar"), "something else");
    const { code, message } = await faultOf(checkJars(folder, list));
    expect(code).toBe("JAR_CHECKSUM_WRONG");
    expect(message).toContain(join(folder, "two.jar"));
    expect(message).toContain(sha256("two"));
    expect(message).toContain(sha256("something else"));
  });

  it("are refused when one is missing", async () => {
    await writeFile(join(folder, "one.jar"), "one");
    expect(await faultOf(checkJars(folder, list))).toMatchObject({ code: "JAR_MISSING" });
  });

  it("cannot come without Maven, which is a fault that names the three ways on", async () => {
    const { code, message } = await faultOf(prepareJars(folder, join(folder, "no-such-mvn"), () => {}));
    expect(code).toBe("MAVEN_MISSING");
    expect(message).toMatch(/install Java.*Maven.*docker compose up.*NEO4J_URI/);
  });

  it("that Maven cannot fetch are a fault with Maven's own reason", async () => {
    const maven = join(folder, "mvn-without-network");
    await writeFile(maven, `#!/bin/sh\nexec mvn --offline -Dmaven.repo.local='${folder}/empty' "$@"\n`);
    await chmod(maven, 0o755);
    const said: string[] = [];
    const { code, message } = await faultOf(prepareJars(folder, maven, (line) => said.push(line)));
    expect(code).toBe("JARS_UNAVAILABLE");
    expect(message).toContain("offline mode");
    expect(said[0]).toContain("Fetching Neo4j's jars");
  }, 30_000);
});

describe("a folder", () => {
  it("on a disk without room is refused, with what is free and what is needed", async () => {
    const { code, message } = await faultOf(requireSpace(folder, 9e15));
    expect(code).toBe("DISK_FULL");
    expect(message).toMatch(/\d+ MB free, 9000000000 MB needed/);
  });

  it("that cannot be made is refused with the reason", async () => {
    await writeFile(join(folder, "file"), "");
    const { code, message } = await faultOf(requireSpace(join(folder, "file/below"), 1));
    expect(code).toBe("FOLDER_NOT_USABLE");
    expect(message).toContain("ENOTDIR");
  });
});
