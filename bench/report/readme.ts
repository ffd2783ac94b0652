import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../src/root.js";

const readme = join(projectRoot, "bench/README.md");

/** Puts results into `bench/README.md`, between the marks of their name, and the picture, if there is one, beside it. */
export async function intoReadme(name: string, markdown: string, picture?: string): Promise<void> {
  const [begin, end] = [`<!-- results ${name} -->`, `<!-- end of results ${name} -->`];
  const text = await readFile(readme, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no place for ${name}: ${begin}`);
  const shown =
    picture === undefined ? markdown : `![Medians at one client](results-${name}.svg)\n\n${markdown}`;
  await writeFile(readme, `${text.slice(0, from + begin.length)}\n${shown}\n${text.slice(to)}`);
  if (picture !== undefined) await writeFile(join(projectRoot, `bench/results-${name}.svg`), picture);
}
