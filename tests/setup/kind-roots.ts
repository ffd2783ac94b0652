import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLObjectType, isInterfaceType, isObjectType } from "graphql";
import { projectRoot } from "../../src/root.js";
import type { TestService } from "./service.js";

/** The schema as it is printed, for tests that ask over HTTP. */
export const printedSchema = buildSchema(readFileSync(join(projectRoot, "schema/api.graphql"), "utf8"));

/** A root field that gives one entity of a kind. */
export interface KindRoot {
  /** `armedGroup`. */
  readonly root: string;
  /** The enum value: `ARMED_GROUP`. */
  readonly kind: string;
  readonly type: GraphQLObjectType;
}

/** The root field of every kind. */
export const kindRoots: readonly KindRoot[] = Object.values(
  printedSchema.getQueryType()?.getFields() ?? {},
).flatMap(({ name, type }) => {
  const entity = printedSchema.getType("Entity");
  if (!isObjectType(type) || !isInterfaceType(entity) || !type.getInterfaces().includes(entity)) return [];
  return [{ root: name, kind: name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), type }];
});

/** The slug of the entity of a kind that has most relations. */
export async function busiestOf(service: TestService, kind: string): Promise<string> {
  const query = `{ entities(filter: { kinds: [${kind}] }, orderBy: NEIGHBOURS_DESC, first: 1) { nodes { slug } } }`;
  const { data } = await service.ask(query);
  return data.entities.nodes[0].slug;
}
