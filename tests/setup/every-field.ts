import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
} from "graphql";

/**
 * One document for each root field, with every field below it to a depth of `depth` objects; connections and their edges do not count.
 * `first: 2` wherever a list is paged, so that the answer stays small. `required`: arguments that root fields cannot do without, by
 * name, or by root and name: `graphDiff.from`.
 */
export function documentsOfEveryField(
  schema: GraphQLSchema,
  depth: (root: string) => number,
  required: Readonly<Record<string, string>>,
  operation: OperationTypeNode = OperationTypeNode.QUERY,
): Map<string, string> {
  const roots = Object.values(schema.getRootType(operation)?.getFields() ?? {});
  return new Map(
    roots.map((field) => {
      const given = field.args
        .filter(isRequiredArgument)
        .map(({ name }) => `${name}: ${required[`${field.name}.${name}`] ?? required[name]}`);
      const list = given.length === 0 ? "" : `(${given.join(", ")})`;
      return [
        field.name,
        `${operation} { ${field.name}${list} ${selectionOf(field.type, depth(field.name))} }`,
      ];
    }),
  );
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return "";
  const fields = Object.values(named.getFields()).flatMap((field) => selected(field, depth));
  return `{ __typename ${fields.join(" ")} }`;
}

function selected(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const named = getNamedType(field.type);
  if (!isLeafType(named) && depth === 0) return [];
  const page = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
  const isWrapper = /(Connection|Edge)$/.test(named.name);
  return [`${field.name}${page} ${selectionOf(field.type, isWrapper ? depth : depth - 1)}`];
}
