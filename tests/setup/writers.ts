import { expect } from "vitest";
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

let count = 0;

/** Writes with a key of its own; the payload, whatever there is to mend in the input. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a payload.
export async function payloadOf(ask: Ask, mutation: string, input: object): Promise<any> {
  const answer = await ask(mutation, { input: { idempotencyKey: `payload ${count++}`, ...input } });
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return Object.values(answer.data)[0];
}
