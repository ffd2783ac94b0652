import { join } from "node:path";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from "graphql";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";
import { printApi } from "../../src/server/schema.js";
import { schema } from "../setup/schema.js";

describe("the API", () => {
  it("is what schema/api.graphql says", async () => {
    await expect(printApi(schema)).toMatchFileSnapshot(join(projectRoot, "schema/api.graphql"));
  });

  it("describes every type, field, argument and enum value", () => {
    const silent: string[] = [];
    const check = (what: string, described: { description?: string | null | undefined }) => {
      if (!described.description) silent.push(what);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
      check(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if ("args" in field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    expect(silent).toEqual([]);
  });
});
