import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JarChecksumWrong, JarMissing } from "../../errors.js";

/** One line of `neo4j/jars.sha256`, the format of `sha256sum`. */
export interface ListedJar {
  readonly name: string;
  readonly sha256: string;
}

/** Parses a `sha256sum` list. */
export function parseJarList(text: string): ListedJar[] {
  const jars: ListedJar[] = [];
  for (const [, sha256, name] of text.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)) {
    if (sha256 !== undefined && name !== undefined) jars.push({ name, sha256 });
  }
  return jars;
}

/** Reads every listed jar in `folder`; throws `JarMissing` or `JarChecksumWrong` at the first that is not as listed. */
export async function checkJars(folder: string, jars: readonly ListedJar[]): Promise<void> {
  for (const { name, sha256 } of jars) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => {
      throw new JarMissing(path);
    });
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== sha256) throw new JarChecksumWrong(path, sha256, found);
  }
}
