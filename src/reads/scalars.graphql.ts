import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { BadInput } from "../errors.js";
import { parseEdtf } from "../time/edtf.js";
import { instantOf } from "../time/instant.js";

/** A scalar that travels as text and is checked by `parse`, which throws with a sentence on what is allowed. */
function textScalar(name: string, description: string, parse: (text: string) => string): GraphQLScalarType {
  const read = (value: unknown): string => {
    if (typeof value !== "string") throw new BadInput(`${name} wants a text, got ${JSON.stringify(value)}.`);
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Extended Date/Time Format; kept as it was written. */
export const EdtfScalar = textScalar(
  "EDTF",
  "Extended Date/Time Format, level 1: 2015-02, 2014-10-31, 2015-03~, 2014-10/2015-02; `..` is an open end, an empty end is unknown.",
  (text) => {
    parseEdtf(text);
    return text;
  },
);

/** A day. */
export const DateScalar = textScalar("Date", "A day, ISO 8601: 2014-10-31.", (text) => {
  if (!day.test(text) || Number.isNaN(Date.parse(text)) || new Date(text).toISOString().slice(0, 10) !== text)
    throw new BadInput(`"${text}" is not a day; write it as 2014-10-31.`);
  return text;
});

/** An instant; read in any offset, kept and shown in UTC. */
export const DateTimeScalar = textScalar(
  "DateTime",
  "An instant, RFC 3339: 2026-01-31T10:00:00.000Z. Answered in UTC.",
  instantOf,
);

/** A language. */
export const LanguageTagScalar = textScalar("LanguageTag", "A language, BCP 47: ar, en, ar-Latn.", (text) => {
  if (!languageTag.test(text))
    throw new BadInput(`"${text}" is not a language tag; write en, ar or ar-Latn.`);
  return text;
});
