import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf } from "../setup/answers.js";
import { documentsOfEveryField } from "../setup/every-field.js";
import { busiestOf, kindRoots, printedSchema } from "../setup/kind-roots.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const ofKinds = new Set(kindRoots.map(({ root }) => root));
const otherRoots = Object.keys(printedSchema.getQueryType()?.getFields() ?? {}).filter(
  (root) => !ofKinds.has(root),
);

const page = "(first: 1) { totalCount nodes { __typename id } edges { cursor } pageInfo { hasNextPage } }";

/** So that each statement is planned in good time. */
const fieldsAtOnce = 8;

describe("every field answers without errors", () => {
  it.each(otherRoots)("below %s", async (root) => {
    const id = root === "document" ? '"nusra-aleppo-tunnel"' : '"jabhat-al-nusra"';
    const required = {
      ...{ from: '"staffan-de-mistura"', to: '"al-qaeda"' },
      ...{ id, ids: `[${id}, "nusra-aleppo-tunnel"]`, text: '"nusra"' },
      ...{ "counts.of": "CLAIMS", "counts.by": "[KIND, YEAR]" },
      ...{ "graphDiff.from": '{ knownAt: "2020-01-01T00:00:00Z" }', "graphDiff.to": "{}" },
    };
    const query = documentsOfEveryField(printedSchema, () => 1, required).get(root) ?? "";
    expect(await dataOf(service, query)).toEqual({ [root]: expect.anything() });
  });

  const seen = new Set<string>(Object.keys(printedEntityFields()));
  const predicateFields = kindRoots.map(({ root, kind, type }) => {
    const fields = Object.keys(type.getFields()).filter((name) => !seen.has(name));
    for (const name of fields) seen.add(name);
    return { root, kind, fields };
  });

  it.each(
    predicateFields.filter(({ fields }) => fields.length > 0),
  )("that $root has and no kind before it", async ({ root, kind, fields }) => {
    const id = await busiestOf(service, kind);
    for (let at = 0; at < fields.length; at += fieldsAtOnce) {
      const some = fields.slice(at, at + fieldsAtOnce).map((name) => `${name}${page}`);
      const query = `query ($id: ID!) { ${root}(id: $id) { ${some.join(" ")} } }`;
      expect(await dataOf(service, query, { id })).toEqual({ [root]: expect.anything() });
    }
  });
});

function printedEntityFields(): Record<string, unknown> {
  const entity = printedSchema.getType("Entity");
  return entity !== undefined && "getFields" in entity ? entity.getFields() : {};
}
