import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { anonymous } from "../../../src/access/access.model.js";
import type { FieldAccess } from "../../../src/access/access-table.js";
import { authorise, authorised } from "../../../src/access/authorise.js";
import { Forbidden, Unauthenticated } from "../../../src/errors.js";
import type { Execute, Role, Viewer } from "../../../src/query/execute.model.js";

const access: FieldAccess = {
  query: new Map([["read", "READER"]]),
  mutation: new Map([
    ["write", "ANALYST"],
    ["judge", "EDITOR"],
  ]),
  subscription: new Map(),
};

const holder = (role: Role): Viewer => ({ id: "tok_1", name: "a key", role });

/** What refuses a viewer the one operation of a document; null: nothing does. */
function refusal(viewer: Viewer, text: string, name: string | null = null): unknown {
  try {
    authorise(access, viewer, parse(text), name);
    return null;
  } catch (fault) {
    return fault;
  }
}

describe("an operation", () => {
  it("is refused to a role that is too low, with the role it takes and the one that was had", () => {
    const fault = refusal(holder("ANALYST"), "mutation { judge }");
    expect(fault).toBeInstanceOf(Forbidden);
    expect(fault).toMatchObject({ facts: { what: "judge", needed: "EDITOR", held: "ANALYST" } });
    expect((fault as Error).message).toMatch(/^judge takes the role EDITOR, and yours is ANALYST\./);
    expect(refusal(holder("EDITOR"), "mutation { judge write }")).toBeNull();
  });

  it("is refused to whom nobody knows by asking who it is", () => {
    const fault = refusal(anonymous, "mutation { write }");
    expect(fault).toBeInstanceOf(Unauthenticated);
    expect((fault as Error).message).toMatch(/^write takes the role ANALYST, and the request does not say/);
    expect(refusal(anonymous, "{ read }")).toBeNull();
  });

  it.each([
    "mutation { ok: write judge }",
    "mutation { write: judge }",
    "mutation { write ... { judge } }",
    "mutation { ...A } fragment A on Mutation { write ...B } fragment B on Mutation { judge }",
    "mutation { write judge @skip(if: true) }",
    "mutation ($no: Boolean!) { write judge @include(if: $no) }",
    "mutation { write judge @defer }",
  ])("is refused for any field in it, wherever that stands: %s", (text) => {
    expect(refusal(holder("ANALYST"), text)).toBeInstanceOf(Forbidden);
    expect(refusal(holder("EDITOR"), text)).toBeNull();
  });

  it("may ask about the schema without a role for it", () => {
    expect(refusal(anonymous, "{ __typename __schema { types { name } } }")).toBeNull();
    expect(refusal(anonymous, "mutation { __typename }")).toBeNull();
  });

  it("with a field that the table does not have is for an admin alone", () => {
    for (const text of ["{ forgotten }", "subscription { read }", "{ constructor }"]) {
      expect(refusal(holder("EDITOR"), text)).toMatchObject({ facts: { needed: "ADMIN" } });
      expect(refusal(holder("ADMIN"), text)).toBeNull();
    }
  });

  it("is looked at alone among the operations of a document", () => {
    const document = "query Read { read } mutation Judge { judge }";
    expect(refusal(anonymous, document, "Read")).toBeNull();
    expect(refusal(anonymous, document, "Judge")).toBeInstanceOf(Unauthenticated);
  });

  it("that is refused does not run at all", async () => {
    let runs = 0;
    const run: Execute = async () => {
      runs += 1;
      return { data: {} };
    };
    const execute: Execute = authorised(run, access);
    const request = { document: parse("mutation { write judge }"), operationName: null, variables: {} };
    const refused = await execute({ ...request, viewer: holder("ANALYST") });
    expect(refused.errors?.[0]?.originalError).toBeInstanceOf(Forbidden);
    expect(refused).not.toHaveProperty("data");
    expect(runs).toBe(0);
    await execute({ ...request, viewer: holder("EDITOR") });
    expect(runs).toBe(1);
  });
});
