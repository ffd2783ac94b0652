import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import { verify } from "../../src/verify/verify.js";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";
import { sha256 } from "../support/story-folder.js";

const folder = mkdtempSync(join(tmpdir(), "isnad-predicate-"));
const schema = join(folder, "schema");
const story = join(folder, "ferry-talks");

/** The predicate that CONTRIBUTING.md shows how to add, with the path that it names. */
function documentedPredicate(): { readonly path: string; readonly text: string } {
  const document = readFileSync(join(projectRoot, "CONTRIBUTING.md"), "utf8");
  const [, path, text] = /^```yaml\n# schema\/(predicates\/\S+\.yaml)\n(.*?)^```/ms.exec(document) ?? [];
  if (path === undefined || text === undefined) throw new Error("CONTRIBUTING.md shows no predicate's file.");
  return { path, text };
}

const words = "The ferryman (invented) carried words between the Mill Company and the millers.";

/** A story of one claim; two of its entities are the seed's. */
const storyFiles = {
  "story.yaml": `slug: ferry-talks
document: { title: Talks at the ferry (invented), language: en, sha256: ${sha256(words)} }
`,
  "entities.yaml": `- slug: mill-company
  kind: ArmedGroup
  names: [{ value: Mill Company, language: en, kind: PREFERRED }]
`,
  "claims.yaml": `- key: ferryman-mediates
  subject: staffan-de-mistura
  predicate: MEDIATED_BETWEEN
  object: mill-company
  attribution: { act: REPORTS }
  quote: { exact: carried words between the Mill Company, start: 24, end: 62 }
`,
};

let service: TestService;

beforeAll(async () => {
  cpSync(join(projectRoot, "schema"), schema, { recursive: true });
  const { path, text } = documentedPredicate();
  writeFileSync(join(schema, path), text);
  mkdirSync(story);
  for (const [name, content] of Object.entries(storyFiles)) writeFileSync(join(story, name), content);
  service = await startTestService({ schema });
  const ontology = loadOntology(schema);
  await loadStory(service.graph, ontology, readStory(story, ontology), { by: "test" });
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

describe("a predicate that is one new file, with one claim", () => {
  it("is a field on both its ends, with relation, claim and words", async () => {
    const { person, armedGroup } = await dataOf(
      service,
      `{
        person(id: "staffan-de-mistura") {
          mediatedBetween { edges { direction node { slug } relation {
            predicate { name } claimCount bestClaim { text evidence { exact } }
          } } }
        }
        armedGroup(id: "mill-company") { mediatedBy { totalCount nodes { slug ... on Person { proposed { totalCount } } } } }
      }`,
    );
    expect(person.mediatedBetween.edges).toEqual([
      {
        direction: "OUT",
        node: { slug: "mill-company" },
        relation: {
          predicate: { name: "MEDIATED_BETWEEN" },
          claimCount: 1,
          bestClaim: {
            text: "Staffan de Mistura mediated between Mill Company",
            evidence: [{ exact: "carried words between the Mill Company" }],
          },
        },
      },
    ]);
    expect(armedGroup.mediatedBy).toEqual({
      totalCount: 1,
      nodes: [{ slug: "staffan-de-mistura", proposed: { totalCount: 1 } }],
    });
  });

  it("is a value of filters, and counted among neighbours", async () => {
    const { claims, relations, entities, entity } = await dataOf(
      service,
      `{
        claims(filter: { predicates: [MEDIATED_BETWEEN] }) { totalCount }
        relations(filter: { predicates: [MEDIATED_BETWEEN] }) { totalCount }
        entities(filter: { related: [{ predicate: MEDIATED_BETWEEN, to: "mill-company" }] }) { nodes { slug } }
        entity(id: "mill-company") { neighbourCounts { predicate { name } direction kind count } }
      }`,
    );
    expect({ claims, relations, entities }).toEqual({
      claims: { totalCount: 1 },
      relations: { totalCount: 1 },
      entities: { nodes: [{ slug: "staffan-de-mistura" }] },
    });
    expect(entity.neighbourCounts).toEqual([
      { predicate: { name: "MEDIATED_BETWEEN" }, direction: "IN", kind: "PERSON", count: 1 },
    ]);
  });

  it("stands in the ontology and in the playground's documentation, with its labels", async () => {
    const { ontology, __type } = await dataOf(
      service,
      `{
        ontology { predicates { name label arabic: label(languages: ["ar"]) time subjectField objectField } }
        __type(name: "Organization") { fields { name description } }
      }`,
    );
    expect(ontology.predicates).toContainEqual({
      name: "MEDIATED_BETWEEN",
      label: "mediated between",
      arabic: "توسط بين",
      time: "EVENT",
      subjectField: "mediatedBetween",
      objectField: "mediatedBy",
    });
    expect(__type.fields).toContainEqual({
      name: "mediatedBetween",
      description: expect.stringContaining("Carried words between two sides that fought."),
    });
  });

  it("is derived as everything else is", async () => {
    const { faults } = await verify(service.graph, loadOntology(schema));
    expect(faults).toEqual([]);
  });
});
