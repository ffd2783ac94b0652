/**
 * Every error that Isnad raises on purpose. A stable `code` for programs, a sentence a person can act on,
 * and the facts apart from the sentence.
 */
export abstract class IsnadError extends Error {
  abstract readonly code: string;
  /** The facts behind the sentence; may be shown to whoever sent the request. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.facts = facts;
  }
}

/** One thing wrong in a file that a person wrote. */
export interface Fault {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** A fault as compilers print it: `file:line: message`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}${fault.line === null ? "" : `:${fault.line}`}: ${fault.message}`;
}

/** Files that a person wrote and that cannot be used: every fault at once, each with file, line and mend. */
export abstract class FilesInvalid extends IsnadError {
  /** By file and line, each once; never empty. */
  readonly faults: readonly Fault[];

  constructor(what: string, faults: readonly Fault[]) {
    const once = [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
    const sorted = once.sort((left, right) =>
      left.file === right.file ? (left.line ?? 0) - (right.line ?? 0) : left.file < right.file ? -1 : 1,
    );
    const count = sorted.length === 1 ? "1 fault" : `${sorted.length} faults`;
    super(`${what}: ${count}\n${sorted.map((fault) => `  ${faultLine(fault)}`).join("\n")}`, { faults: sorted });
    this.faults = sorted;
  }
}

/** The files under `schema/kinds` and `schema/predicates` do not make an ontology. */
export class OntologyInvalid extends FilesInvalid {
  readonly code = "ONTOLOGY_INVALID";

  constructor(faults: readonly Fault[]) {
    super("The ontology cannot be used until its files are mended", faults);
  }
}

/** A story's folder cannot be read: something in it is missing, mistyped or contradicts the ontology. */
export class StoryInvalid extends FilesInvalid {
  readonly code = "STORY_INVALID";

  constructor(folder: string, faults: readonly Fault[]) {
    super(`The story in ${folder} cannot be used until its files are mended`, faults);
  }
}
