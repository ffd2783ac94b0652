import { roleEdges } from "../ontology/lookup.js";
import type { Ontology, Predicate } from "../ontology/ontology.model.js";
import type { ClaimQuery } from "./change.model.js";

/** The ids and statuses that may stand at an end; null: anything. */
export type Keys = readonly string[] | null;

/** Edges of one predicate that claims of other predicates give by a role of one name. */
interface RoleSource {
  readonly predicates: readonly string[];
  readonly role: string;
  readonly end: "subject" | "object";
  readonly filler: "subject" | "object";
}

/** Finds the claims that say a predicate of some ends, themselves or through a role. */
export type SaidQueries = (predicate: Predicate, subjects: Keys, objects: Keys) => ClaimQuery[];

export function saidQueriesOf(ontology: Ontology): SaidQueries {
  const sources = sourcesOf(ontology);
  return (predicate, subjects, objects) => {
    const orders = [[subjects, objects] as const, [objects, subjects] as const];
    return (predicate.symmetric ? orders : orders.slice(0, 1)).flatMap(([first, second]) => [
      { by: "ends", predicate: predicate.name, subjects: first, objects: second },
      ...(sources.get(predicate.name) ?? []).map((source) => byRole(source, first, second)),
    ]);
  };
}

function byRole({ filler, ...source }: RoleSource, subjects: Keys, objects: Keys): ClaimQuery {
  const [fillers, others] = filler === "subject" ? [subjects, objects] : [objects, subjects];
  return { by: "role", ...source, fillers, others };
}

/** By the predicate of the edge; predicates whose claims give it in the same way are asked for together. */
function sourcesOf(ontology: Ontology): ReadonlyMap<string, readonly RoleSource[]> {
  const sources = new Map<string, Map<string, RoleSource>>();
  for (const predicate of ontology.predicates.values())
    for (const { predicate: edge, role, end, filler } of roleEdges(predicate)) {
      const ofEdge = sources.get(edge) ?? new Map<string, RoleSource>();
      const key = [role, end, filler].join(" ");
      const others = ofEdge.get(key)?.predicates ?? [];
      ofEdge.set(key, { predicates: [...others, predicate.name], role, end, filler });
      sources.set(edge, ofEdge);
    }
  return new Map([...sources].map(([edge, byKey]) => [edge, [...byKey.values()]]));
}
