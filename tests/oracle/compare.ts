import { isCursor } from "./cursor-book.js";

/** An answer to a request, from either side. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
}

interface AnswerError {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Compares the service's answers with the oracle's: values, their order, the order of fields, and errors by place and code. Cursors are
 * each side's own; the first time that they are met they are noted as the same, and from then on must be.
 */
export class Comparison {
  readonly #cursors = new Map<string, string>();

  /** The first difference, as `path: what`; null where there is none. */
  difference(oracle: Answer, service: Answer): string | null {
    return (
      this.#errorDifference(oracle.errors ?? [], service.errors ?? []) ??
      this.#valueDifference(oracle.data ?? null, service.data ?? null, "data")
    );
  }

  /** A value with the oracle's cursors in it replaced by the service's. */
  forService<T>(value: T): T {
    if (isCursor(value)) return (this.#cursors.get(value) ?? value) as T;
    if (Array.isArray(value)) return value.map((member) => this.forService(member)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.forService(one)])) as T;
  }

  #errorDifference(oracle: readonly AnswerError[], service: readonly AnswerError[]): string | null {
    if (oracle.length !== service.length)
      return `errors: ${describeErrors(oracle)} expected, ${describeErrors(service)} answered`;
    const differs = oracle.some((error, at) => !isSameError(error, service[at]));
    return differs ? `errors: ${describeErrors(oracle)} expected, ${describeErrors(service)} answered` : null;
  }

  #valueDifference(oracle: unknown, service: unknown, path: string): string | null {
    if (isCursor(oracle)) return this.#cursorDifference(oracle, service, path);
    if (Array.isArray(oracle) && Array.isArray(service)) {
      const [least, most] = [
        Math.min(oracle.length, service.length),
        Math.max(oracle.length, service.length),
      ];
      for (let at = 0; at < least; at++) {
        const found = this.#valueDifference(oracle[at], service[at], `${path}[${at}]`);
        if (found !== null) return found;
      }
      return least === most ? null : `${path}: ${oracle.length} expected, ${service.length} answered`;
    }
    if (isObject(oracle) && isObject(service)) return this.#objectDifference(oracle, service, path);
    return Object.is(oracle, service) ? null : unlike(path, oracle, service);
  }

  #objectDifference(
    oracle: Readonly<Record<string, unknown>>,
    service: Readonly<Record<string, unknown>>,
    path: string,
  ): string | null {
    const [keys, others] = [Object.keys(oracle), Object.keys(service)];
    if (keys.join() !== others.join())
      return `${path}: fields ${keys.join(", ")} expected, ${others.join(", ")} answered`;
    for (const key of keys) {
      const found = this.#valueDifference(oracle[key], service[key], `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }

  #cursorDifference(oracle: string, service: unknown, path: string): string | null {
    if (typeof service !== "string") return unlike(path, "a cursor", service);
    const known = this.#cursors.get(oracle) ?? service;
    this.#cursors.set(oracle, known);
    return known === service ? null : unlike(path, `the cursor ${known}, met before`, service);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unlike(path: string, oracle: unknown, service: unknown): string {
  return `${path}: ${JSON.stringify(oracle)} expected, ${JSON.stringify(service)} answered`;
}

/** An argument that nobody can answer refuses the whole root field that it stands in: the service names that field, graphql-js the inner one. */
function isSameError(oracle: AnswerError, service: AnswerError | undefined): boolean {
  if (service === undefined || codeOf(oracle) !== codeOf(service)) return false;
  return (service.path ?? []).every((key, at) => key === oracle.path?.[at]);
}

function codeOf({ extensions, path }: AnswerError): unknown {
  // graphql-js gives no code; without a path it complains of the request.
  return extensions?.code ?? (path === undefined ? "BAD_USER_INPUT" : "INTERNAL_SERVER_ERROR");
}

function describeErrors(errors: readonly AnswerError[]): string {
  if (errors.length === 0) return "none";
  return errors
    .map((error) => `${String(codeOf(error))} at ${(error.path ?? []).join(".")} (${error.message})`)
    .join("; ");
}
