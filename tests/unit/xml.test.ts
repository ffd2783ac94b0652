import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { element, xmlDeclaration, xmlText } from "../../src/exchange/xml.js";

/** What a strict reader that is not ours finds in an element's text and in an attribute. */
function readBack(written: string) {
  const found = { text: "", attribute: "" };
  let isOpen = false;
  const parser = new SaxesParser();
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ attributes }) => {
    isOpen = true;
    found.attribute = attributes.b ?? "";
  });
  parser.on("text", (text) => {
    found.text += isOpen ? text : "";
  });
  parser.write(xmlDeclaration + element("a", { b: written }, xmlText(written))).close();
  return found;
}

const writable = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");

test("any text comes back from an element and from an attribute, but for what XML cannot hold", () => {
  const anything = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."\u0000\u0007\t\n\r \"'<>&]\u0085\u2028\u202e\u2066\ud800\udfff\ufffe😀م"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(anything, (text) => {
      expect(readBack(text)).toEqual({ text: writable(text), attribute: writable(text) });
    }),
    { numRuns: 200 },
  );
});

test("a mark that turns text is written as a reference, and an attribute that is null is left out", () => {
  expect(element("a", { b: null, c: false, d: 0 }, xmlText("x\u202ey ]]> &"))).toBe(
    '<a c="false" d="0">x&#8238;y ]]&#62; &#38;</a>',
  );
  expect(element("a", {})).toBe("<a/>");
});
