import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeys } from "../../src/names/name-keys.js";
import { sortKey } from "../../src/names/sort-key.js";
import { searchKeys } from "../../src/search/search-keys.js";
import { anyText } from "../support/any-text.js";

describe("the keys of a name", () => {
  it("are these", () => {
    expect(nameKeys("Jabhat al-Nusra", "en", "ARMED_GROUP")).toEqual({
      value: "Jabhat al-Nusra",
      language: "en",
      kind: "ARMED_GROUP",
      exact: "jabhat al-nusra",
      folded: "jabhat_nusra",
      words: ["jabhat", "nusra", "jabhatnusra"],
      skeletons: ["gbht", "gbh", "@front", "nsr"],
      compacts: ["gbhtnsr", "gbhnsr"],
      sounds: ["jabhat", "nusra"],
      grams: expect.arrayContaining(["^j", "ja", "^n", "nu", "us", "a$"]),
      weight: 5,
    });
  });

  it("are the keys of the same text searched for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Jabhat", "al-Nusra", "حركة", "حزم", "de", "Idleb"), {
          minLength: 1,
          maxLength: 6,
        }),
        (words) => {
          const text = words.join(" ");
          const { exact, folded, compacts } = nameKeys(text, "en", "PLACE");
          expect(searchKeys(text)).toMatchObject({ exact, folded, compacts });
        },
      ),
    );
  });

  it("are properties that a database can hold, whatever the name", () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        for (const property of Object.values(nameKeys(value, "ar", "PLACE"))) {
          const members = Array.isArray(property) ? property : [property];
          for (const member of members) expect(["string", "number"]).toContain(typeof member);
        }
      }),
    );
  });
});

describe("the sort key", () => {
  it("orders Arabic without its article, its hamza and its diacritics", () => {
    const names = ["النصرة", "أنصار", "المعارضة", "إدلب", "باب", "الْبابُ"];
    const sorted = names.toSorted((left, right) => (sortKey(left, "ar") < sortKey(right, "ar") ? -1 : 1));
    expect(sorted).toEqual(["إدلب", "أنصار", "باب", "الْبابُ", "المعارضة", "النصرة"]);
  });

  it("orders Latin without case, diacritics and the Arabic article", () => {
    expect(sortKey("al-Qaeda", "en")).toBe("qaeda");
    expect(sortKey("Émir", "fr")).toBe("emir");
  });

  it("drops a leading article of the name's own language only", () => {
    expect(sortKey("The West", "en")).toBe("west");
    expect(sortKey("La Haye", "fr")).toBe("haye");
    expect(sortKey("La Haye", "en")).toBe("la haye");
    expect(sortKey("The", "en")).toBe("the");
  });

  it("of a name without letters is the name", () => {
    expect(sortKey(" ?! ", "en")).toBe("?!");
  });

  it("is the same for spellings that fold alike", () => {
    expect(sortKey("حركه حزم", "ar")).toBe(sortKey("حركة حزم", "ar"));
  });
});
