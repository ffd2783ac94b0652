import type { z } from "zod";
import type { Fault } from "../errors.js";
import { suggestion } from "../text/nearest.js";
import type { YamlFile, YamlPath } from "./yaml-file.js";

type RawIssue = z.core.$ZodRawIssue;

/** Content that fits its shape, or what does not, each with its line and the mend; never both. */
export type Shaped<T> = { readonly content: T } | { readonly faults: readonly Fault[] };

/** Checks a file's content against a shape; every misfit is a fault of its own. */
export function checkShape<T>(file: YamlFile, shape: z.ZodType<T>): Shaped<T> {
  const result = shape.safeParse(file.content, { error: sayIssue });
  if (result.success) return { content: result.data };
  return { faults: misfits(result.error).map(([path, message]) => faultAt(file, path, message)) };
}

/** One item of a file that holds a list. */
export interface Item<T> {
  readonly content: T;
  /** A fault at a path below the item; its message opens with the item's name. */
  readonly fault: (path: YamlPath, message: string) => Fault;
  readonly lineOf: (path: YamlPath) => number;
}

/** The items of a list that fit, and the faults of those that do not; `key` is where an item is named. */
export function checkItems<T>(
  file: YamlFile,
  key: string,
  shape: z.ZodType<T>,
): { readonly items: readonly Item<T>[]; readonly faults: readonly Fault[] } {
  if (!Array.isArray(file.content)) {
    return { items: [], faults: [faultAt(file, [], "must be a list; begin each item with a hyphen")] };
  }
  const items: Item<T>[] = [];
  const faults: Fault[] = [];
  for (const [index, content] of file.content.entries()) {
    const name = String(content?.[key] ?? `item ${index + 1}`);
    const lineOf = (path: YamlPath) => file.lineOf([index, ...path]);
    const fault = (path: YamlPath, message: string): Fault => ({
      file: file.name,
      line: lineOf(path),
      message: [name, ...path.map(String)].join(".").concat(": ", message),
    });
    const result = shape.safeParse(content, { error: sayIssue });
    if (result.success) items.push({ content: result.data, fault, lineOf });
    else faults.push(...misfits(result.error).map(([path, message]) => fault(path, message)));
  }
  return { items, faults };
}

/** Each thing that does not fit, with its path. */
function misfits(error: z.ZodError): [YamlPath, string][] {
  return error.issues.flatMap((issue): [YamlPath, string][] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [[...issue.path, key], issue.message])
      : [[issue.path, issue.message]],
  );
}

/** A fault at a path of a file; its message opens with the path. */
export function faultAt(file: YamlFile, path: YamlPath, message: string): Fault {
  const where = path.map(String).join(".");
  return {
    file: file.name,
    line: file.lineOf(path),
    message: where === "" ? message : `${where}: ${message}`,
  };
}

/** The sentence for what Zod found, with the mend; undefined leaves it to the shape's own words. */
function sayIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return `unknown key; ${suggestion(String(issue.keys[0]), keysOf(issue.inst))}`;
    case "invalid_type":
      return issue.input === undefined
        ? `is missing; add it (${article(issue.expected)})`
        : `must be ${article(issue.expected)}, not ${nameOf(issue.input)}`;
    case "invalid_value":
      return issue.input === undefined
        ? `is missing; write one of ${issue.values.join(", ")}`
        : `${show(issue.input)} is not allowed; ${suggestion(String(issue.input), issue.values.map(String))}`;
    case "invalid_key":
      return issue.issues[0]?.message;
    case "too_small":
      return "must not be empty; write it, or leave the key out where it is optional";
    default:
      return undefined;
  }
}

function keysOf(inst: unknown): string[] {
  const shape = (inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

const words: Readonly<Record<string, string>> = {
  object: "a map of keys and values",
  record: "a map of keys and values",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  null: "null",
};

function article(type: string): string {
  return words[type] ?? `of type ${type}`;
}

function nameOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a map";
  return show(input);
}

function show(input: unknown): string {
  return typeof input === "string" ? `\`${input}\`` : JSON.stringify(input);
}
