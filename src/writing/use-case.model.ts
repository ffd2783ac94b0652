import type { Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Role, UserError } from "../query/execute.model.js";
import type { Tick } from "../record/ledger.model.js";

/** Who writes. */
export interface Caller {
  /** What is theirs goes by it: claims and idempotency keys. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** What a use case works with while the ledger is locked. */
export interface Desk {
  readonly unit: Unit;
  readonly ontology: Ontology;
  readonly caller: Caller;
}

/** Ids of what a payload shows, by the payload's field. */
export type PayloadIds = Readonly<Record<string, string | readonly string[] | null>>;

/** What will be written once nothing is wrong with the input. */
export interface Plan {
  /** For the audit; never holds secrets. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Writes at a tick, and derives what follows. */
  readonly apply: (tick: Tick) => Promise<PayloadIds>;
}

/** What is wrong with an input, or what will be written. */
export type Prepared = { readonly userErrors: readonly UserError[] } | Plan;

/** What every mutation's input has. */
export interface KeyedInput {
  /** 1 to 200 characters, the caller's own: the same again gives the first result again. */
  readonly idempotencyKey: string;
}

/** One mutation: looks its input over and says what to write. It runs under the ledger's lock, perhaps several times, and writes only in `apply`. */
export type UseCase<Input extends KeyedInput> = (desk: Desk, input: Input) => Promise<Prepared>;
