import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleText } from "../support/material.js";
import { copiedLines, passageHashes } from "../support/passages.js";

const fixture = "tests/fixtures/story/passages.txt";
const known = new Set(readFileSync(fixture, "utf8").split("\n").filter(Boolean));

/** Everything that git keeps or would keep, and that is text. */
function textFiles(): { readonly path: string; readonly text: string }[] {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return [...new Set(list.split("\0"))]
    .filter((path) => path !== "" && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }))
    .filter(({ text }) => !text.includes("\0"));
}

describe("the repository", () => {
  it("holds no twelve consecutive words of the article", { timeout: 60_000 }, () => {
    const files = textFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(known.size).toBeGreaterThan(600);
    const copied = files.flatMap(({ path, text }) =>
      copiedLines(text, known).map((line) => `${path}:${line}`),
    );
    expect(copied, "shorten these quotes, or put something between them").toEqual([]);
  });

  it("keeps the hashes of the article's passages", async (context) => {
    const hashes = passageHashes(articleText(context));
    await expect(`${hashes.join("\n")}\n`).toMatchFileSnapshot(`../../${fixture}`);
    expect(copiedLines(articleText(context), known).length).toBeGreaterThan(10);
  });
});

describe("a copied passage", () => {
  const sample = "خرج الصياد قبل الفجر إلى النهر وعاد مع الغروب بسلة مليئة بالسمك الطازج";
  const words = sample.split(" ");
  const hashes = new Set(passageHashes(sample));

  it("is found across lines, quotation marks and invisible marks", () => {
    const dressed = `note:\n  - "${words.slice(0, 5).join(" ")},\n    ${words.slice(5).join("\u200f ")}!"\n`;
    expect(copiedLines(dressed, hashes)).toEqual([2]);
  });

  it("is none with eleven words, or with another word between", () => {
    expect(copiedLines(words.slice(0, 11).join(" "), hashes)).toEqual([]);
    expect(copiedLines(words.toSpliced(6, 0, "صباحاً").join(" "), hashes)).toEqual([]);
  });

  it("is twelve words wherever it begins", () => {
    expect(words).toHaveLength(13);
    expect(hashes.size).toBe(2);
    expect(copiedLines(`قيل ${words.slice(1).join(" ")}`, hashes)).toEqual([1]);
  });
});
