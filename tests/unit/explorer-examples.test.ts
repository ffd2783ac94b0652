import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type DocumentNode, Kind, parse, validate, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../src/root.js";

const folder = join(projectRoot, "explorer/src/examples");
const files = readdirSync(folder).sort();
const schema = buildSchema(readFileSync(join(projectRoot, "schema/api.graphql"), "utf8"));
const list = readFileSync(join(projectRoot, "explorer/src/examples.ts"), "utf8");
const slugs = new Set(
  readdirSync(join(projectRoot, "seeds")).flatMap((story) =>
    [
      ...readFileSync(join(projectRoot, "seeds", story, "entities.yaml"), "utf8").matchAll(
        /slug: ([a-z0-9-]+)/g,
      ),
    ].map(([, slug]) => slug),
  ),
);

const read = (file: string) => parse(readFileSync(join(folder, file), "utf8"), { noLocation: true });

/** The document with neither its operation's name nor the languages asked for: what two languages must share. */
function withoutLanguage(document: DocumentNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (node) => ({ ...node, name: undefined }),
    Argument: (node) => (node.name.value === "languages" ? null : undefined),
  });
}

describe("the playground's examples", () => {
  test.each(files)("%s is valid, has one named query, and is offered", (file) => {
    const document = read(file);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions).toHaveLength(1);
    expect(document.definitions[0]).toMatchObject({ kind: Kind.OPERATION_DEFINITION, operation: "query" });
    expect(document.definitions[0]).toHaveProperty("name.value");
    expect(list).toContain(`./examples/${file}?raw`);
  });

  test.each(files)("%s asks for entities that the story has", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const asked = [...text.matchAll(/\(id: "([^"]+)"/g)].map(([, id]) => id);
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(slugs).toContain(id);
  });

  test.each(files.filter((file) => file.endsWith(".en.graphql")))("%s asks the same in Arabic", (file) => {
    const arabic = file.replace(".en.", ".ar.");
    expect(files).toContain(arabic);
    expect(withoutLanguage(read(arabic))).toEqual(withoutLanguage(read(file)));
    expect(readFileSync(join(folder, arabic), "utf8")).toMatch(/^# [\u0600-\u06ff]/);
  });

  test("each have a tab of their own name", () => {
    const names = files.map((file) => /^query (\w+)/m.exec(readFileSync(join(folder, file), "utf8"))?.[1]);
    expect(new Set(names).size).toBe(files.length);
  });
});
