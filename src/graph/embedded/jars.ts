import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../root.js";
import { requireSpace } from "./disk-space.js";
import { checkJars, type ListedJar, parseJarList } from "./jar-list.js";
import { resolveJars } from "./maven.js";
import { isAlive } from "./process-alive.js";

/** What the jars and Maven's own copy of them take the first time, in bytes, with room to spare. */
const installBytes = 400e6;

/** Before the process id of whoever fetches jars into that folder. */
const incomingPrefix = "incoming-";

/** Where the server's jars stand, checked. */
export interface Jars {
  /** The folder of this set of jars; what else belongs to it may be kept there. */
  readonly folder: string;
  readonly classPath: string;
}

/** What the jars are made from; read once. */
interface Recipe {
  readonly pom: string;
  readonly list: readonly ListedJar[];
  /** Neo4j's version and a hash of the recipe: another recipe, another folder. */
  readonly key: string;
}

/**
 * The jars of the embedded server under `cache`, fetched by Maven where they are missing, each compared with the committed list.
 * `npm start` and `npm test` share them; two first starts at once do not disturb each other.
 * Throws `MavenMissing`, `JarsUnavailable`, `DiskFull`, `JarMissing` or `JarChecksumWrong`.
 */
export async function prepareJars(
  cache: string,
  maven: string,
  report: (line: string) => void,
): Promise<Jars> {
  const recipe = await readRecipe();
  const folder = join(cache, recipe.key);
  if (!existsSync(folder)) await install(recipe, cache, folder, maven, report);
  const jars = join(folder, "jars");
  await checkJars(jars, recipe.list);
  const classPath = ["isnad-neo4j.jar", ...recipe.list.map(({ name }) => name)]
    .map((name) => join(jars, name))
    .join(":");
  return { folder, classPath };
}

async function readRecipe(): Promise<Recipe> {
  const folder = join(projectRoot, "neo4j");
  const pom = join(folder, "pom.xml");
  const texts = await Promise.all(
    [pom, join(folder, "src/isnad/EmbeddedNeo4j.java"), join(folder, "jars.sha256")].map((path) =>
      readFile(path, "utf8"),
    ),
  );
  const version = /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(texts[0] ?? "")?.[1];
  const hash = createHash("sha256").update(texts.join("\u0000")).digest("hex").slice(0, 12);
  return { pom, list: parseJarList(texts[2] ?? ""), key: `${version}-${hash}` };
}

async function install(
  recipe: Recipe,
  cache: string,
  folder: string,
  maven: string,
  report: (line: string) => void,
): Promise<void> {
  await requireSpace(cache, installBytes);
  await removeLeftovers(cache);
  const incoming = join(cache, `${incomingPrefix}${process.pid}`);
  await mkdir(incoming);
  try {
    await resolveJars({ maven, pom: recipe.pom, folder: incoming, expected: recipe.list.length }, report);
    await checkJars(join(incoming, "jars"), recipe.list);
    await rm(join(incoming, "build"), { recursive: true, force: true });
    await rename(incoming, folder).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== "ENOTEMPTY" && fault.code !== "EEXIST") throw fault;
    });
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** Takes away what a start that was killed left. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(incomingPrefix) || isAlive(Number(name.slice(incomingPrefix.length)))) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}
