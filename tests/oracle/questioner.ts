import { setImmediate } from "node:timers/promises";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { TestService } from "../setup/service.js";
import { Comparison } from "./compare.js";
import { Coverage } from "./generator/coverage.js";
import type { FormOf } from "./generator/forms.js";
import { Pool } from "./generator/pool.js";
import { Random } from "./generator/random.js";
import { type Request, writeRequest } from "./generator/request.js";
import { usesOf } from "./generator/uses.js";
import type { ValueSource } from "./generator/values.js";
import { type Oracle, oracleOf } from "./oracle.js";
import { foundBySearch } from "./search.js";
import type { World } from "./world.model.js";

/** How often the next page is asked for. */
const mostPages = 1;

/** Characters of a document whose next page is worth being planned, as that is a statement of its own. */
const longestPaged = 900;

/** Asks the service and the oracle the same, request by request, and notes what of the schema was used. */
export class Questioner {
  readonly oracle: Oracle;
  readonly coverage: Coverage;
  /** How many answers were compared. */
  asked = 0;
  /** How many of them began after a cursor of an earlier one. */
  pagesFollowed = 0;
  readonly #comparison = new Comparison();
  readonly #source: ValueSource;

  constructor(
    private readonly service: Pick<TestService, "ask">,
    world: World,
    private readonly seed: number,
    formOf: (schema: GraphQLSchema) => FormOf,
  ) {
    this.oracle = oracleOf(world);
    this.coverage = new Coverage(this.oracle.schema, formOf(this.oracle.schema));
    this.#source = { random: new Random(seed), pool: new Pool(world), coverage: this.coverage };
  }

  /** Asks so many requests, and up to as many again while something that can be asked was not. */
  async askAll(count: number): Promise<void> {
    for (let asked = 0; asked < 2 * count; asked++) {
      if (asked >= count && this.coverage.missing.length === 0) return;
      await this.askNext();
    }
  }

  /** Writes the next request, asks it and some of its next pages; throws with the request where an answer differs. */
  async askNext(): Promise<void> {
    const request = writeRequest(this.oracle.schema, this.#source);
    let variables = request.variables;
    for (let page = 0; ; page++) {
      const answer = await this.#ask(request, variables);
      const cursors = nextCursors(request, answer);
      if (page === mostPages || !this.#goesOn(request, cursors)) return;
      variables = { ...variables, ...cursors };
      this.pagesFollowed += 1;
    }
  }

  /** Whether next pages are worth a statement of their own: always where such a list was never paged. */
  #goesOn({ pageable, text }: Request, cursors: Readonly<Record<string, string>>): boolean {
    const paged = pageable.filter(({ variable }) => cursors[variable] !== undefined);
    if (paged.length === 0) return false;
    const isNew = paged.some(({ use }) => this.coverage.count(use) === 0);
    return isNew ? text.length < longestPaged : this.#source.random.chance(0.03);
  }

  async #ask(request: Request, variables: Request["variables"]): Promise<ExecutionResult> {
    const { schema } = this.oracle;
    this.asked += 1;
    this.coverage.add(usesOf(schema, request.document, variables));
    const expected = await this.oracle.ask(request.document, variables, (args, scope) =>
      foundBySearch(this.service, args, scope),
    );
    // As it comes over HTTP.
    const plain = JSON.parse(JSON.stringify(expected)) as ExecutionResult;
    // So that a connection which the service has closed meanwhile is known to be closed.
    await setImmediate();
    const answered = await this.service.ask(request.text, this.#comparison.forService({ ...variables }));
    const difference = this.#comparison.difference(plain, answered);
    if (difference !== null) throw new Error(this.#report(difference, request, variables));
    return plain;
  }

  #report(difference: string, { text }: Request, variables: Request["variables"]): string {
    return `${difference}\nseed ${this.seed}\n${text}\n${JSON.stringify(this.#comparison.forService(variables))}`;
  }
}

/** The cursors for the next pages, by variable, of those lists that have one. */
function nextCursors({ pageable }: Request, { data }: ExecutionResult): Record<string, string> {
  const cursors: Record<string, string> = {};
  for (const { variable, path } of pageable) {
    let value: unknown = data;
    for (const key of [...path, "pageInfo", "endCursor"])
      value = (value as Record<string, unknown> | null)?.[key];
    if (typeof value === "string") cursors[variable] = value;
  }
  return cursors;
}
