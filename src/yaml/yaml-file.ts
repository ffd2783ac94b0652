import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "../errors.js";

/** Steps from the root of a YAML document to a key or an item. */
export type YamlPath = readonly PropertyKey[];

/** A parsed YAML file that still knows on which line each thing stands. */
export interface YamlFile {
  /** As faults show it. */
  readonly name: string;
  readonly content: unknown;
  /** Line, from 1, of the key or item at the path, or of the nearest thing around it that is there. */
  lineOf(path: YamlPath): number;
}

/** A parsed file, or what keeps it from being parsed; never both. */
export type Parsed = { readonly file: YamlFile } | { readonly faults: readonly Fault[] };

/** Reads one YAML 1.2 document. Faults are those of the syntax, repeated keys among them. */
export function parseYaml(name: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return {
      faults: wrong.map((error) => ({
        file: name,
        line: lines.linePos(error.pos[0]).line,
        message: `this is not YAML that can be read: ${error.message}`,
      })),
    };
  }
  const root = document.contents;
  const resolve = (node: Node): Node => (isAlias(node) ? (node.resolve(document) ?? node) : node);
  return {
    file: {
      name,
      content: document.toJS(),
      lineOf: (path) => lines.linePos(root === null ? 0 : offsetOf(root, path, resolve)).line,
    },
  };
}

function offsetOf(root: Node, path: YamlPath, resolve: (node: Node) => Node): number {
  let node: Node | null = root;
  let offset = root.range?.[0] ?? 0;
  for (const step of path) {
    if (node === null) break;
    const [next, start]: [Node | null, number | undefined] = stepInto(resolve(node), step);
    if (start === undefined) break;
    node = next;
    offset = start;
  }
  return offset;
}

/**
 * The node below a key or an index, and where the key (or the item) begins.
 * A map where a list was read is that list's only item.
 */
function stepInto(node: Node, step: PropertyKey): [Node | null, number | undefined] {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    const key = pair?.key;
    if (key === undefined && step === 0) return [node, node.range?.[0]];
    return [(pair?.value as Node | null | undefined) ?? null, isScalar(key) ? key.range?.[0] : undefined];
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return [item ?? null, item?.range?.[0]];
  }
  return [null, undefined];
}
