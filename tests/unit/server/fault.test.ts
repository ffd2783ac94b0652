import { buildSchema, execute, GraphQLError, type GraphQLScalarType, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { BodyTooLarge, PortInUse } from "../../../src/errors.js";
import { faultOf } from "../../../src/server/fault.js";

describe("what is shown of a fault", () => {
  test("one of ours keeps code, words and facts, however deep it is wrapped", () => {
    const ours = new BodyTooLarge(11, 10);
    const wrapped = new GraphQLError("x", { originalError: new GraphQLError("y", { originalError: ours }) });
    for (const error of [ours, wrapped]) {
      expect(faultOf(error)).toEqual({
        code: "BODY_TOO_LARGE",
        message: ours.message,
        facts: { asked: 11, limit: 10 },
        status: 413,
      });
    }
  });

  test("nothing is shown of one that was meant for the operator, nor of a foreign one", () => {
    expect(faultOf(new PortInUse("127.0.0.1", 4000))).toBeNull();
    expect(faultOf(new Error("secret"))).toBeNull();
    expect(faultOf("secret")).toBeNull();
    expect(faultOf(new GraphQLError("secret", { originalError: new Error("secret") }))).toBeNull();
    expect(faultOf(new GraphQLError("secret"))).toBeNull();
    expect(faultOf(new GraphQLError("secret", { extensions: { code: "INTERNAL_SERVER_ERROR" } }))).toBeNull();
    expect(faultOf(new GraphQLError("secret", { extensions: { code: "SQL_STATE_42" } }))).toBeNull();
  });

  test("a variable that its scalar refuses is the caller's fault, whatever the scalar threw", async () => {
    const schema = buildSchema("scalar Odd type Query { f(odd: Odd): Int }");
    Object.assign(schema.getType("Odd") as GraphQLScalarType, {
      parseValue: () => {
        throw new RangeError("even");
      },
    });
    const document = parse("query ($odd: Odd) { f(odd: $odd) }");
    const { errors } = await execute({ schema, document, variableValues: { odd: 2 } });
    expect(faultOf(errors?.[0])).toMatchObject({
      code: "BAD_USER_INPUT",
      status: 400,
      message: expect.stringContaining('Variable "$odd" got invalid value 2'),
    });
  });
});
