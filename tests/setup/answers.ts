import { expect } from "vitest";
import type { TestAnswer, TestService } from "./service.js";

/** The data that a query gets; it must answer without errors. */
export async function dataOf(
  service: TestService,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<TestAnswer["data"]> {
  const { status, errors, data } = await service.ask(query, variables);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data;
}

/** With which codes and HTTP status a query is refused; there must be no data. */
export async function refusalOf(
  service: TestService,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ status: number; codes: unknown[] }> {
  const { status, errors, data } = await service.ask(query, variables);
  expect(data ?? null).toBeNull();
  return { status, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
}
