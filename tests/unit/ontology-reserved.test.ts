import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, type GraphQLObjectType, isSpecifiedScalarType } from "graphql";
import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import {
  entityFields,
  recordTypes,
  reservedEndings,
  reservedTypes,
  rootFields,
} from "../../src/ontology/reserved.js";

const schema = buildSchema(readFileSync("schema/api.graphql", "utf8"));
const kinds = [...loadOntology("schema").kinds.values()];

describe("what the ontology may not name", () => {
  it("holds every type of the API that is no kind", () => {
    const made = new Set(kinds.map(({ type }) => type));
    const names = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
      .map(({ name }) => name)
      .filter((name) => !made.has(name) && !reservedEndings.some((ending) => name.endsWith(ending)))
      .filter((name) => /^[A-Z][a-z]/.test(name));
    expect(names.filter((name) => !reservedTypes.has(name))).toEqual([]);
    expect(kinds.filter(({ type }) => reservedTypes.has(type))).toEqual([]);
  });

  it("holds every field that all entities have", () => {
    const entity = schema.getType("Entity") as GraphQLObjectType;
    expect(Object.keys(entity.getFields()).sort()).toEqual([...entityFields].sort());
  });

  it("holds every field of Query that is not a kind's", () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const made = new Set(kinds.map(({ field }) => field));
    expect(roots.filter((field) => !made.has(field) && !rootFields.has(field))).toEqual([]);
  });

  it("holds every relationship type that the storage layout gives the record", () => {
    const layout = readFileSync("docs/decisions/001-storage-layout.md", "utf8");
    const types = [...layout.matchAll(/-\[:([A-Z_]+)/g)].map(([, type]) => type ?? "");
    expect(types).toContain("SAID_BY");
    const predicates = ["ALLIED_WITH"];
    expect(types.filter((type) => !recordTypes.has(type) && !predicates.includes(type))).toEqual([]);
  });

  it("holds every label that is constrained or indexed and is no kind", () => {
    const files = readdirSync("schema/graph").map((name) => readFileSync(`schema/graph/${name}`, "utf8"));
    const labels = files.flatMap((text) =>
      [...text.matchAll(/\(\w*:(\w+)\)/g)].map(([, label]) => label ?? ""),
    );
    expect(labels).toContain("Claim");
    expect(labels.filter((label) => !reservedTypes.has(label))).toEqual([]);
  });
});
