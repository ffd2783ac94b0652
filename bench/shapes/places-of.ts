import type { Graph, Statement } from "../../src/graph/graph.model.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { LoadedWorld } from "../load/load-world.js";
import { entityIdAt, slugAt } from "../world/entities.js";
import { numberOf } from "../world/relations.js";
import type { WorldSize } from "../world/world-size.js";
import { allTypes } from "./relation-types.js";
import type { Places } from "./shape.model.js";

const many = 24;

/** Looks up what is asked for in a loaded world; the same in every run on it. */
export async function placesOf(
  graph: Graph,
  ontology: Ontology,
  size: Pick<WorldSize, "entities">,
  loaded: LoadedWorld,
): Promise<Omit<Places, "cursor">> {
  const texts = (name: string, text: string) => graph.read(statement(name, text));
  const step = Math.max(1, Math.floor(size.entities / 50));
  const deep = await graph.read({
    ...statement(
      "deepPlaces",
      `MATCH (e:Event) WHERE e.canonicalId IS NULL WITH e ORDER BY e.sortName, e.id
WITH collect([e.sortName, e.id]) AS events
UNWIND range(0, 7) AS at
WITH events, size(events) / 2 + at * size(events) / 40 AS place
RETURN events[place - 1][0] AS sortName, events[place - 1][1] AS id`,
    ),
    row: (get) => ({ sortName: String(get("sortName")), id: String(get("id")) }),
  });
  const slugs = Array.from({ length: 50 }, (_, at) => slugAt(ontology, (at * step + at) % size.entities));
  return {
    deep,
    farApart: await graph.read(pairsFarApart(slugs)),
    crowded: await texts(
      "crowded",
      `MATCH (e:Entity) WITH e, COUNT { (e)-[:${allTypes}]-() } AS degree WHERE 90 <= degree <= 198
WITH e, degree ORDER BY degree DESC, e.id LIMIT 8 RETURN e.slug AS text`,
    ),
    entities: slugs,
    hubs: await texts(
      "hubs",
      `MATCH (e:Entity) WITH e, COUNT { (e)-[:${allTypes}]-() } AS degree WHERE 25 <= degree <= 120
RETURN e.slug AS text ORDER BY e.id LIMIT ${many}`,
    ),
    fighters: await texts(
      "fighters",
      `MATCH (e:ArmedGroup) WITH e, COUNT { (e)-[:FOUGHT]-() } AS degree WHERE degree <= 200
WITH e, degree ORDER BY degree >= 20 DESC, e.id LIMIT ${many} RETURN e.slug AS text`,
    ),
    supernode: slugAt(ontology, numberOf("ARMED_GROUP", 0)),
    relations: await texts(
      "relations",
      `MATCH (k:Conflict)-[:BETWEEN]->(c:Claim) WHERE k.knownTo IS NULL AND size(c.relations) > 0
WITH DISTINCT c.relations[0] AS text ORDER BY text LIMIT ${many} RETURN text`,
    ),
    arabicNames: await texts(
      "arabicNames",
      `MATCH (e:ArmedGroup) WHERE e.nameAr IS NOT NULL RETURN e.nameAr AS text ORDER BY e.id LIMIT ${many}`,
    ),
    speakers: [0, 1, 2].map((at) => entityIdAt(numberOf("ORGANIZATION", at))),
    document:
      (await texts("document", "MATCH (d:Document) RETURN d.id AS text ORDER BY d.slug LIMIT 1"))[0] ?? "",
    knownAt: loaded.afterFirst,
  };
}

function statement(name: string, text: string): Statement<string> {
  return { name, text, parameters: {}, row: (get) => String(get("text")) };
}

/** Pairs of some entities with four relations between them on the shortest way; where there are none, those furthest apart. */
function pairsFarApart(slugs: readonly string[]): Statement<{ from: string; to: string }> {
  return {
    name: "pairsFarApart",
    text: `UNWIND range(0, size($slugs) - 2) AS at
MATCH (a:Entity {slug: $slugs[at]})
MATCH (b:Entity {slug: $slugs[at + 1]})
MATCH p = shortestPath((a)-[:${allTypes}*..4]-(b))
WITH at, a, b, length(p) AS length ORDER BY length DESC, at LIMIT 8
RETURN a.slug AS from, b.slug AS to`,
    parameters: { slugs },
    row: (get) => ({ from: String(get("from")), to: String(get("to")) }),
  };
}
