import fc from "fast-check";

const codePoint = fc.oneof(
  fc.integer({ min: 0x20, max: 0x24f }),
  fc.integer({ min: 0x600, max: 0x6ff }),
  fc.integer({ min: 0xfb50, max: 0xfeff }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

/** Any text of at most so many code points, with Latin and Arabic letters more often than chance has it; lone surrogates too. */
export function anyText(maxLength = 12): fc.Arbitrary<string> {
  return fc.array(codePoint, { maxLength }).map((points) => String.fromCodePoint(...points));
}
