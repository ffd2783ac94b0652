import { join } from "node:path";
import { OntologyInvalid } from "../errors.js";
import { assemble } from "./assemble.js";
import { readConcepts } from "./concept-folder.js";
import { fieldFaults } from "./field.rules.js";
import { kindShape } from "./kind.file.js";
import { kindFaults } from "./kind.rules.js";
import type { Ontology } from "./ontology.model.js";
import { predicateShape } from "./predicate.file.js";
import { predicateFaults } from "./predicate.rules.js";
import { roleFaults } from "./role.rules.js";

/**
 * Reads `kinds/*.yaml` and `predicates/*.yaml` below a folder (`schema`) into a frozen, sorted registry.
 *
 * @throws OntologyInvalid with every fault of every file: misspelt keys, unknown or colliding names, ends that do not fit.
 */
export function loadOntology(folder: string): Ontology {
  const kinds = readConcepts(join(folder, "kinds"), kindShape);
  const predicates = readConcepts(join(folder, "predicates"), predicateShape);
  const byName = new Map(predicates.cores.map(({ content }) => [content.predicate, content]));
  const faults = [
    ...kinds.faults,
    ...predicates.faults,
    ...kindFaults(kinds.cores),
    ...predicates.cores.flatMap((source) => [
      ...predicateFaults(source, byName, predicates.names, kinds.names),
      ...roleFaults(source, byName, predicates.names),
    ]),
    ...fieldFaults(predicates.cores),
  ];
  if (faults.length > 0) throw new OntologyInvalid(faults);
  return assemble(kinds.concepts, predicates.concepts);
}
