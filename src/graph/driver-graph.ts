import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Address } from "./address.model.js";
import { isPassing, ourFault } from "./driver-fault.js";
import type { Graph, ReadOptions, Statement, Unit } from "./graph.model.js";
import { checkedValue } from "./values.js";

/** Bounds of a graph; each has a default. */
export interface GraphOptions {
  /** Milliseconds after which the database ends a statement or a unit of work. */
  readonly queryTimeoutMs?: number;
}

/** Opens a graph; nothing is sent before the first statement, so a wrong address shows there (or at `ping`). */
export function openGraph(address: Address, options: GraphOptions = {}): Graph {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 4_000,
    maxTransactionRetryTime: 5_000,
    telemetryDisabled: true,
    disableAutoCommitRetries: true,
  });
  return new DriverGraph(driver, address.database, options.queryTimeoutMs ?? 15_000);
}

class DriverGraph implements Graph {
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly timeoutMs: number,
  ) {}

  async read<Row>(statement: Statement<Row>, options: ReadOptions = {}): Promise<Row[]> {
    const timeoutMs = options.timeoutMs ?? this.timeoutMs;
    for (let attempt = 1; ; attempt += 1) {
      const session = this.#session("READ");
      try {
        const result = await session.run(statement.text, statement.parameters, {
          timeout: timeoutMs,
          metadata: { statement: statement.name },
        });
        return result.records.map((record) =>
          statement.row((column) => checkedValue(record.get(column), column)),
        );
      } catch (fault) {
        if (attempt >= 3 || !isPassing(fault)) throw ourFault(fault, statement.name, timeoutMs);
      } finally {
        await session.close();
      }
    }
  }

  async write<T>(name: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const session = this.#session("WRITE");
    try {
      return await session.executeWrite(
        (transaction) =>
          work({
            async run(statement) {
              const result = await transaction.run(statement.text, statement.parameters);
              return result.records.map((record) =>
                statement.row((column) => checkedValue(record.get(column), column)),
              );
            },
          }),
        { timeout: this.timeoutMs, metadata: { statement: name } },
      );
    } catch (fault) {
      throw ourFault(fault, name, this.timeoutMs);
    } finally {
      await session.close();
    }
  }

  async schema(statement: Statement<unknown>): Promise<void> {
    const session = this.#session("WRITE");
    try {
      await session.run(statement.text, statement.parameters, { metadata: { statement: statement.name } });
    } catch (fault) {
      throw ourFault(fault, statement.name, this.timeoutMs);
    } finally {
      await session.close();
    }
  }

  async ping(): Promise<void> {
    await this.read({ name: "ping", text: "RETURN 1 AS one", parameters: {}, row: () => null });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  #session(mode: "READ" | "WRITE"): Session {
    return this.driver.session({
      database: this.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
  }
}
