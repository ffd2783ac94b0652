import { afterAll, beforeAll, expect, test } from "vitest";
import type { Statement } from "../../src/graph/graph.model.js";
import { askGenerated } from "../setup/ask-generated.js";
import { OperationWriter } from "../setup/generated-operations.js";
import { sdlSchema } from "../setup/sdl-schema.js";
import { startTestService, type TestService } from "../setup/service.js";

const size: Statement<number> = {
  name: "countNodes",
  text: "MATCH (n) RETURN count(n) AS nodes",
  parameters: {},
  row: (get) => Number(get("nodes")),
};

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

test("generated operations, half of them hostile, are answered or refused, never a fault", async () => {
  const before = await service.graph.read(size);
  const refused = await askGenerated(service, new OperationWriter(sdlSchema(), 5, 2), 200);
  expect(refused).toBeGreaterThan(40);
  expect(await service.graph.read(size)).toEqual(before);
  expect(service.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
