import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";
import { compiled } from "../setup/schema.js";

const folder = join(projectRoot, "tests/query/golden");

/** What a document compiles to, as a person reads it: each root field's statement and its parameters. */
function golden(text: string): string {
  return compiled(text)
    .map(({ key, text: cypher, parameters }) => {
      const values = JSON.stringify(parameters({}), (_, value) => (value?.high === 0 ? value.low : value), 2);
      return `// ${key}\n${cypher ?? "// nothing is asked of the database"}\n// parameters ${values}\n`;
    })
    .join("\n");
}

describe("a document compiles to exactly this Cypher", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".graphql")))
    it(name.replace(".graphql", "").replaceAll("-", " "), async () => {
      const document = readFileSync(join(folder, name), "utf8");
      await expect(golden(document)).toMatchFileSnapshot(join(folder, name.replace(".graphql", ".cypher")));
    });
});
