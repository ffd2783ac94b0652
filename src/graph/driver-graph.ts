import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type Record as Found, type QueryResult, type Session } from "neo4j-driver";
import { QueryCancelled, StatementFailed } from "../errors.js";
import type { Address } from "./address.model.js";
import { connectionsOf } from "./connections.js";
import { openDriver, openPulseDriver, withoutStack } from "./driver.js";
import { isPassing, ourFault } from "./driver-fault.js";
import {
  type Connections,
  type Graph,
  operatorTimeoutMs,
  type ReadOptions,
  type Statement,
  type Unit,
  type WriteOptions,
} from "./graph.model.js";
import { patiently } from "./patience.js";
import { Pulse } from "./pulse.js";
import { checkedValue } from "./values.js";

/** Bounds of a graph; each has a default. */
export interface GraphOptions {
  /** Milliseconds after which the database ends a statement or a unit of work; default 15,000. */
  readonly queryTimeoutMs?: number;
}

/** Milliseconds between the attempts of a read that met a passing fault; there are no more of them. */
const pausesMs = [50, 250];

/** Milliseconds past its own limit that the database gets to say that it ended a statement; a write may have been tried again for five seconds. */
const graceMs = 7_000;

/** Milliseconds of silence that an operator's work bears: a database that has just begun, on a busy machine, answers nobody for a while. */
const operatorPatienceMs = 60_000;

/** Rows that a stream has the database send at a time. */
const streamedAtOnce = 500;

/** Opens a graph; nothing is sent before the first statement, so a wrong address shows there (or at `ping`). */
export function openGraph(address: Address, options: GraphOptions = {}): Graph {
  const pulse = new Pulse(openPulseDriver(address), address.database);
  return new DriverGraph(openDriver(address), pulse, address.database, options.queryTimeoutMs ?? 15_000);
}

class DriverGraph implements Graph {
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly pulse: Pulse,
    private readonly database: string,
    private readonly timeoutMs: number,
  ) {}

  async read<Row>(statement: Statement<Row>, options: ReadOptions = {}): Promise<Row[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return rowsOf(await this.#readOnce(statement, options), statement);
      } catch (fault) {
        const pauseMs = pausesMs[attempt];
        if (pauseMs === undefined || !isPassing(fault)) {
          throw ourFault(fault, statement.name, options.timeoutMs ?? this.timeoutMs);
        }
        await sleep(pauseMs);
      }
    }
  }

  async *stream<Row>(statement: Statement<Row>, options: ReadOptions = {}): AsyncGenerator<Row> {
    const { name, text, parameters } = statement;
    const { signal, timeoutMs: timeout = this.timeoutMs } = options;
    if (signal?.aborted) throw new QueryCancelled(name);
    const session = this.#session("READ", streamedAtOnce);
    const bounds = { limitMs: timeout + graceMs, missedMs: operatorPatienceMs, signal, statement: name };
    const pulse = () => this.pulse.feel();
    try {
      const result = session.run(text, parameters, { timeout, metadata: { statement: name } });
      const records = result[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await patiently(records.next(), { ...bounds, pulse });
        if (done) return;
        yield rowOf(value, statement);
      }
    } catch (fault) {
      throw ourFault(fault, name, timeout);
    } finally {
      // Not waited for: on a connection that hangs, closing does too.
      session.close().catch(() => {});
    }
  }

  write<T>(name: string, work: (unit: Unit) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const { timeoutMs: timeout = this.timeoutMs } = options;
    return this.#writing(name, timeout, (session) =>
      session.executeWrite(
        (transaction) =>
          work({
            run: async (statement) =>
              rowsOf(await transaction.run(statement.text, statement.parameters), statement),
          }),
        { timeout, metadata: { statement: name } },
      ),
    );
  }

  async schema(statement: Statement<unknown>): Promise<void> {
    const { name, text, parameters } = statement;
    // Filling an index takes as long as it takes.
    await this.#writing(name, Number.POSITIVE_INFINITY, (session) =>
      session.run(text, parameters, { metadata: { statement: name } }),
    );
  }

  connections(): Connections {
    return connectionsOf(this.driver);
  }

  ping(): Promise<void> {
    return this.pulse.feel().catch((fault: unknown) => {
      throw ourFault(fault, "pulse", this.timeoutMs);
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.driver.close(), this.pulse.close()]);
  }

  async #readOnce(statement: Statement<unknown>, options: ReadOptions): Promise<QueryResult> {
    const { name, text, parameters } = statement;
    const { signal, timeoutMs: timeout = this.timeoutMs } = options;
    if (signal?.aborted) throw new QueryCancelled(name);
    const session = this.#session("READ");
    const work = withoutStack(() =>
      session.run(text, parameters, { timeout, metadata: { statement: name } }),
    );
    return this.#settled(session, work, { name, timeoutMs: timeout, signal });
  }

  async #writing<T>(name: string, timeoutMs: number, work: (session: Session) => PromiseLike<T>): Promise<T> {
    const session = this.#session("WRITE");
    try {
      return await this.#settled(session, work(session), { name, timeoutMs });
    } catch (fault) {
      throw ourFault(fault, name, timeoutMs);
    }
  }

  /** Waits for the session's work and closes the session, which ends the work in the database where nobody waits any longer. */
  async #settled<T>(
    session: Session,
    work: PromiseLike<T>,
    bounds: { name: string; timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<T> {
    const { name, timeoutMs, signal } = bounds;
    try {
      return await patiently(Promise.resolve(work), {
        limitMs: timeoutMs + graceMs,
        missedMs: timeoutMs >= operatorTimeoutMs ? operatorPatienceMs : 0,
        signal,
        statement: name,
        pulse: () => this.pulse.feel(),
      });
    } finally {
      // Not waited for: on a connection that hangs, closing does too.
      session.close().catch(() => {});
    }
  }

  /** `fetchSize`: rows that the database sends at a time; the driver's own setting, all, where it is left out. */
  #session(mode: "READ" | "WRITE", fetchSize?: number): Session {
    return this.driver.session({
      ...(fetchSize === undefined ? {} : { fetchSize }),
      database: this.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
  }
}

function rowsOf<Row>(result: QueryResult, statement: Statement<Row>): Row[] {
  return result.records.map((record) => rowOf(record, statement));
}

function rowOf<Row>(record: Found, statement: Statement<Row>): Row {
  return statement.row((column) => {
    if (!record.has(column)) throw new StatementFailed(statement.name, `it gives no column ${column}`);
    return checkedValue(record.get(column), column);
  });
}
