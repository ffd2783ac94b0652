import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getOperationAST, getVariableValues, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { goldenDocuments, goldenFolder, madeHostile } from "../setup/golden-documents.js";
import { compiled, schema } from "../setup/schema.js";

/** The variables that a document is asked with: what its first line says, and its own defaults. */
function variablesOf(text: string): Record<string, unknown> {
  const given = JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? "{}");
  const definitions = getOperationAST(parse(text))?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given);
  if (errors !== undefined) throw errors[0];
  return coerced;
}

/** What a document compiles to, as a person reads it: each root field's statement and its parameters. */
function golden(text: string): string {
  const variables = variablesOf(text);
  return compiled(text, variables)
    .map(({ key, text: cypher, parameters }) => {
      const values = JSON.stringify(
        parameters(variables),
        (_, value) => (value?.high === 0 ? value.low : value),
        2,
      );
      return `// ${key}\n${cypher ?? "// nothing is asked of the database"}\n// parameters ${values}\n`;
    })
    .join("\n");
}

describe("a document compiles to exactly this Cypher", () => {
  for (const [name, document] of goldenDocuments)
    it(name.replaceAll("-", " "), async () => {
      await expect(golden(document)).toMatchFileSnapshot(join(goldenFolder, `${name}.cypher`));
    });

  it("and no answer is left of a document that is gone", () => {
    const answers = readdirSync(goldenFolder).filter((file) => file.endsWith(".cypher"));
    expect(answers).toEqual([...goldenDocuments.keys()].map((name) => `${name}.cypher`));
  });
});

describe("a hostile text", () => {
  for (const [name, document] of goldenDocuments)
    it(`changes nothing in the text of ${name.replaceAll("-", " ")}`, () => {
      const texts = (given: string) => compiled(given, variablesOf(document)).map(({ text }) => text);
      expect(texts(madeHostile(document))).toEqual(texts(document));
    });
});
