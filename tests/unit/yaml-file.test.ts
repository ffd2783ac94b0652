import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseYaml, type YamlFile } from "../../src/yaml/yaml-file.js";
import { checkItems, checkShape } from "../../src/yaml/yaml-shape.js";

function parse(text: string): YamlFile {
  const parsed = parseYaml("some.yaml", text);
  if ("faults" in parsed) throw new Error(parsed.faults.map(({ message }) => message).join());
  return parsed.file;
}

describe("a YAML file", () => {
  const file = parse(`# a comment
people:
  - name: Ali
    towns: [Hama,
      Homs]
  - &second
    name: Omar
again: *second
`);

  it("knows the line of each key and item", () => {
    expect(file.lineOf([])).toBe(2);
    expect(file.lineOf(["people"])).toBe(2);
    expect(file.lineOf(["people", 0, "towns", 1])).toBe(5);
    expect(file.lineOf(["people", 1, "name"])).toBe(7);
  });

  it("knows the line of what an alias stands for", () => {
    expect(file.content).toMatchObject({ again: { name: "Omar" } });
    expect(file.lineOf(["again", "name"])).toBe(7);
  });

  it("gives the line of what stands around a thing that is not there", () => {
    expect(file.lineOf(["people", 1, "age"])).toBe(7);
    expect(file.lineOf(["people", 7, "age"])).toBe(2);
    expect(file.lineOf(["animals"])).toBe(2);
  });

  it("takes a map for the only item where a list was read", () => {
    expect(file.lineOf(["again", 0, "name"])).toBe(7);
  });

  it("may be empty", () => {
    expect(parse("").content).toBeNull();
    expect(parse("# nothing\n").lineOf(["slug"])).toBe(1);
    expect(parse("").lineOf(["slug"])).toBe(1);
  });

  it("says each fault of its syntax with its line", () => {
    expect(parseYaml("some.yaml", "a: 1\nb: 2\na: 3\n")).toEqual({
      faults: [
        { file: "some.yaml", line: 3, message: "this is not YAML that can be read: Map keys must be unique" },
      ],
    });
  });
});

describe("a file's shape", () => {
  const shape = z.strictObject({ name: z.string(), age: z.int().optional(), sort: z.enum(["A", "B"]) });
  const messages = (text: string) => {
    const shaped = checkShape(parse(text), shape);
    return "faults" in shaped ? shaped.faults.map(({ line, message }) => `${line} ${message}`) : [];
  };

  it("is told all that does not fit, with the mend", () => {
    expect(messages("name: [x]\nage: young\nsort: C\ntawn: Homs\n")).toEqual([
      "1 name: must be a text, not a list",
      "2 age: must be a number, not `young`",
      "3 sort: `C` is not allowed; write one of A, B",
      "4 tawn: unknown key; write one of name, age, sort",
    ]);
    expect(messages("age: 1.5\n")).toEqual([
      "1 name: is missing; add it (a text)",
      "1 age: must be a whole number, not 1.5",
      "1 sort: is missing; write one of A, B",
    ]);
    expect(messages("just words\n")).toEqual(["1 must be a map of keys and values, not `just words`"]);
  });

  it("is applied to each item of a list apart", () => {
    const file = parse("- { name: Ali, sort: A }\n- { name: Omar, sort: X }\n- nobody\n");
    const { items, faults } = checkItems(file, "name", shape);
    expect(items.map(({ content }) => content.name)).toEqual(["Ali"]);
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Omar.sort: `X` is not allowed; write one of A, B",
      "3 item 3: must be a map of keys and values, not `nobody`",
    ]);
  });
});
