import { afterAll, beforeAll, expect, test } from "vitest";
import { askGenerated } from "../setup/ask-generated.js";
import { OperationWriter } from "../setup/generated-operations.js";
import { sdlSchema } from "../setup/sdl-schema.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

test("two thousand generated operations are answered or refused, never a fault", async () => {
  const refused = await askGenerated(service, new OperationWriter(sdlSchema(), 17, 12), 2_000);
  expect(refused).toBeGreaterThan(400);
}, 3_600_000);
