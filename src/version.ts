import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./root.js";

/** The version in package.json. */
export const serviceVersion: string = String(
  JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).version,
);
