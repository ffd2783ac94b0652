import { join } from "node:path";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";

const predicates = [...loadOntology(join(projectRoot, "schema")).predicates.values()].filter(
  ({ object }) => object !== null,
);

/** The types of all live edges between entities, as a pattern wants them. */
export const allTypes: string = predicates.map(({ name }) => name).join("|");

/** The same with what they were. */
export const allTypesEver: string = predicates.flatMap(({ name }) => [name, `${name}_WAS`]).join("|");

/** Which way an edge `r` runs as seen from `e`; what runs both ways is stored one way. */
export const directionOf: string = `CASE WHEN type(r) IN [${predicates
  .filter(({ symmetric }) => symmetric)
  .flatMap(({ name }) => [`'${name}'`, `'${name}_WAS'`])
  .join(", ")}] THEN 'BOTH' WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END`;
