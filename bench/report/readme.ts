import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../src/root.js";

const readme = join(projectRoot, "bench/README.md");

/** Puts the results of a size into `bench/README.md`, between its marks, and the picture beside it. */
export async function intoReadme(size: string, markdown: string, picture: string): Promise<void> {
  const [begin, end] = [`<!-- results ${size} -->`, `<!-- end of results ${size} -->`];
  const text = await readFile(readme, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no place for size ${size}: ${begin}`);
  const shown = `![Medians at one client](results-${size}.svg)\n\n${markdown}`;
  await writeFile(readme, `${text.slice(0, from + begin.length)}\n${shown}\n${text.slice(to)}`);
  await writeFile(join(projectRoot, `bench/results-${size}.svg`), picture);
}
