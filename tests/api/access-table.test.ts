import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, OperationTypeNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldAccess, type Route, routeAccess } from "../../src/access/access-table.js";
import { mayActAs, roles } from "../../src/access/roles.js";
import { createToken } from "../../src/access/token.write.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import type { Role } from "../../src/query/execute.model.js";
import { projectRoot } from "../../src/root.js";
import { type AccessService, answerOf, bearer, startAccessService } from "../setup/access-service.js";
import { sampleOperation } from "../setup/sample-operation.js";

/** As printed, so that this process makes only the service's own schema. */
const api = buildSchema(readFileSync(join(projectRoot, "schema/api.graphql"), "utf8"));
const table = fieldAccess(loadOntology(join(projectRoot, "schema")));

/** Every root field that is asked over HTTP, with an operation that asks for it alone. */
const cells = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION].flatMap((operation) =>
  Object.values(api.getRootType(operation)?.getFields() ?? {}).map((field) => ({
    field: field.name,
    needed: table[operation].get(field.name) as Role,
    text: sampleOperation(operation, field),
  })),
);

/** Nobody, and somebody of each role. */
const callers = [null, ...roles] as const;

let service: AccessService;
const keys = new Map<Role, string>();

const headersOf = (caller: Role | null): Record<string, string> =>
  caller === null ? {} : bearer(keys.get(caller) ?? "");

beforeAll(async () => {
  service = await startAccessService({ rateLimit: 0 });
  for (const role of roles) {
    const { key } = await createToken(service.graph, { role, label: `the ${role}`, by: "a test" });
    keys.set(role, key);
  }
});
afterAll(() => service.stop());

describe.each(callers)("over GraphQL, %s", (caller) => {
  it.each(cells)("asks for $field, which takes $needed", async ({ field, needed, text }) => {
    const { status, headers, code, facts } = await service.ask(text, headersOf(caller));
    if (mayActAs(caller ?? "READER", needed)) {
      // What it answers is for others to test; an input of one letter may well be refused.
      expect(["UNAUTHENTICATED", "FORBIDDEN", "GRAPHQL_VALIDATION_FAILED"]).not.toContain(code);
      expect(status).toBeLessThan(500);
    } else if (caller === null) {
      expect({ status, ...facts }).toEqual({
        ...{ status: 401, code: "UNAUTHENTICATED", reason: "missing", what: field, needed },
      });
      expect(headers.get("www-authenticate")).toBe('Bearer realm="isnad"');
    } else {
      expect({ status, ...facts }).toEqual({
        ...{ status: 403, code: "FORBIDDEN", what: field, needed, held: caller },
      });
    }
  });

  it("is told its name and its role", async () => {
    const { data } = await service.ask("{ viewer { name role } }", headersOf(caller));
    expect(data.viewer).toEqual(
      caller === null ? { name: "anonymous", role: "READER" } : { name: `the ${caller}`, role: caller },
    );
  });

  it.each(Object.entries(routeAccess))("asks for %s, which takes %s", async (path, needed) => {
    const { status } = await fetch(service.url + path, { headers: headersOf(caller) });
    expect(mayActAs(caller ?? "READER", needed ?? "READER")).toBe(true);
    expect([401, 403]).not.toContain(status);
  });
});

describe("a request that says wrongly who asks", () => {
  it.each([
    ["another scheme", "Basic aXNuYWQ6aXNuYWQ=", "malformed"],
    ["a scheme alone", "Bearer", "malformed"],
    ["two keys", "Bearer a b", "malformed"],
    ["a key that was never made", `Bearer isnad_${"A".repeat(43)}`, "unknown"],
    ["a piece of a key", "Bearer isnad_short", "unknown"],
    ["a text that is no key", "Bearer hunter2", "unknown"],
    ["Cypher in a key", "Bearer isnad_'OR'1'='1", "malformed"],
  ])("by %s is refused, even for what everybody may read", async (_what, authorization, reason) => {
    const { status, facts, message } = await service.ask("{ viewer { name } }", { authorization });
    expect({ status, ...facts }).toEqual({ status: 401, code: "UNAUTHENTICATED", reason });
    expect(message).toContain("Authorization: Bearer");
  });

  it("is answered all the same where everybody is let in", async () => {
    for (const [path, needed] of Object.entries(routeAccess) as [Route, Role | null][]) {
      if (needed !== null) continue;
      const { status } = await fetch(service.url + path, { headers: { authorization: "Bearer nothing" } });
      expect([401, 403]).not.toContain(status);
    }
  });
});

describe("a page of another origin", () => {
  const write =
    'mutation { retractClaim(input: { idempotencyKey: "a", id: "b", reason: "c" }) { claim { id } } }';
  const foreign = { origin: "http://evil.test" };

  it("can neither read nor write, whatever key it has", async () => {
    for (const query of ["{ viewer { name } }", write]) {
      const { status, code, headers } = await service.ask(query, { ...foreign, ...headersOf("ADMIN") });
      expect([status, code]).toEqual([403, "ORIGIN_NOT_ALLOWED"]);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("is not told by a preflight that it could", async () => {
    const asked = {
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const response = await fetch(`${service.url}/graphql`, {
      method: "OPTIONS",
      headers: { ...foreign, ...asked },
    });
    expect(response.status).toBe(403);
    const named = [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));
    expect(named).toEqual([]);
  });

  it("cannot send a form or a plain text in the user's name either", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
      const response = await fetch(`${service.url}/graphql`, {
        method: "POST",
        headers: { "content-type": type, ...headersOf("ADMIN") },
        body: JSON.stringify({ query: write }),
      });
      expect((await answerOf(response)).code).toBe("UNSUPPORTED_MEDIA_TYPE");
    }
  });

  it("is told apart from the service's own page", async () => {
    const { data } = await service.ask("{ viewer { role } }", {
      origin: service.url,
      ...headersOf("EDITOR"),
    });
    expect(data.viewer.role).toBe("EDITOR");
  });
});
