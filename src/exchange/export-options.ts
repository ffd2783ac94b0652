import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isRequiredInputField,
  Kind,
  typeFromAST,
} from "graphql";
import { ExportOptionInvalid } from "../errors.js";
import type { Variables } from "../query/argument.js";
import { nearest } from "../text/nearest.js";

/** One option of a format. */
export interface ExportOption {
  readonly name: string;
  /** As GraphQL writes it: `[PredicateName!]`. */
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  /** The variable that it is part of, and the field in it; null: it is the variable. */
  readonly place: { readonly variable: string; readonly field: string | null };
  readonly takes: GraphQLInputType;
}

/**
 * The options of a format: a variable of its document, or each field of a variable that is an object. Fields that are objects themselves
 * have no place on one line and are left out. `texts`: what those mean that are variables.
 */
export function optionsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  texts: Readonly<Record<string, string>> = {},
): ExportOption[] {
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  return definitions.flatMap(({ variable, type: node, defaultValue }): ExportOption[] => {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) return [];
    const object = getNullableType(type);
    if (isInputObjectType(object))
      return Object.values(object.getFields())
        .filter((field) => !isInputObjectType(getNamedType(field.type)))
        .map((field) => ({
          ...{ name: field.name, type: String(field.type), description: field.description ?? "" },
          ...{ required: isRequiredInputField(field), takes: field.type },
          place: { variable: name, field: field.name },
        }));
    const required = node.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
    return [
      {
        ...{ name, type: String(type), description: texts[name] ?? "", required, takes: type },
        place: { variable: name, field: null },
      },
    ];
  });
}

/**
 * The variables of a format's document as options give them, coerced by GraphQL. A list's members are parted by commas, or the option is
 * given again. Throws `ExportOptionInvalid`.
 */
export function variablesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: ReadonlyMap<string, readonly string[]>,
): Variables {
  const options = optionsOf(schema, document);
  const variables: Record<string, unknown> = {};
  for (const [name, texts] of given) {
    const option = options.find((one) => one.name === name);
    if (option === undefined) throw unknownOption(name, options);
    const { variable, field } = option.place;
    const value = givenValue(name, option.takes, texts);
    variables[variable] =
      field === null ? value : { ...(variables[variable] as Variables | undefined), [field]: value };
  }
  const missing = options.find(({ name, required }) => required && !given.has(name));
  if (missing !== undefined)
    throw new ExportOptionInvalid(`The option \`${missing.name}\` is needed: ${missing.type}.`, {
      option: missing.name,
    });
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables);
  if (errors !== undefined)
    throw new ExportOptionInvalid(errors.map(({ message }) => withoutVariable(message)).join(" "), {});
  return coerced;
}

function unknownOption(name: string, options: readonly ExportOption[]): ExportOptionInvalid {
  const names = options.map((option) => option.name);
  const near = nearest(name, names);
  const mend = near === null ? `Options: ${names.join(", ")}.` : `Did you mean \`${near}\`?`;
  return new ExportOptionInvalid(`\`${name}\` is no option of this format. ${mend}`, {
    option: name,
    allowed: names,
  });
}

/** A text as the value that its type takes; what it is not is left as text, for GraphQL to say so. */
function givenValue(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return texts
      .flatMap((text) => text.split(","))
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text) => scalarOf(nullable.ofType, text));
  const [text = "", ...more] = texts;
  if (more.length > 0)
    throw new ExportOptionInvalid(`The option \`${name}\` takes one value, and was given ${texts.length}.`, {
      option: name,
    });
  return scalarOf(type, text);
}

function scalarOf(type: GraphQLInputType, text: string): unknown {
  switch (getNamedType(type).name) {
    case "Boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "Int":
    case "Float":
      return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
    default:
      return text;
  }
}

/** GraphQL's message in the words of options: `Variable "$filter" got invalid value "x" at "filter.kinds[0]"; ...`. */
function withoutVariable(message: string): string {
  return message
    .replace(/^Variable "\$(\w+)" got invalid value/, "The options have")
    .replace(/ at "\w+\.(\w+)[^"]*"/, " for `$1`");
}
