import { describe, expect, it } from "vitest";
import type { TestService } from "../setup/service.js";

const graphql = "application/graphql-response+json";
const json = "application/json";

/** What each client says that it accepts, and what it gets. */
const clients = [
  ["Apollo Client", `${graphql},${json};q=0.9`, graphql],
  ["urql", `${graphql}, application/graphql+json, ${json}, text/event-stream, multipart/mixed`, graphql],
  ["Relay, by docs/clients.md", graphql, graphql],
  ["one that takes JSON only", json, json],
  ["Python's requests", "*/*", json],
] as const;

/** Media types and status codes as clients ask for them; graphql-http's audits in tests/api/http-audits.test.ts hold the rest. */
export function describeMediaTypes(service: () => TestService): void {
  describe("GraphQL over HTTP, as clients ask", () => {
    const ask = (query: string, accept: string) =>
      fetch(`${service().url}/graphql`, {
        method: "POST",
        headers: { "content-type": json, accept },
        body: JSON.stringify({ query }),
      });

    it.each(clients)("%s gets an answer it reads, or the fault with its status", async (_, accept, type) => {
      for (const [query, status, code] of [
        ['{ entity(id: "aleppo") { name } }', 200, undefined],
        ["{ entity(", 400, "GRAPHQL_PARSE_FAILED"],
        ["{ nonsense }", 400, "GRAPHQL_VALIDATION_FAILED"],
        ["{ entities(first: 1000) { totalCount } }", 400, "PAGE_SIZE_INVALID"],
        ['{ entity(id: "aleppo") { name } entities(first: 1000) { totalCount } }', 400, "PAGE_SIZE_INVALID"],
      ] as const) {
        const response = await ask(query, accept);
        expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
        expect(response.status).toBe(status);
        const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
        expect(errors?.[0]?.extensions.code).toBe(code);
      }
    });

    it("whoever takes no JSON at all is told so", async () => {
      const response = await ask("{ viewer { name } }", "text/html");
      expect(response.status).toBe(406);
    });
  });
}
