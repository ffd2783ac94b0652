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
