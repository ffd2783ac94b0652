import { DatabaseUnavailable, QueryCancelled, StatementFailed } from "../errors.js";
import { Departures, type Waiting } from "./departures.js";
import type { Graph, ReadOptions, SharedText, Statement } from "./graph.model.js";
import { Pace } from "./pace.js";

/** When reads go together, and how many. */
export interface SharingLimits {
  /**
   * Milliseconds that a statement may take, each time for itself, to go together with others of its kind: little more than its message costs. What takes
   * longer is answered sooner on several of the database's processors than one after the other in one message.
   */
  readonly quickMs: number;
  /** The same where nothing differs from one to the other, so that one answer serves all. */
  readonly alikeMs: number;
  /** Of one message. */
  readonly members: number;
  /** Milliseconds that a read waits for the message that is under way; then it goes without it. */
  readonly patienceMs: number;
  /** Milliseconds that a message for several may take: each would have taken a few. Past that each goes by itself, with the time that it has. */
  readonly togetherMs: number;
}

/** What holds for the service. */
export const sharingLimits: SharingLimits = {
  ...{ quickMs: 1.5, alikeMs: 50, members: 50, patienceMs: 25, togetherMs: 1_000 },
};

/** A read that waits to go together with others, or went. */
interface Member extends Waiting {
  readonly statement: Statement<unknown>;
  readonly options: ReadOptions;
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (fault: unknown) => void;
  hasLeft: boolean;
  /** Called when it leaves a message that is under way. */
  onLeave: () => void;
}

/** Told how many reads one message carried, where it carried several. */
export type ObserveShared = (members: number) => void;

/**
 * The reads of one statement, equal in what must be common to go together. One that comes while none is under way goes at once, with those that
 * come in the very same turn of the event loop, as the root fields of one document do; those that come meanwhile go in the next message together.
 */
export class Lane {
  readonly #pace: Pace;
  #waiting: Member[] = [];
  #underWay = 0;
  /** Whether those that wait go at the end of this turn. */
  #isLeaving = false;
  readonly #departures = new Departures();
  #patience: NodeJS.Timeout | null = null;
  /** Whether the database has planned the text for several: nobody shall wait for that. */
  #plan: "none" | "asked" | "there" | "refused" = "none";

  constructor(
    private readonly graph: Pick<Graph, "read">,
    private readonly shared: SharedText,
    private readonly observe: ObserveShared,
    private readonly limits: SharingLimits,
  ) {
    this.#pace = new Pace(shared.text === null ? limits.alikeMs : limits.quickMs);
    if (shared.text === null) this.#plan = "there";
  }

  read<Row>(statement: Statement<Row>, options: ReadOptions): Promise<Row[]> {
    if (!this.#pace.isQuick) return this.#alone(statement, options);
    if (this.#plan !== "there") {
      if (this.#underWay > 0) this.#askForPlan(statement);
      return this.#alone(statement, options);
    }
    return this.#wait(statement, options) as Promise<Row[]>;
  }

  async #alone<Row>(statement: Statement<Row>, options: ReadOptions): Promise<Row[]> {
    return this.#timed(1, (onTurn) => this.graph.read(statement, { ...options, onTurn }));
  }

  /** Counts a message as under way, takes note of how long it took, and sends what has come meanwhile. */
  async #timed<T>(members: number, work: (onTurn: () => void) => Promise<T>): Promise<T> {
    let begun = performance.now();
    this.#underWay += 1;
    const atFirst = this.#underWay;
    try {
      const result = await work(() => {
        begun = performance.now();
      });
      this.#pace.note(performance.now() - begun, members, Math.max(atFirst, this.#underWay));
      return result;
    } finally {
      this.#underWay -= 1;
      if (this.#waiting.length > 0) this.#sendNext();
    }
  }

  /** With no members it gives no rows, and is planned all the same. */
  #askForPlan({ name, parameters }: Statement<unknown>): void {
    if (this.#plan !== "none") return;
    this.#plan = "asked";
    this.graph.read({ ...this.#together(name, parameters, []), row: () => null }).then(
      () => {
        this.#plan = "there";
      },
      (fault: unknown) => {
        this.#plan = fault instanceof StatementFailed ? "refused" : "none";
      },
    );
  }

  #wait(statement: Statement<unknown>, options: ReadOptions): Promise<unknown[]> {
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(new QueryCancelled(statement.name));
    return new Promise((resolve, reject) => {
      const member: Member = {
        ...{ statement, options, signal, resolve, reject, hasLeft: false, onLeave: () => {} },
        leave: () => {
          member.hasLeft = true;
          this.#waiting = this.#waiting.filter((other) => other !== member);
          reject(new QueryCancelled(statement.name));
          member.onLeave();
        },
      };
      this.#departures.add(member);
      this.#waiting.push(member);
      if (this.#underWay > 0) this.#patience ??= setTimeout(() => this.#sendNext(), this.limits.patienceMs);
      else this.#leaveSoon();
    });
  }

  #leaveSoon(): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    queueMicrotask(() => {
      this.#isLeaving = false;
      this.#sendNext();
    });
  }

  /** Sends those that wait, as many as fit into one message; the others go when it is back, or when their patience ends. */
  #sendNext(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    const members = this.#waiting.splice(0, this.limits.members);
    this.#patience =
      this.#waiting.length === 0 ? null : setTimeout(() => this.#sendNext(), this.limits.patienceMs);
    const [only] = members;
    if (members.length > 1) void this.#send(members);
    else if (only !== undefined) void this.#singly(only);
  }

  async #singly(member: Member): Promise<void> {
    this.#departures.remove(member);
    await this.#alone(member.statement, member.options).then(member.resolve, member.reject);
  }

  async #send(members: readonly Member[]): Promise<void> {
    const allLeft = new AbortController();
    const onLeave = () => {
      if (members.every(({ hasLeft }) => hasLeft)) allLeft.abort();
    };
    for (const member of members) member.onLeave = onLeave;
    const asker = members.find(({ options }) => options.asker !== undefined)?.options.asker;
    const options = { signal: allLeft.signal, timeoutMs: this.limits.togetherMs, ...(asker && { asker }) };
    try {
      const rows = await this.#timed(members.length, (onTurn) =>
        this.#rowsFor(members, { ...options, onTurn }),
      );
      this.observe(members.length);
      members.forEach((member, at) => {
        member.resolve(rows[at] ?? []);
      });
    } catch (fault) {
      for (const member of members) {
        if (member.hasLeft) continue;
        if (fault instanceof DatabaseUnavailable) member.reject(fault);
        else void this.#singly(member);
      }
    } finally {
      for (const member of members) this.#departures.remove(member);
    }
  }

  /** The rows of each member. */
  async #rowsFor(members: readonly Member[], options: ReadOptions): Promise<unknown[][]> {
    const [{ statement }] = members as [Member];
    if (this.shared.text === null) {
      const rows = await this.graph.read(statement, options);
      return members.map(() => rows);
    }
    const found = await this.graph.read(
      {
        ...this.#together(statement.name, statement.parameters, members),
        row: (get) => {
          const at = Number(get("at"));
          return { at, row: members[at]?.statement.row(get) };
        },
      },
      options,
    );
    const rows: unknown[][] = members.map(() => []);
    for (const { at, row } of found) rows[at]?.push(row);
    return rows;
  }

  #together(
    name: string,
    parameters: Statement<unknown>["parameters"],
    members: readonly Member[],
  ): Omit<Statement<unknown>, "row"> {
    const { common, own, text } = this.shared;
    const shared = {
      ...Object.fromEntries(common.map((key) => [key, parameters[key]])),
      members: members.map(({ statement }) => own.map((key) => statement.parameters[key])),
    };
    return { name, text: text ?? "", parameters: { shared } };
  }
}
