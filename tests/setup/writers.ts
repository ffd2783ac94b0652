import { createToken } from "../../src/access/token.write.js";
import type { Role } from "../../src/query/execute.model.js";
import type { TestAnswer, TestService } from "./service.js";

/** Asks and writes over HTTP with a token of its own. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<TestAnswer>;

/** Makes a token and answers the function that asks with it. */
export async function askAs(
  service: TestService,
  role: Role,
  label: string = role.toLowerCase(),
): Promise<Ask> {
  const { key } = await createToken(service.graph, { role, label, by: "test" });
  return async (query, variables = {}) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
}
