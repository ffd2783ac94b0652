import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SearchTextInvalid } from "../../src/errors.js";
import { luceneQuery } from "../../src/search/lucene-query.js";
import { searchFragment } from "../../src/search/search-fragment.js";
import { LONGEST_SEARCH, searchKeys } from "../../src/search/search-keys.js";
import { anyText } from "../support/any-text.js";

const lucene = (text: string, kinds: readonly string[] | null = null) => luceneQuery(searchKeys(text), kinds);

/** Field, key and what may follow it: all that our queries consist of. */
const CLAUSE = /^[+(]*(?:kind:\("[^"]*"(?: "[^"]*")*\)\^0|[a-z]+:[\p{L}\p{N}@_]+(?:\*|~1)?\^[\d.]+)\)?$/u;

describe("the search fragment", () => {
  it("has one text for all searches", () => {
    const { text } = searchFragment("حزم");
    fc.assert(
      fc.property(anyText(150), (typed) => {
        expect(searchFragment(typed).text).toBe(text);
      }),
    );
    expect(searchFragment("x", { kinds: ["PLACE"] }).text).toBe(text);
  });

  it("brings its values in one parameter", () => {
    const { text, parameters } = searchFragment("Hazm");
    expect(Object.keys(parameters)).toEqual(["search"]);
    expect(new Set(text.match(/\$\w+/g))).toEqual(new Set(["$search"]));
  });

  it("refuses a text beyond its bound, counted in code points, with both numbers", () => {
    expect(() => searchFragment("😀".repeat(LONGEST_SEARCH))).not.toThrow();
    expect(() => searchFragment("a".repeat(LONGEST_SEARCH + 1))).toThrow(SearchTextInvalid);
    expect(() => searchFragment("a".repeat(LONGEST_SEARCH + 1))).toThrow(
      "has 201 characters; at most 200 are allowed",
    );
  });
});

describe("the query for candidates", () => {
  it("asks for the whole name, its words, their skeletons, beginnings and slips", () => {
    expect(lucene("al-Nosra").split(" ")).toEqual([
      "folded:nosra^20",
      "folded:nosra*^2",
      "compacts:nsr^8",
      "words:nosra^4",
      "skeletons:nsr^2",
      "words:nosra*^6",
      "words:nosra~1^1",
    ]);
  });

  it("is of our fields and of letters only, whatever is typed", () => {
    const hostile = fc.constantFrom(
      '"',
      "~",
      "*",
      "AND",
      "OR NOT",
      "folded:",
      "(",
      ")",
      "/x/",
      "\\",
      "[a TO b]",
      "{",
      "^9",
      "&&",
      "حزم",
      "Nusra",
    );
    const typed = fc.oneof(
      fc.array(hostile).map((parts) => parts.join(" ")),
      anyText(),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = lucene([...text].slice(0, LONGEST_SEARCH).join(""));
        if (query !== "folded:_") for (const clause of query.split(" ")) expect(clause).toMatch(CLAUSE);
      }),
    );
  });

  it("asks for nothing where nothing can be meant", () => {
    for (const text of ["", "  ", "«»?!", "\u0000", "ـــ"]) expect(lucene(text)).toBe("folded:_");
    expect(lucene("Hazm", [])).toBe("folded:_");
  });

  it("quotes kinds and lets them not count", () => {
    expect(lucene("Hazm", ["PLACE", "A*) OR folded:x"])).toMatch(
      /^\+kind:\("PLACE" "A\\\*\\\) OR folded\\:x"\)\^0 \+\(/,
    );
  });

  it("is bounded", () => {
    const longest = lucene("Thaheriyeh ".repeat(40).slice(0, LONGEST_SEARCH));
    expect(longest.length).toBeLessThan(1_000);
    const words =
      "albarthachat elkerthachet algorthachat ulmirthachit elparthachat alsorthachet altirthachat";
    expect(lucene(words).length).toBeLessThan(6_000);
    expect(lucene("\ufdfa".repeat(LONGEST_SEARCH)).length).toBeLessThan(6_000);
  });
});
