import type { Ontology, Predicate, RoleEdge } from "./ontology.model.js";

/** A field that a kind gets from a predicate. */
export interface KindField {
  readonly field: string;
  readonly predicate: string;
  /** OUT: the kind stands as subject; IN: as object; BOTH: the predicate is symmetric. */
  readonly direction: "OUT" | "IN" | "BOTH";
  /** The field gives claims with values instead of neighbours. */
  readonly value: boolean;
}

/** The fields that predicates give a kind (by enum name), sorted by field. */
export function fieldsOfKind(ontology: Ontology, kind: string): KindField[] {
  const fields = [...ontology.predicates.values()].flatMap((predicate) => fieldsFor(predicate, kind));
  return fields.sort((left, right) => (left.field < right.field ? -1 : 1));
}

function fieldsFor({ name, subject, object, symmetric, value }: Predicate, kind: string): KindField[] {
  const fields: KindField[] = [];
  const given = { predicate: name, value: value !== null };
  if (subject.field !== null && subject.kinds.includes(kind)) {
    fields.push({ ...given, field: subject.field, direction: symmetric ? "BOTH" : "OUT" });
  }
  if (!symmetric && object?.field && object.kinds.includes(kind)) {
    fields.push({ ...given, field: object.field, direction: "IN" });
  }
  return fields;
}

/** An edge that a predicate's claims give through a role, and the claim's end that it starts from. */
export interface GivenEdge extends RoleEdge {
  readonly role: string;
  readonly end: "subject" | "object";
}

/** All edges that a predicate's claims give besides their own, by role. */
export function roleEdges(predicate: Predicate): GivenEdge[] {
  return [...predicate.roles.values()].flatMap((role) =>
    (["subject", "object"] as const).flatMap((end) => {
      const edge = role[end];
      return edge === null ? [] : [{ ...edge, role: role.name, end }];
    }),
  );
}
