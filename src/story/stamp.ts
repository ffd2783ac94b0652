import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { yamlFilesIn } from "./story-folder.js";

const stampShape = z.strictObject({
  textSha256: z.string(),
  storySha256: z.string(),
  quotes: z.int(),
  coveredShare: z.number(),
});

/** What a check leaves in the folder: which text and which files it saw, how much of the text is quoted (0 to 1). */
export type Stamp = z.infer<typeof stampShape>;

const stampFile = "check.json";

/** SHA-256 over the names, lengths and bytes of a folder's YAML files, sorted by name. */
export function storySha256(folder: string): string {
  const hash = createHash("sha256");
  for (const name of yamlFilesIn(folder)) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Writes the stamp of a check that found no fault. */
export function writeStamp(folder: string, stamp: Stamp): void {
  writeFileSync(join(folder, stampFile), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** The stamp in a folder, or null where there is none that can be read. */
export function readStamp(folder: string): Stamp | null {
  const path = join(folder, stampFile);
  if (!existsSync(path)) return null;
  try {
    return stampShape.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/** Whether the folder's files are byte for byte those that passed their last check. */
export function stampIsFresh(folder: string): boolean {
  return readStamp(folder)?.storySha256 === storySha256(folder);
}
