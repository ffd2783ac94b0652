import { getOperationAST, getVariableValues, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { OperationWriter } from "../setup/generated-operations.js";
import { compiled, schema } from "../setup/schema.js";

/** The texts in a value, with those of the ontology's closed lists left out: they choose statements. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[A-Z_]+$/.test(value) ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isTakenAs(text: string, variables: Readonly<Record<string, unknown>>): boolean {
  const definitions = getOperationAST(parse(text))?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, { ...variables }).errors === undefined;
}

test("every generated operation is a valid document", () => {
  const operations = new OperationWriter(schema, 5, 10);
  for (let at = 0; at < 200; at++) expect(validate(schema, parse(operations.next().text))).toEqual([]);
});

test("no text that is given as a value stands in a statement", () => {
  const operations = new OperationWriter(schema, 5, 10);
  let hostile = 0;
  for (let at = 0; at < 1_000; at++) {
    const { text, variables, isHostile } = operations.next();
    if (!isTakenAs(text, variables)) continue;
    if (isHostile) hostile += 1;
    const statements = compiledOrRefused(text, variables);
    for (const given of textsIn(variables).filter(({ length }) => length > 2))
      expect(statements, given).not.toContain(given);
  }
  expect(hostile).toBeGreaterThan(100);
});

/** The statements' texts; nothing where an argument is refused while compiling. */
function compiledOrRefused(text: string, variables: Readonly<Record<string, unknown>>): string {
  try {
    return compiled(text, { ...variables })
      .map((field) => field.text ?? "")
      .join("\n");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault) return "";
    throw fault;
  }
}
