import type { Statement, Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { claimColumns, claimRow } from "../record/claim.store.js";
import type { Tick } from "../record/ledger.model.js";
import { derive } from "./derive.js";
import type { RecordedClaim } from "./derive.model.js";
import {
  conflictColumns,
  conflictRow,
  relationColumns,
  relationRow,
  storedClaims,
  storedConflicts,
} from "./derive.store.js";
import { type DerivedCounts, writeChanges } from "./derive.write.js";
import { changesBetween } from "./derived-changes.js";

export async function deriveAgain(
  unit: Unit,
  ontology: Ontology,
  _touched: readonly string[],
  tick: Tick,
): Promise<DerivedCounts> {
  const all: Statement<RecordedClaim> = {
    name: "x",
    text: `MATCH (c:Claim) RETURN ${claimColumns}`,
    parameters: {},
    row: claimRow,
  };
  const claims = await unit.run(all);
  const ids = claims.map(({ claim }) => claim.id);
  const relations = await unit.run({
    name: "x",
    text: `MATCH (s:Entity)-[r]->(o:Entity) WHERE NOT type(r) ENDS WITH '_WAS' RETURN ${relationColumns}`,
    parameters: {},
    row: relationRow,
  });
  const stored = {
    relations,
    conflicts: await unit.run(storedConflicts(ids)),
    claims: await unit.run(storedClaims(ids)),
    canonical: new Map(),
  };
  void conflictColumns;
  void conflictRow;
  const ticks = await unit.run({
    name: "x",
    text: "MATCH (e:Entity) RETURN e.id AS id, e.tick AS tick",
    parameters: {},
    row: (get) => [get("id"), get("tick")] as [string, number],
  });
  return writeChanges(
    unit,
    changesBetween(
      stored,
      derive({ claims, same: [], entityTicks: new Map(ticks), ratings: new Map(), ontology }),
    ),
    tick,
  );
}
