import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** A document taken apart; either half may be missing, not both. */
export interface SplitDocument {
  /** What asks about the schema. */
  readonly introspection: DocumentNode | null;
  /** Everything else. */
  readonly data: DocumentNode | null;
  /** Response keys of the root fields in the order of the document. */
  readonly keys: readonly string[];
}

/**
 * Divides an operation between introspection and the rest. A document that needs no dividing is handed on as the same
 * object, so that whoever caches by document still can. `__typename` goes with the data, if there is any.
 * Null: the document has no such operation, or several and none is named.
 */
export function splitIntrospection(
  document: DocumentNode,
  operationName: string | null,
): SplitDocument | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  if (operation.operation !== OperationTypeNode.QUERY)
    return { introspection: null, data: document, keys: [] };

  const root = readRoot(document, operation.selectionSet);
  const keys = [...new Set(root.fields.map((field) => (field.alias ?? field.name).value))];
  if (root.fields.every(isMeta)) return { introspection: document, data: null, keys };
  if (!root.fields.some(asksSchema)) return { introspection: null, data: document, keys };

  const half = (keep: Keep): DocumentNode => ({
    ...document,
    definitions: document.definitions.map((definition) => {
      const atRoot =
        definition === operation ||
        (definition.kind === Kind.FRAGMENT_DEFINITION && root.fragments.has(definition.name.value));
      return atRoot && "selectionSet" in definition && definition.selectionSet
        ? { ...definition, selectionSet: filtered(definition.selectionSet, keep) }
        : definition;
    }) as DocumentNode["definitions"],
  });
  return { introspection: half(asksSchema), data: half((field) => !asksSchema(field)), keys };
}

type Keep = (field: FieldNode) => boolean;

const isMeta: Keep = (field) => field.name.value.startsWith("__");
const asksSchema: Keep = (field) => isMeta(field) && field.name.value !== "__typename";

/**
 * The fields that stand at the root and the fragments they are spread from. No field leads back to the query type, so
 * such a fragment is spread nowhere else.
 */
function readRoot(document: DocumentNode, selectionSet: SelectionSetNode) {
  const fields: FieldNode[] = [];
  const fragments = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!fragments.has(selection.name.value)) {
        fragments.add(selection.name.value);
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) visit(fragment.selectionSet);
      }
    }
  };
  visit(selectionSet);
  return { fields, fragments };
}

/** The set without the fields that are not kept; what stands below a field is left alone. */
function filtered(set: SelectionSetNode, keep: Keep): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      return [{ ...selection, selectionSet: filtered(selection.selectionSet, keep) }];
    }),
  };
}
