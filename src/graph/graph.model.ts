/** A named, parameterised Cypher statement: it can be linted, logged, explained and tested without being run. */
export interface Statement<Row> {
  /** Goes into the database's query log and ours; never holds user text. */
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Parses one row; driver values end here. */
  readonly row: (get: (column: string) => unknown) => Row;
}

/** A statement that one message carries for several askers at once: the same text, each with values of its own. */
export interface SharedText {
  /**
   * Takes `$shared`: `members`, a list of the values of each, as {@link own} names them, and beside it what is common to all. Null: nothing
   * differs from one asker to the other, so the statement itself answers all.
   */
  readonly text: string | null;
  /** Names of the parameters that must be equal for all: Cypher takes no variable where it limits rows. */
  readonly common: readonly string[];
  /** Names of the parameters that each has a value of its own for, in the order of those values. */
  readonly own: readonly string[];
}

/** Whose work a statement is, for whoever watches what the database is asked. */
export interface Asker {
  /** Sent back as `x-request-id` and written into every log line of the request. */
  readonly id: string;
  /** The GraphQL operation's name once it is known; null for an anonymous one and for everything that is no GraphQL. */
  operation: string | null;
}

/** Bounds of one read. */
export interface ReadOptions {
  /** Ends the statement in the database when it fires. */
  readonly signal?: AbortSignal;
  /** Milliseconds; default the graph's own. */
  readonly timeoutMs?: number;
  /** How it may go together with other reads of the same statement; absent: by itself. */
  readonly sharedAs?: SharedText;
  /** Absent: nobody who is known. */
  readonly asker?: Asker;
  /** Called when the read begins, where it may have to wait for its turn. */
  readonly onTurn?: () => void;
}

/** Bounds of one unit of work. */
export interface WriteOptions {
  /** Milliseconds; default the graph's own. */
  readonly timeoutMs?: number;
}

/** Milliseconds for what an operator waits for: a start, an import, a text attached. So long, a silent database is borne with, too. */
export const operatorTimeoutMs = 600_000;

/** A unit of work in progress: what it runs is kept together or not at all. */
export interface Unit {
  run<Row>(statement: Statement<Row>): Promise<Row[]>;
}

/** Connections to the database that one graph holds. */
export interface Connections {
  /** Those that a statement runs on, or a unit of work holds. */
  readonly inUse: number;
  readonly idle: number;
}

/** The one seam to Neo4j. */
export interface Graph {
  /** One autocommit read, tried again a bounded number of times where the fault is passing. */
  read<Row>(statement: Statement<Row>, options?: ReadOptions): Promise<Row[]>;
  /**
   * One autocommit read whose rows come as the reader takes them, a bounded number at a time; never tried again. Leaving the loop, or
   * the signal, ends the statement in the database.
   */
  stream<Row>(statement: Statement<Row>, options?: ReadOptions): AsyncIterable<Row>;
  /** One write transaction; `work` may run several times and must have no other effect. */
  write<T>(name: string, work: (unit: Unit) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** One schema statement in a transaction of its own (schema and data do not mix). */
  schema(statement: Statement<unknown>): Promise<void>;
  /** The connections that it holds at this moment. */
  connections(): Connections;
  /** Throws `DatabaseUnavailable` when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
