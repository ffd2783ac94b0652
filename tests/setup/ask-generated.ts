import { expect } from "vitest";
import { shownCodes } from "../../src/server/http-status.js";
import type { GeneratedOperation, OperationWriter } from "./generated-operations.js";
import { hostileTexts } from "./hostile-values.js";
import type { TestService } from "./service.js";

/** What an answer would show that came from behind the API: statements, the driver, stacks, paths. */
const fromInside =
  /CALL \(|MATCH \(|collect\(|RETURN |Neo\.\w+\.|neo4j|graphql-js|node_modules|\bat \S+ \(|\.(?:ts|js):\d|\/src\//;

/** Asks so many operations; each must be answered or refused as the catalogue of errors has it. Answers how many were refused. */
export async function askGenerated(
  service: Pick<TestService, "ask">,
  operations: Pick<OperationWriter, "next">,
  count: number,
): Promise<number> {
  let refused = 0;
  for (let asked = 0; asked < count; asked++) {
    const operation = operations.next();
    const { status, ...answer } = await service.ask(operation.text, { ...operation.variables });
    const told = `${operation.text}\n${JSON.stringify(operation.variables).slice(0, 2_000)}\n${JSON.stringify(answer).slice(0, 2_000)}`;
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
    expect(codes, told).not.toContain("INTERNAL_SERVER_ERROR");
    expect(shownCodes, told).toEqual(expect.arrayContaining(codes));
    expect(status, told).toBeLessThan(500);
    if (!operation.isHostile) expect([status, codes], told).toEqual([200, []]);
    expect(withoutEcho(JSON.stringify(answer), operation), told).not.toMatch(fromInside);
    if (codes.length > 0) refused += 1;
  }
  return refused;
}

/** An answer may repeat what was asked; that is not from inside. */
function withoutEcho(answer: string, { variables }: GeneratedOperation): string {
  const asked = JSON.stringify(variables);
  return hostileTexts
    .map((text) => JSON.stringify(text).slice(1, -1))
    .filter((text) => asked.includes(text))
    .reduce((left, text) => left.replaceAll(text, ""), answer);
}
