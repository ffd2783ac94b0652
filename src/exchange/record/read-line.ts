import type { Fault } from "../../errors.js";
import { suggestion } from "../../text/nearest.js";
import { checkShape, type Shaped } from "../../yaml/yaml-shape.js";
import type { FileLine } from "./lines.js";
import {
  type HeaderLine,
  headerShape,
  lineShapes,
  lineTypes,
  type RecordLine,
  recordFormat,
  recordVersion,
  type TrailerLine,
  trailerShape,
} from "./record-line.file.js";

/** A line of any type, or what is wrong with it. */
export type ReadLine = Shaped<HeaderLine | RecordLine | TrailerLine>;

const shapes = { header: headerShape, ...lineShapes, trailer: trailerShape } as const;

/** Reads one line of a record's file. */
export function readLine(file: string, { number, text }: FileLine): ReadLine {
  const fault = (message: string): ReadLine => ({ faults: [{ file, line: number, message }] });
  if (text === null) return fault("is not UTF-8; the file has been damaged, fetch it again");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fault("is not JSON; each line holds one object");
  }
  const type = (content as { type?: unknown } | null)?.type;
  if (typeof type !== "string" || !Object.hasOwn(shapes, type))
    return fault(
      `${JSON.stringify(type)} is no type of a line; ${suggestion(String(type), Object.keys(shapes))}`,
    );
  const foreign = type === "header" ? foreignHeader(content) : null;
  if (foreign !== null) return fault(foreign);
  const shape = shapes[type as keyof typeof shapes] as Parameters<typeof checkShape<RecordLine>>[1];
  const shaped = checkShape({ name: file, content, lineOf: () => number }, shape);
  return "faults" in shaped ? { faults: shaped.faults.map((one) => named(one, content)) } : shaped;
}

/** What to say of a header that another format, or another version of it, has; null: it is ours. */
function foreignHeader(content: unknown): string | null {
  const { format, version } = content as { format?: unknown; version?: unknown };
  if (format !== recordFormat)
    return `the format is ${JSON.stringify(format)}, and not ${recordFormat}; write such a file with \`isnad export jsonl\``;
  if (version !== recordVersion)
    return `the format's version is ${JSON.stringify(version)}, and this Isnad reads ${recordVersion}; load it with the Isnad that wrote it, or a later one`;
  return null;
}

/** The fault with the id of what the line holds, so that it is found in a long line. */
function named(fault: Fault, content: unknown): Fault {
  const { id } = content as { id?: unknown };
  return typeof id === "string" ? { ...fault, message: `${id}: ${fault.message}` } : fault;
}

/** Whether a line stands between the header and the trailer. */
export function isRecordLine(line: HeaderLine | RecordLine | TrailerLine): line is RecordLine {
  return (lineTypes as readonly string[]).includes(line.type);
}
