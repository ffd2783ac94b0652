import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import { QueryTooComplex } from "../errors.js";

/** Fields that a question about the schema may have, its fragments written out. A tool that asks for all there is takes some 200. */
export const MAX_SCHEMA_FIELDS = 500;

/** Refuses a document that asks about the schema again and again: each time is a megabyte. Throws `QueryTooComplex`. */
export function checkIntrospection(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let fields = 0;
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields += 1;
      if (fields > MAX_SCHEMA_FIELDS)
        throw new QueryTooComplex(
          "The question about the schema has too many fields",
          fields,
          MAX_SCHEMA_FIELDS,
        );
      const below = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (below?.selectionSet) visit(below.selectionSet);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet);
}
