import { describe, expect, it } from "vitest";
import { mayActAs, roleNamed, roles } from "../../../src/access/roles.js";

describe("a role", () => {
  it("may what it may itself and what those before it may, and nothing more", () => {
    const may = roles.map((held) => roles.filter((needed) => mayActAs(held, needed)));
    expect(may).toEqual([
      ["READER"],
      ["READER", "ANALYST"],
      ["READER", "ANALYST", "EDITOR"],
      ["READER", "ANALYST", "EDITOR", "ADMIN"],
    ]);
  });

  it("is known by its name in letters of any case, and by no other text", () => {
    expect(["analyst", "Analyst", "ANALYST"].map(roleNamed)).toEqual(["ANALYST", "ANALYST", "ANALYST"]);
    for (const text of ["", "analysts", "root", "__proto__", " READER"]) expect(roleNamed(text)).toBeNull();
  });
});
