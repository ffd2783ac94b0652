import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * What this machine lacks for the tests that need the database, with the line that installs it; null where nothing is missing.
 * Which Java is recent enough is the launcher's to say.
 */
export function missingForDatabase(): string | null {
  const { JAVA_HOME, MAVEN = "mvn" } = process.env;
  const java = JAVA_HOME ? join(JAVA_HOME, "bin/java") : "java";
  if (!runs(java, "-version")) return "Java is missing: apt-get install openjdk-17-jdk-headless maven";
  const cache = ".cache/neo4j";
  const hasJars = existsSync(cache) && readdirSync(cache).length > 0;
  if (!hasJars && !runs(MAVEN, "-version")) return "Maven is missing: apt-get install maven";
  return null;
}

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: "ignore" }).status === 0;
}
