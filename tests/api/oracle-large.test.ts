import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { formOfKinds } from "../oracle/generator/forms.js";
import { Questioner } from "../oracle/questioner.js";
import { largeWorld } from "../oracle/told-world.js";
import { startTestService, type TestService } from "../setup/service.js";

/** How much there is to be read: what is right on a hundred things may be wrong, or slow, on thousands. */
const size = { slug: "large", seed: 6, entities: 1_000, claims: 3_000 };

/** A sample: what each field answers is shown on the smaller stories. */
const documents = 15;

let service: TestService;
let questioner: Questioner;

beforeAll(async () => {
  service = await startTestService();
  const world = await largeWorld(service.graph, loadOntology(join(projectRoot, "schema")), size);
  questioner = new Questioner(service, world, 11, formOfKinds);
}, 300_000);
afterAll(() => service?.stop());

test("a sample of documents is answered as by the oracle where there are thousands of things", async () => {
  for (let asked = 0; asked < documents; asked++) await questioner.askNext();
  expect(questioner.asked).toBeGreaterThanOrEqual(documents);
}, 300_000);
