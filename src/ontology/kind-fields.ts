import type { Ontology } from "./ontology.model.js";

/** A field that a predicate gives to a kind. */
export interface KindField {
  readonly field: string;
  readonly predicate: string;
  /** Seen from the kind: OUT, it is the subject. */
  readonly direction: "OUT" | "IN" | "BOTH";
  /** A value predicate: the field lists claims, not neighbours. */
  readonly value: boolean;
}

/** The fields that predicates give to a kind, sorted by name. */
export function fieldsOfKind(ontology: Ontology, kind: string): KindField[] {
  const fields: KindField[] = [];
  for (const { name, subject, object, symmetric, value } of ontology.predicates.values()) {
    if (subject.field !== null && subject.kinds.includes(kind))
      fields.push({
        field: subject.field,
        predicate: name,
        direction: symmetric ? "BOTH" : "OUT",
        value: value !== null,
      });
    if (!symmetric && object !== null && object.field !== null && object.kinds.includes(kind))
      fields.push({ field: object.field, predicate: name, direction: "IN", value: false });
  }
  return fields.sort((a, b) => (a.field < b.field ? -1 : 1));
}
