import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";

/** Where the article lies, which is not part of the repository; a test that needs it skips, and says so, where it is not at hand. */
export function articleFile(context: TestContext): string {
  const material = process.env.ISNAD_MATERIAL;
  if (material === undefined || material === "") {
    context.skip("ISNAD_MATERIAL is not set: it names the folder with article/article.ar.txt");
  }
  return join(material ?? "", "article", "article.ar.txt");
}

/** The article's text. */
export function articleText(context: TestContext): string {
  return readFileSync(articleFile(context), "utf8");
}
