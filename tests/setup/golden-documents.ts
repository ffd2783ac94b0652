import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print, visit } from "graphql";
import { projectRoot } from "../../src/root.js";

/** Where the documents stand, each beside the Cypher that it compiles to. */
export const goldenFolder = join(projectRoot, "tests/query/golden");

/** The documents that a person reads to see what compiles to what, by name. */
export const goldenDocuments: ReadonlyMap<string, string> = new Map(
  readdirSync(goldenFolder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => [file.replace(".graphql", ""), readFileSync(join(goldenFolder, file), "utf8")]),
);

/** Signs that mean something in Cypher, in Lucene, in JSON or to a terminal. */
export const hostileText =
  '\'") } RETURN 1 // `/* $p0 \\u0027 \\ [* TO "] AND NOT ~9 ^2 && || {!x} ?: \u0000\u202e';

/** What a text must look like to stand for itself: a day, a language or a cursor. */
const meaningful = /^(\d{4}|[a-z]{2}$|WyJ)/;

/** A document with a hostile text in place of each of its own, but for those that must be of a form. */
export function madeHostile(document: string): string {
  return print(
    visit(parse(document), {
      StringValue: (node) =>
        meaningful.test(node.value) ? undefined : { ...node, value: hostileText, block: false },
    }),
  );
}
