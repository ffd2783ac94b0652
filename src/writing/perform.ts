import { IdempotencyConflict } from "../errors.js";
import type { Graph, Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Written } from "../query/execute.model.js";
import { contentHash } from "../record/canonical-json.js";
import type { Tick } from "../record/ledger.model.js";
import { lockedLedger, withTick } from "../record/ledger.write.js";
import type { Turns } from "../turns.js";
import { keepKey, keyId, usedKey } from "./idempotency.store.js";
import type { Caller, KeyedInput, UseCase } from "./use-case.model.js";

/** Where mutations write. */
export interface Writer {
  readonly graph: Pick<Graph, "write">;
  readonly ontology: Ontology;
  /**
   * One at a time: all writers wait for the ledger's lock anyway, and those of this copy wait here, where it costs the database no
   * connection and no time of their own limit.
   */
  readonly turns: Turns;
}

/** One call of a mutation. */
export interface Call<Input> {
  readonly mutation: string;
  readonly input: Input;
  readonly caller: Caller;
}

const longestKey = 200;

/**
 * Performs a mutation as one unit of work: the ledger locked, the record written, what follows derived, the key kept, the audit event
 * chained; all of it or nothing. A key that was used before with the same input gives the first result again; an input in which something
 * is to be mended uses up no key. Throws `IdempotencyConflict`, and whatever the use case throws.
 */
export async function perform<Input extends KeyedInput>(
  { graph, ontology, turns }: Writer,
  prepare: UseCase<Input>,
  { mutation, input, caller }: Call<Input>,
): Promise<Written> {
  const { idempotencyKey: key, ...content } = input;
  const length = [...key].length;
  if (length === 0 || length > longestKey) return keyRefused(length);
  const id = keyId(caller.id, key);
  const inputHash = contentHash({ mutation, content });
  const work = async (unit: Unit): Promise<Written> => {
    const [ledger, [used]] = await Promise.all([lockedLedger(unit), unit.run(usedKey(id))]);
    if (used !== undefined) {
      if (used.inputHash !== inputHash) throw new IdempotencyConflict(key, used.mutation);
      return { ids: used.ids, userErrors: [] };
    }
    const prepared = await prepare({ unit, ontology, caller }, input);
    if ("userErrors" in prepared) return { ids: {}, userErrors: prepared.userErrors };
    const act = { by: caller.name, action: mutation, detail: { ...prepared.detail, caller: caller.id } };
    const write = async (tick: Tick): Promise<Written> => {
      const ids = await prepared.apply(tick);
      await unit.run(keepKey(id, { mutation, inputHash, ids }, tick));
      return { ids, userErrors: [] };
    };
    return withTick(unit, act, write, ledger);
  };
  return turns.take(() => graph.write(mutation, work));
}

function keyRefused(length: number): Written {
  const message =
    length === 0
      ? "is empty; give a text of your own, a new one for each thing that you write."
      : `has ${length} characters, and ${longestKey} is the most; give a shorter one.`;
  return {
    ids: {},
    userErrors: [{ message, code: "IDEMPOTENCY_KEY_INVALID", path: ["input", "idempotencyKey"] }],
  };
}
