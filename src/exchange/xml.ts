import type { CellValue } from "./column.model.js";
import { turning } from "./visible-text.js";

/** The first line of an XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Attributes by name; those that are null are left out. */
export type XmlAttributes = Readonly<Record<string, CellValue>>;

/** A tag that opens an element. */
export function openTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

/** An element around what is XML already; closed at once where there is nothing in it. */
export function element(name: string, attributes: XmlAttributes, ...inner: readonly string[]): string {
  const content = inner.join("");
  return content === ""
    ? `<${name}${attributesText(attributes)}/>`
    : `<${name}${attributesText(attributes)}>${content}</${name}>`;
}

function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}

/** What stands for a character that XML cannot hold. */
const unwritable = "\ufffd";

/** What XML 1.0 has no place for, not even as a reference: control characters, two noncharacters, and halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
const outside = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What would end a text or be read otherwise than it is written: markup, line ends, C1 controls, and what turns the direction of text. */
const referred = new RegExp(`[&<>"'\\t\\n\\r\\u007f-\\u009f\\u2028\\u2029]|${turning.source}`, "gu");

/** A text as it stands in an element or in an attribute's quotes; whoever reads the file gets the same text again. */
export function xmlText(text: string): string {
  return text.replace(outside, unwritable).replace(referred, (character) => `&#${character.codePointAt(0)};`);
}
