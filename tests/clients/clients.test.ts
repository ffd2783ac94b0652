import { afterAll, beforeAll, vi } from "vitest";
import { WebSocket } from "ws";
import { startTestService, type TestService } from "../setup/service.js";
import { describeApollo } from "./apollo.js";
import { describeMediaTypes } from "./media-types.js";
import { describePythonGql } from "./python-gql.js";
import { describeRelay } from "./relay.js";
import { describeTyped } from "./typed.js";
import { describeUrql } from "./urql.js";

let service: TestService;

beforeAll(async () => {
  // Browsers have one, and Node from 22 on.
  vi.stubGlobal("WebSocket", WebSocket);
  service = await startTestService();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await service.stop();
});

// One service for all of them: each would else wait for the seed.
describeRelay(() => service);
describeApollo(() => service);
describeUrql(() => service);
describeTyped(() => service);
describeMediaTypes(() => service);
await describePythonGql(() => service);
