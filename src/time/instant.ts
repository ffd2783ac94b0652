import { BadInput } from "../errors.js";

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An RFC 3339 instant as the graph keeps it: UTC with milliseconds, so that instants compare as text. Throws on anything else. */
export function instantOf(text: string): string {
  const at = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new BadInput(`"${text}" is not an instant; write it as 2026-01-31T10:00:00Z (with its offset).`);
  return new Date(at).toISOString();
}
