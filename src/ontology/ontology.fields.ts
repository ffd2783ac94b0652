import type { Row, Shape } from "../query/level.js";
import type { Readers, Reading } from "../query/reader.js";
import type { Bilingual, Kind, Ontology, Predicate } from "./ontology.model.js";

interface LabelArguments {
  readonly languages?: readonly string[] | null;
}

/** The label in the first of the languages that it has; English by default. */
export function inLanguage(label: Bilingual, languages: readonly string[] | null | undefined): string {
  for (const language of languages ?? []) {
    const base = language.toLowerCase().split("-")[0];
    if (base === "ar" || base === "en") return label[base];
  }
  return label.en;
}

/** A predicate as the API shows it. */
function plainPredicate(predicate: Predicate) {
  return {
    ...predicate,
    label: ({ languages }: LabelArguments) => inLanguage(predicate.label, languages),
    unit: predicate.value?.unit ?? null,
    subjectKinds: predicate.subject.kinds,
    objectKinds: predicate.object?.kinds ?? [],
    roles: [...predicate.roles.keys()],
    subjectField: predicate.subject.field,
    objectField: predicate.object?.field ?? null,
  };
}

function plainKind(kind: Kind) {
  return { ...kind, label: ({ languages }: LabelArguments) => inLanguage(kind.label, languages) };
}

/** Reads a `Predicate` whose name (of the predicate or of its retired edge) a row gives. */
export function readPredicate(reading: Reading, nameOf: (row: Row, at: number) => string): Shape {
  const shapes = new Map<string, Shape>();
  const below = reading.plain("Predicate");
  for (const predicate of reading.scope.ontology.predicates.values()) {
    const shape = below(plainPredicate(predicate));
    shapes.set(predicate.name, shape);
    shapes.set(`${predicate.name}_WAS`, shape);
  }
  return (row, context, at) => shapes.get(nameOf(row, at))?.(row, context, at) ?? null;
}

/** How the root field `ontology` is read: from memory. */
export const ontologyRoots: Readers = {
  ontology: (reading) => {
    const ontology: Ontology = reading.scope.ontology;
    return reading.plain("Ontology")({
      kinds: [...ontology.kinds.values()].map(plainKind),
      predicates: [...ontology.predicates.values()].map(plainPredicate),
    });
  },
};
