import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { formOfKinds } from "../oracle/generator/forms.js";
import { Questioner } from "../oracle/questioner.js";
import { toldWorld } from "../oracle/told-world.js";
import { startTestService, type TestService } from "../setup/service.js";

/** Two thousand are asked by `npm run test:long`. */
const documents = Number(process.env.ORACLE_DOCUMENTS ?? 150);
const seed = Number(process.env.ORACLE_SEED ?? 7);

let service: TestService;
let questioner: Questioner;

beforeAll(async () => {
  service = await startTestService();
  const world = await toldWorld(service.graph, loadOntology(join(projectRoot, "schema")));
  questioner = new Questioner(service, world, seed, formOfKinds);
});
afterAll(() => service?.stop());

test("documents of all forms are answered as graphql-js answers them over plain arrays", async () => {
  await questioner.askAll(documents);
  expect(questioner.coverage.missing).toEqual([]);
  expect(questioner.pagesFollowed).toBeGreaterThan(10);
}, 600_000);
