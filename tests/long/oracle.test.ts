import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { formOfPages } from "../oracle/generator/forms.js";
import { Questioner } from "../oracle/questioner.js";
import { toldWorld } from "../oracle/told-world.js";
import { startTestService, type TestService } from "../setup/service.js";

const documents = Number(process.env.ORACLE_DOCUMENTS ?? 2_000);
const seed = Number(process.env.ORACLE_SEED ?? 1);

let service: TestService;
let questioner: Questioner;

beforeAll(async () => {
  service = await startTestService();
  const world = await toldWorld(service.graph, loadOntology(join(projectRoot, "schema")));
  questioner = new Questioner(service, world, seed, formOfPages);
});
afterAll(() => service?.stop());

test("two thousand documents, with every argument of every kind's fields, are answered as by the oracle", async () => {
  await questioner.askAll(documents);
  expect(questioner.coverage.missing).toEqual([]);
}, 7_200_000);
