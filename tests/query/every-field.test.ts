import { OperationTypeNode } from "graphql";
import { describe, expect, it } from "vitest";
import { documentsOfEveryField } from "../setup/every-field.js";
import { compiled, ontology, schema } from "../setup/schema.js";

const required = {
  ...{ id: '"jabhat-al-nusra"', ids: '["jabhat-al-nusra"]', text: '"nusra"' },
  ...{ "counts.of": "CLAIMS", "counts.by": "[KIND, YEAR]", "graphDiff.from": "{}", "graphDiff.to": "{}" },
  ...{ from: '"staffan-de-mistura"', to: '"al-qaeda"' },
};
const kindRoots = new Set([...ontology.kinds.values()].map(({ field }) => field));
const depthOf = (root: string) => (kindRoots.has(root) ? 1 : 2);

const documents = [
  ...documentsOfEveryField(schema, depthOf, required),
  ...documentsOfEveryField(schema, () => 2, {}, OperationTypeNode.SUBSCRIPTION),
];

describe("every field of the schema is read", () => {
  for (const [root, document] of documents)
    it(`below ${root}, in one statement`, () => {
      const [field, ...others] = compiled(document);
      expect(others).toEqual([]);
      expect(field?.text === null).toBe(root === "ontology");
    });
});
