import type { Statement } from "../graph/graph.model.js";
import { contentHash } from "../record/canonical-json.js";
import { storedProperties } from "../record/stored-properties.js";
import type { PayloadIds } from "./use-case.model.js";

/** A key that was used. */
export interface UsedKey {
  /** The mutation that used it. */
  readonly mutation: string;
  /** Of the mutation and its input. */
  readonly inputHash: string;
  readonly ids: PayloadIds;
}

/** The id of a caller's key: nobody meets another's. */
export function keyId(caller: string, key: string): string {
  return contentHash({ caller, key });
}

/** What a key was used for; no row where it was not. */
export function usedKey(id: string): Statement<UsedKey> {
  return {
    name: "usedKey",
    text: "MATCH (k:IdempotencyKey {id: $id}) RETURN k.mutation AS mutation, k.inputHash AS inputHash, k.result AS result",
    parameters: { id },
    row: (get) => ({
      mutation: get("mutation") as string,
      inputHash: get("inputHash") as string,
      ids: JSON.parse(get("result") as string) as PayloadIds,
    }),
  };
}

/** Keeps what a key was used for, in the unit of work that it was used in. */
export function keepKey(
  id: string,
  { mutation, inputHash, ids }: UsedKey,
  tick: { readonly seq: number; readonly at: string },
): Statement<null> {
  return {
    name: "keepKey",
    text: "CREATE (k:IdempotencyKey) SET k = $properties",
    parameters: {
      properties: storedProperties({
        id,
        mutation,
        inputHash,
        result: JSON.stringify(ids),
        tick: tick.seq,
        at: tick.at,
      }),
    },
    row: () => null,
  };
}
