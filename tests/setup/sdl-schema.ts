import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";
import { projectRoot } from "../../src/root.js";

/** The printed schema, beside the service's own: of that there can be one in a process. */
export function sdlSchema(): GraphQLSchema {
  return buildSchema(readFileSync(join(projectRoot, "schema/api.graphql"), "utf8"));
}
