import type { Statement } from "../../src/graph/graph.model.js";
import type { Standing, Tie } from "../oracle/picture.js";
import type { TestService } from "./service.js";

/** All relations that pass, read page by page through `relations`. */
export async function tiesOf(
  service: Pick<TestService, "ask">,
  variables: { readonly filter?: object; readonly asOf?: object } = {},
): Promise<Tie[]> {
  const ties: Tie[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await service.ask(
      `query ($filter: RelationFilter, $asOf: AsOf, $after: String) {
        relations(filter: $filter, asOf: $asOf, first: 100, after: $after) {
          nodes { id subjectId objectId originCount disputed }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { ...variables, after },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    for (const { id, subjectId, objectId, originCount, disputed } of data.relations.nodes)
      ties.push({ id, ends: [subjectId, objectId], origins: originCount, disputed });
    if (!data.relations.pageInfo.hasNextPage) return ties;
    after = data.relations.pageInfo.endCursor;
  }
}

/** What decides between entities of equal rank, by id. */
export async function standings({ graph }: Pick<TestService, "graph">): Promise<Map<string, Standing>> {
  const statement: Statement<readonly [string, Standing]> = {
    name: "standings",
    text: "MATCH (e:Entity) RETURN e.id AS id, e.sortName AS sortName, COUNT { (e)--() } AS weight",
    parameters: {},
    row: (get) => [String(get("id")), { sortName: String(get("sortName")), weight: Number(get("weight")) }],
  };
  return new Map(await graph.read(statement));
}
