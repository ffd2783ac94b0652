import type { Statement } from "../graph/graph.model.js";
import type { StoryDocument } from "../story/story.model.js";
import { type EntityContent, entityProperties, nameProperties } from "./entity.node.js";
import type { Tick } from "./ledger.model.js";
import { storedProperties } from "./stored-properties.js";

/** What came of an entity, a document or a claim when a story made it. */
export interface RecordedItem {
  readonly id: string;
  /** The story that made it; null: somebody did by hand. */
  readonly story: string | null;
  /** Of its content as the story gave it. */
  readonly contentHash: string | null;
}

/** An entity as far as a story needs to know it. */
export interface RecordedEntity extends RecordedItem {
  readonly slug: string;
  /** Enum name. */
  readonly kind: string;
}

const itemRow: Statement<RecordedItem>["row"] = (get) => ({
  id: get("id") as string,
  story: get("story") as string | null,
  contentHash: get("contentHash") as string | null,
});

/** The entities that have these slugs. */
export function entitiesBySlug(slugs: readonly string[]): Statement<RecordedEntity> {
  return {
    name: "entitiesBySlug",
    text: `UNWIND $slugs AS slug
MATCH (e:Entity {slug: slug})
RETURN e.id AS id, e.slug AS slug, e.kind AS kind, e.story AS story, e.contentHash AS contentHash`,
    parameters: { slugs },
    row: (get) => ({ ...itemRow(get), slug: get("slug") as string, kind: get("kind") as string }),
  };
}

/** The claims that have these ids. */
export function recordedClaims(ids: readonly string[]): Statement<RecordedItem> {
  return {
    name: "recordedClaims",
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.story AS story, c.contentHash AS contentHash`,
    parameters: { ids },
    row: itemRow,
  };
}

/** The keys of all claims that a story has made. */
export function claimKeys(story: string): Statement<string> {
  return {
    name: "claimKeys",
    text: "MATCH (c:Claim {story: $story}) RETURN c.key AS key ORDER BY key",
    parameters: { story },
    row: (get) => get("key") as string,
  };
}

/** The document that has a slug; at most one row. */
export function documentBySlug(slug: string): Statement<RecordedItem> {
  return {
    name: "documentBySlug",
    text: `MATCH (d:Document {slug: $slug})
RETURN d.id AS id, d.story AS story, d.contentHash AS contentHash`,
    parameters: { slug },
    row: itemRow,
  };
}

/** Where something new comes from, and when the graph is told. */
export interface Origin {
  /** Null: somebody writes by hand. */
  readonly story: string | null;
  readonly tick: Tick;
}

/** An entity about to be created. */
export interface NewEntity {
  readonly entity: EntityContent;
  /** Node label of its kind, from the ontology. */
  readonly label: string;
  readonly contentHash: string;
}

/** Creates entities with their names. */
export function createEntities(entities: readonly NewEntity[], { story, tick }: Origin): Statement<null> {
  const recorded = storedProperties({ version: 1, tick: tick.seq, recordedAt: tick.at, story });
  return {
    name: "createEntities",
    text: `UNWIND $entities AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties, e += $recorded
WITH e, row
CALL (e, row) {
  UNWIND row.names AS name
  CREATE (n:Name)-[:NAMES]->(e)
  SET n = name
}`,
    parameters: {
      recorded,
      entities: entities.map(({ entity, label, contentHash }) => ({
        label,
        properties: { ...entityProperties(entity), contentHash },
        names: nameProperties(entity),
      })),
    },
    row: () => null,
  };
}

/** Creates a document; its publisher must be there. */
export function createDocument(
  { publisher, ...document }: StoryDocument,
  contentHash: string,
  { story, tick }: Origin,
): Statement<null> {
  return {
    name: "createDocument",
    text: `CREATE (d:Document)
SET d = $properties
WITH d
MATCH (p:Entity {id: $publisher})
CREATE (d)-[:PUBLISHED_BY]->(p)`,
    parameters: {
      publisher,
      properties: storedProperties({
        ...document,
        ...{ contentHash, story, attached: false, tick: tick.seq, recordedAt: tick.at },
      }),
    },
    row: () => null,
  };
}
