import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serverConfiguration } from "./configuration.js";
import type { Jars } from "./jars.js";
import type { Java } from "./java.js";
import { startServer } from "./server-process.js";

/** Milliseconds that writing the archive may take after the server has stopped. */
const dumpMs = 60_000;

/**
 * JVM options that let it map an archive of Neo4j's loaded classes instead of reading and checking 14,000 of them: a start
 * costs a third less. The archive belongs to one Java and one set of jars, and is made once, by starting the server on an
 * empty folder; where that fails the start is slower, and nothing else.
 */
export async function classDataOptions(
  java: Java,
  jars: Jars,
  report: (line: string) => void,
): Promise<string[]> {
  const key = createHash("sha256").update(`${java.version} ${jars.classPath}`).digest("hex").slice(0, 12);
  const archive = join(jars.folder, `classes-${key}.jsa`);
  if (!existsSync(archive)) {
    report("Preparing faster starts (once, some 20 s) ...");
    await makeArchive(java, jars, archive).catch(() => {});
  }
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

async function makeArchive(java: Java, jars: Jars, archive: string): Promise<void> {
  const home = join(jars.folder, `training-${process.pid}`);
  const configuration = join(home, "neo4j.conf");
  const incoming = `${archive}.${process.pid}`;
  try {
    await mkdir(home, { recursive: true });
    await writeFile(configuration, serverConfiguration({ pageCache: "8m", port: 0 }));
    const server = await startServer({
      java: java.command,
      jvmOptions: ["-Xmx512m", `-XX:ArchiveClassesAtExit=${incoming}`],
      classPath: jars.classPath,
      home,
      configuration,
      password: "training",
    });
    await server.stop(dumpMs);
    await rename(incoming, archive);
  } finally {
    await rm(home, { recursive: true, force: true });
    await rm(incoming, { force: true });
  }
}
