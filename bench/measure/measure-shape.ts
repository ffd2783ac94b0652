import { deepStrictEqual } from "node:assert";
import type { Driver } from "neo4j-driver";
import { point } from "../shapes/point.js";
import type { Places, Shape } from "../shapes/shape.model.js";
import { type Answer, Asker } from "./asker.js";
import type { Comparator, ComparatorName, Prepared } from "./comparator.js";
import { cpuMs } from "./cpu.js";
import { databaseHits } from "./database-hits.js";
import { quantile } from "./statistics.js";

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds of one comparator in one round, at one client and at eight; a round has at least three requests. */
  readonly roundMs: number;
  /** Milliseconds of asking before anything counts. */
  readonly warmUpMs: number;
  /** Milliseconds of asking all comparators the smallest question before the first shape, for the database to be compiled by its JVM. */
  readonly settleMs: number;
}

/** What one comparator needed for a shape. */
export interface Figures {
  /** Milliseconds at one client, over all rounds. */
  readonly p50: number;
  readonly p95: number;
  /** The median of each round, at one client. */
  readonly medians: readonly number[];
  /** Requests a second at eight clients, of each round. */
  readonly throughputs: readonly number[];
  readonly p95AtEight: number;
  /** Milliseconds of CPU a request at eight clients: of the comparator's process, and of the JVM. */
  readonly nodeMs: number;
  readonly jvmMs: number;
  /** Of one answer's body, and of one question's. */
  readonly bytes: number;
  readonly sent: number;
  /** Of one request; null where it writes. */
  readonly hits: number | null;
  readonly statements: number;
}

/** What a shape costs each comparator that can be asked it. */
export interface ShapeResult {
  readonly shape: string;
  readonly figures: Readonly<Partial<Record<ComparatorName, Figures>>>;
  /** What other than the service and hand said where they could not answer. */
  readonly failures: Readonly<Partial<Record<ComparatorName, string>>>;
}

/** Where everything runs. */
export interface Bench {
  readonly comparators: readonly Comparator[];
  readonly places: Places;
  /** Sent with what writes: reading is open to everybody. */
  readonly headers: Readonly<Record<string, string>>;
  readonly jvm: number;
  readonly driver: Driver;
  readonly database: string;
}

const clients = 8;
const leastRequests = 3;
const casesToCompare = 6;

/** One comparator with the questions of a shape, asked in turn. */
class Contestant {
  readonly #alone: Asker;
  readonly #many: Asker;
  #next = 0;
  readonly latencies: number[] = [];
  readonly crowded: number[] = [];
  readonly medians: number[] = [];
  readonly throughputs: number[] = [];
  nodeMs = 0;
  jvmMs = 0;
  asked = 0;

  constructor(
    readonly comparator: Comparator,
    private readonly shape: Shape,
    readonly questions: readonly Prepared[],
    private readonly step: { readonly first: number; readonly by: number },
    headers: Readonly<Record<string, string>>,
  ) {
    this.#next = step.first;
    this.#alone = new Asker(comparator.port, 1, headers);
    this.#many = new Asker(comparator.port, clients, headers);
  }

  /** Each round begins with a case of its own, the same for all who are compared. */
  begin(round: number): void {
    if (this.shape.name !== "write") this.#next = round * casesToCompare;
  }

  question(): Prepared {
    const question = this.questions[this.#next % this.questions.length] as Prepared;
    this.#next += this.step.by;
    return question;
  }

  async ask(question = this.question(), asker = this.#alone): Promise<Answer> {
    const answer = await asker.ask(question);
    if (answer.status !== 200)
      throw new Error(`${this.comparator.name}, ${this.shape.name}: ${answer.status} ${answer.body}`);
    return answer;
  }

  async data(question: Prepared): Promise<unknown> {
    return this.comparator.data(this.shape, (await this.ask(question)).body.toString());
  }

  /** Asks for so long, one after the other. */
  async alone(ms: number): Promise<number[]> {
    const times: number[] = [];
    for (const until = performance.now() + ms; performance.now() < until || times.length < leastRequests; )
      times.push((await this.ask()).ms);
    return times;
  }

  /** Asks for so long with several clients, each one after the other; gives the requests a second. */
  async crowd(ms: number): Promise<number> {
    const began = performance.now();
    const times: number[] = [];
    const client = async () => {
      do times.push((await this.ask(this.question(), this.#many)).ms);
      while (performance.now() < began + ms);
    };
    await Promise.all(Array.from({ length: clients }, client));
    this.crowded.push(...times);
    this.asked += times.length;
    return (times.length * 1000) / (performance.now() - began);
  }

  close(): void {
    this.#alone.close();
    this.#many.close();
  }
}

/** Asks every comparator in turn for one entity, for so long in all: a JVM that has just begun takes several times as long for everything. */
export async function settle(bench: Bench, ms: number): Promise<void> {
  const contestants = contestantsOf(bench, point);
  for (const one of contestants) {
    await one.crowd(ms / contestants.length);
    one.close();
  }
}

/** Measures a shape: answers compared, statements profiled, warmed up, then rounds in which the comparators take turns. */
export async function measureShape(bench: Bench, shape: Shape, effort: Effort): Promise<ShapeResult> {
  const failures: Partial<Record<ComparatorName, string>> = {};
  const contestants: Contestant[] = [];
  for (const one of contestantsOf(bench, shape)) {
    const failure = await failureOf(shape, one);
    if (failure === null) contestants.push(one);
    else failures[one.comparator.name] = failure;
  }
  await compareAnswers(shape, contestants);
  const hits = new Map<ComparatorName, readonly [hits: number | null, statements: number]>();
  for (const one of contestants) hits.set(one.comparator.name, await profile(bench, shape, one));
  for (const one of contestants) {
    await one.alone(effort.warmUpMs / 2);
    await one.crowd(effort.warmUpMs / 2);
    one.crowded.length = 0;
    one.asked = 0;
  }
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const one of inTurn(contestants, round)) {
      one.begin(round);
      const times = await one.alone(effort.roundMs);
      one.latencies.push(...times);
      one.medians.push(quantile(times, 0.5));
    }
    for (const one of inTurn(contestants, round)) {
      one.begin(round);
      const [node, jvm] = [cpuMs(one.comparator.pid), cpuMs(bench.jvm)];
      one.throughputs.push(await one.crowd(effort.roundMs));
      one.nodeMs += cpuMs(one.comparator.pid) - node;
      one.jvmMs += cpuMs(bench.jvm) - jvm;
    }
  }
  const figures: Partial<Record<ComparatorName, Figures>> = {};
  for (const one of contestants)
    figures[one.comparator.name] = await figuresOf(one, hits.get(one.comparator.name));
  for (const one of contestants) one.close();
  return { shape: shape.name, figures, failures };
}

function contestantsOf({ comparators, places, headers }: Bench, shape: Shape): Contestant[] {
  const cases = shape.cases(places);
  return comparators.flatMap((comparator, at) => {
    const questions = cases.flatMap((asked) => comparator.prepare(shape, asked) ?? []);
    if (questions.length === 0) return [];
    // What is written may be written once: of such cases each comparator has its own.
    const step = shape.name === "write" ? { first: at, by: comparators.length } : { first: 0, by: 1 };
    return [new Contestant(comparator, shape, questions, step, shape.name === "write" ? headers : {})];
  });
}

/** Why one of the others cannot answer a question of the shape; null where it can. The service and hand must be able to. */
async function failureOf(shape: Shape, one: Contestant): Promise<string | null> {
  const { name } = one.comparator;
  if (name === "ours" || name === "hand" || shape.name === "write") return null;
  try {
    await one.data(one.questions[0] as Prepared);
    return null;
  } catch (fault) {
    return (fault as Error).message.slice(0, 300);
  }
}

/** Every comparator must give equal data for every question; else its time is of no interest. */
async function compareAnswers(shape: Shape, contestants: readonly Contestant[]): Promise<void> {
  const [first, ...others] = contestants;
  if (first === undefined || shape.name === "write") return;
  const normal = shape.normal ?? ((data: unknown) => data);
  for (let at = 0; at < Math.min(casesToCompare, first.questions.length); at += 1) {
    const wanted = normal(await first.data(first.questions[at] as Prepared));
    for (const other of others)
      deepStrictEqual(
        normal(await other.data(other.questions[at] as Prepared)),
        wanted,
        `${shape.name}: ${other.comparator.name} answers otherwise than ${first.comparator.name}`,
      );
  }
}

async function profile(
  { driver, database }: Bench,
  shape: Shape,
  contestant: Contestant,
): Promise<readonly [number | null, number]> {
  const statements = await contestant.comparator.recorded(async () => {
    await contestant.ask(shape.name === "write" ? contestant.question() : contestant.questions[0]);
  });
  if (shape.name === "write") return [null, statements.length];
  let hits = 0;
  for (const statement of statements) hits += await databaseHits(driver, database, statement);
  return [hits, statements.length];
}

/** Another comparator begins each round. */
function inTurn(contestants: readonly Contestant[], round: number): Contestant[] {
  const from = round % contestants.length;
  return [...contestants.slice(from), ...contestants.slice(0, from)];
}

async function figuresOf(
  one: Contestant,
  [hits, statements]: readonly [number | null, number] = [null, 0],
): Promise<Figures> {
  one.begin(0);
  const question = one.question();
  return {
    p50: quantile(one.latencies, 0.5),
    p95: quantile(one.latencies, 0.95),
    ...{ medians: one.medians, throughputs: one.throughputs },
    p95AtEight: quantile(one.crowded, 0.95),
    nodeMs: one.nodeMs / one.asked,
    jvmMs: one.jvmMs / one.asked,
    bytes: (await one.ask(question)).body.length,
    sent: question.body.length,
    ...{ hits, statements },
  };
}
