import { createHash } from "node:crypto";
import { CursorInvalid } from "../errors.js";
import { type Argument, type Arguments, type Bound, plainOf, type Variables } from "./argument.js";
import type { Scope } from "./reader.js";

/** What a cursor says: of which list it is, of whose, and the order keys of the member it stands at. */
interface CursorContent {
  readonly tag: string;
  readonly owner: string;
  readonly keys: readonly (string | number)[];
}

/** Writes a cursor. */
export function encodeCursor({ tag, owner, keys }: CursorContent): string {
  return Buffer.from(JSON.stringify([tag, owner, ...keys])).toString("base64url");
}

/** Reads a cursor; throws {@link CursorInvalid} for a text that is none. */
export function decodeCursor(cursor: string): CursorContent {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || parts.length < 3 || !parts.every(isKey))
    throw new CursorInvalid(
      "This is no cursor of ours: give `after` the `endCursor` of the page before, as it came.",
    );
  const [tag, owner, ...keys] = parts;
  return { tag: String(tag), owner: String(owner), keys };
}

function isKey(part: unknown): part is string | number {
  return typeof part === "string" || typeof part === "number";
}

/** What a list is: its name, and all that chooses and orders its members. A cursor is good for the list it came from only. */
export function listTag(list: string, args: Arguments, scope: Scope, variables: Variables): string {
  const asOf = scope.asOf;
  const chosen: Argument[] = [asOf?.validAt, asOf?.knownAt, asOf?.validAt === undefined ? null : asOf.match];
  const content = [list, chosen.map((part) => plainOf(part, variables) ?? null)];
  for (const name of Object.keys(args).sort())
    if (name !== "first" && name !== "after" && name !== "asOf")
      content.push([name, plainOf(args[name], variables) ?? null]);
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 8);
}

/** Reads the cursor in an `after`, and refuses one of another list. */
export function readCursor(after: Bound, tagOf: (variables: Variables) => string, keyCount: number) {
  return (variables: Variables): CursorContent => {
    const content = decodeCursor(String(after.read(variables)));
    if (content.tag !== tagOf(variables) || content.keys.length !== keyCount)
      throw new CursorInvalid(
        "This cursor is of another list, order or filter: leave `after` out to begin this one, or go on with the arguments it came from.",
      );
    return content;
  };
}
