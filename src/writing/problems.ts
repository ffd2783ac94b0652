import type { UserError } from "../query/execute.model.js";

/** A step of a path into an input. */
export type Step = string | number;

/** Gathers what is wrong with an input, so that all of it is said at once. */
export class Problems {
  readonly #found: UserError[] = [];

  /** Notes a problem; `path` begins below the input, and stands before the message, which may be shown by itself. */
  add(path: readonly Step[], code: string, message: string): void {
    const steps = ["input", ...path.map(String)];
    this.#found.push({ message: `${steps.join(".")}: ${message}`, code, path: steps });
  }

  get found(): readonly UserError[] {
    return this.#found;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }
}

/** A text that must say something: trimmed and in NFC. Notes a problem where it is empty or has more than `most` characters. */
export function someText(text: string, most: number, path: readonly Step[], problems: Problems): string {
  const said = text.normalize("NFC").trim();
  const length = [...said].length;
  if (length === 0) problems.add(path, "TEXT_EMPTY", "says nothing; write at least one character.");
  if (length > most)
    problems.add(path, "TEXT_TOO_LONG", `has ${length} characters, and ${most} is the most; shorten it.`);
  return said;
}

/** Most characters of a reason. */
export const longestReason = 2_000;
