import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OperationTypeNode } from "graphql";
import { describe, expect, it } from "vitest";
import { fieldAccess, routeAccess, routeOf } from "../../../src/access/access-table.js";
import { projectRoot } from "../../../src/root.js";
import { ontology, schema } from "../../setup/schema.js";

const access = fieldAccess(ontology);

describe("the table of who may what", () => {
  const roots = Object.values(OperationTypeNode).flatMap((operation) => {
    const root = schema.getRootType(operation);
    return root ? [[operation, Object.keys(root.getFields())] as const] : [];
  });

  it.each(roots)("has every root field of a %s, and no other", (operation, fields) => {
    expect([...access[operation].keys()].sort()).toEqual([...fields].sort());
  });

  it("gives reading to every role, and writing to none that only reads", () => {
    expect(new Set([...access.query.values(), ...access.subscription.values()])).toEqual(new Set(["READER"]));
    expect([...access.mutation.values()]).not.toContain("READER");
  });

  it("has every path that the service answers, and takes any other path for a file of the playground", () => {
    const handler = readFileSync(join(projectRoot, "src/server/handle.ts"), "utf8");
    const answered = [...handler.matchAll(/^ {4}"(\/[\w/]*)": /gm)].map(([, path]) => path);
    expect(answered.sort()).toEqual(Object.keys(routeAccess).sort());
    expect(["/graphql", "/graphql/", "/GRAPHQL", "/x", "/__proto__", "toString"].map(routeOf)).toEqual([
      ...["/graphql", "/", "/", "/", "/", "/"],
    ]);
  });
});
