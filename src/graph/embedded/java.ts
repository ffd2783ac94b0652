import { join } from "node:path";
import { JavaMissing, JavaTooOld } from "../../errors.js";
import { runCommand } from "./command.js";

/** The oldest Java that Neo4j 5.26 runs on. */
export const oldestJava = 17;

/** A Java that can run the embedded Neo4j. */
export interface Java {
  readonly command: string;
  /** As it names itself: `17.0.15`. */
  readonly version: string;
}

/** The Java of `javaHome`, or with null the one on the path. Throws `JavaMissing` or `JavaTooOld`. */
export async function findJava(javaHome: string | null): Promise<Java> {
  const command = javaHome === null ? "java" : join(javaHome, "bin", "java");
  const { code, output } = await runCommand(command, ["-version"]);
  const version = javaVersion(output);
  if (code !== 0 || version === null) throw new JavaMissing(command);
  if (majorOf(version) < oldestJava) throw new JavaTooOld(command, version, oldestJava);
  return { command, version };
}

/** The version in what `java -version` prints, or null. */
export function javaVersion(output: string): string | null {
  return /version "([^"]+)"/.exec(output)?.[1] ?? null;
}

/** 17 of `17.0.15`; 8 of `1.8.0_402`. */
export function majorOf(version: string): number {
  return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
}
