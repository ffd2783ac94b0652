import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The project's folder, where `schema/`, `seeds/` and `neo4j/` stand: the nearest one above this file that has a package.json,
 * which is the same from `src/` and from `dist/src/`.
 */
export const projectRoot: string = nearestPackage(dirname(fileURLToPath(import.meta.url)));

function nearestPackage(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, "package.json")) || above === folder ? folder : nearestPackage(above);
}
