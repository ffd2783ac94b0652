import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationTypeNode,
} from "graphql";

/** A value of each scalar, as it stands in a document. An id for which nothing near is looked for. */
const samples: Readonly<Record<string, string>> = {
  ...{ ID: '"ent_0000000000000000"', String: '"x"', Int: "1", Float: "1.5", Boolean: "true" },
  ...{ LanguageTag: '"en"', Date: '"2014-10-31"', DateTime: '"2026-01-31T10:00:00Z"', EDTF: '"2014-10"' },
};

/** The least operation that asks for a root field and passes validation: required arguments alone, and no more than `__typename` below. */
export function sampleOperation(
  operation: `${OperationTypeNode}`,
  field: GraphQLField<unknown, unknown>,
): string {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sampleOf(type)}`);
  const given = args.length === 0 ? "" : `(${args.join(", ")})`;
  return `${operation} { ${field.name}${given}${isLeafType(getNamedType(field.type)) ? "" : " { __typename }"} }`;
}

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (!isInputObjectType(type)) return samples[type.name] ?? `"no sample of ${type.name}"`;
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map(({ name, type: inner }) => `${name}: ${sampleOf(inner)}`).join(", ")} }`;
}
