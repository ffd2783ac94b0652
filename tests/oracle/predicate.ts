import type { Kind, Ontology, Predicate } from "../../src/ontology/ontology.model.js";
import { labelIn } from "./names.js";

interface Languages {
  readonly languages?: readonly string[] | null;
}

/** A predicate as the API shows it. */
export function predicateView(predicate: Predicate) {
  return {
    name: predicate.name,
    label: ({ languages }: Languages) => labelIn(predicate.label, languages),
    symmetric: predicate.symmetric,
    time: predicate.time,
    unit: predicate.value?.unit ?? null,
    subjectKinds: predicate.subject.kinds,
    objectKinds: predicate.object?.kinds ?? [],
    roles: [...predicate.roles.keys()],
    subjectField: predicate.subject.field,
    objectField: predicate.object?.field ?? null,
  };
}

/** The predicate of a name that the ontology has. */
export function predicateOf({ predicates }: Ontology, name: string): Predicate {
  const predicate = predicates.get(name);
  if (predicate === undefined) throw new Error(`The ontology has no ${name}.`);
  return predicate;
}

function kindView(kind: Kind) {
  return {
    name: kind.name,
    label: ({ languages }: Languages) => labelIn(kind.label, languages),
    color: kind.color,
    shape: kind.shape,
  };
}

/** The root field `ontology`. */
export function ontologyView({ kinds, predicates }: Ontology) {
  return {
    kinds: [...kinds.values()].map(kindView),
    predicates: [...predicates.values()].map(predicateView),
  };
}
