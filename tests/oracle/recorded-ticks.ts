import type { Graph, Statement } from "../../src/graph/graph.model.js";
import type { Tick } from "./world.model.js";

/** When the database was told of what, by id. */
export interface RecordedTicks {
  readonly byId: ReadonlyMap<string, Tick>;
  /** Of the whole ledger, in order. */
  readonly ticks: readonly Tick[];
}

const ticks: Statement<Tick> = {
  name: "oracleTicks",
  text: "MATCH (a:AuditEvent) RETURN a.tick AS seq, a.at AS at, a.by AS by ORDER BY seq",
  parameters: {},
  row: (get) => ({ seq: Number(get("seq")), at: get("at") as string, by: get("by") as string }),
};

const recorded: Statement<readonly [id: string, tick: number]> = {
  name: "oracleRecorded",
  text: "MATCH (n:Entity|Document|Claim) RETURN n.id AS id, n.tick AS tick",
  parameters: {},
  row: (get) => [get("id") as string, Number(get("tick"))],
};

/** Reads the one thing that no story's files say: at which tick the database was told. */
export async function recordedTicks(graph: Graph): Promise<RecordedTicks> {
  const all = await graph.read(ticks);
  const bySeq = new Map(all.map((tick) => [tick.seq, tick]));
  const byId = new Map<string, Tick>();
  for (const [id, seq] of await graph.read(recorded)) {
    const tick = bySeq.get(seq);
    if (tick === undefined)
      throw new Error(`${id} was recorded at tick ${seq}, which the ledger does not have.`);
    byId.set(id, tick);
  }
  return { byId, ticks: all };
}
