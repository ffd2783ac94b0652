import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Arguments that a root field cannot do without, by field. */
type Required = Readonly<Record<string, string>>;

/**
 * One document for each root field, with every field below it to a depth: of objects, all fields; of the
 * uppermost interface, its own and those of each kind, of those below it only its own. `first: 2` wherever a list is paged, so that the answer stays small.
 */
export function documentsOfEveryField(
  schema: GraphQLSchema,
  depth: number,
  required: Required,
): Map<string, string> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    roots.map((field) => {
      const given = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${required[name]}`);
      return [field.name, `{ ${field.name}${listed(given)} ${selectionOf(schema, field.type, depth)} }`];
    }),
  );
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, ofKinds = true): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  const own = isObjectType(named) || isAbstractType(named) ? named : null;
  if (own === null || !("getFields" in own)) return "{ __typename }";
  const isUppermost = ofKinds && isAbstractType(own);
  const selections = [
    "__typename",
    ...fieldsOf(schema, Object.values(own.getFields()), depth, ofKinds && !isUppermost),
  ];
  if (isUppermost && depth > 0)
    for (const possible of schema.getPossibleTypes(own)) {
      const further = Object.values(possible.getFields()).filter(({ name }) => !(name in own.getFields()));
      selections.push(
        `... on ${possible.name} { __typename ${fieldsOf(schema, further, 1, false, possible.name).join(" ")} }`,
      );
    }
  return `{ ${selections.join(" ")} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  fields: readonly GraphQLField<unknown, unknown>[],
  depth: number,
  ofKinds: boolean,
  prefix = "",
): string[] {
  return fields.flatMap((field) => {
    const isLeaf = isLeafType(getNamedType(field.type));
    if (!isLeaf && depth === 0) return [];
    const alias = prefix === "" ? "" : `${prefix}_${field.name}: `;
    const page = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
    const isWrapper = /(Connection|Edge)$/.test(getNamedType(field.type).name);
    return [
      `${alias}${field.name}${page} ${selectionOf(schema, field.type, isWrapper ? depth : depth - 1, ofKinds)}`,
    ];
  });
}

function listed(args: readonly string[]): string {
  return args.length === 0 ? "" : `(${args.join(", ")})`;
}
