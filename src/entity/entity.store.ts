import type { Statement } from "../graph/graph.model.js";
import { int } from "../graph/values.js";
import { type EntityContent, entityProperties, nameProperties } from "../record/entity.node.js";
import type { Tick } from "../record/ledger.model.js";
import type { EntityName, LocalText, Location } from "./entity.model.js";

/** Those of some slugs that name an entity. */
export function slugsTaken(slugs: readonly string[]): Statement<string> {
  return {
    name: "slugsTaken",
    text: "UNWIND $slugs AS slug MATCH (e:Entity {slug: slug}) RETURN e.slug AS slug",
    parameters: { slugs },
    row: (get) => get("slug") as string,
  };
}

/** An entity's content and version, as they stand. */
export interface PresentEntity extends EntityContent {
  /** From 1, one more with each change of its content. */
  readonly version: number;
}

/** The present content of an entity by its id. */
export function presentEntity(id: string): Statement<PresentEntity> {
  return {
    name: "presentEntity",
    text: "MATCH (e:Entity {id: $id}) RETURN properties(e) AS entity",
    parameters: { id },
    row: (get) => contentOf(get("entity") as StoredEntity),
  };
}

/** The properties of an `:Entity` node that hold its content. */
export interface StoredEntity {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly version: number;
  readonly nameValues: readonly string[];
  readonly nameLanguages: readonly string[];
  readonly nameKinds: readonly EntityName["kind"][];
  readonly nameUsers: readonly string[];
  readonly descriptionLanguages?: readonly string[];
  readonly descriptionValues?: readonly string[];
  readonly latitude?: number;
  readonly longitude?: number;
  readonly precision?: Location["precision"];
}

/** The content that an `:Entity` node holds, or an `:EntityWas` with the slug of its entity. */
export function contentOf(stored: StoredEntity): PresentEntity {
  const { id, slug, kind, version, latitude, longitude, precision } = stored;
  const languages = stored.descriptionLanguages ?? [];
  return {
    ...{ id, slug, kind, version },
    names: stored.nameValues.map((value, at) => ({
      value,
      language: stored.nameLanguages[at] ?? "und",
      kind: stored.nameKinds[at] ?? "ALIAS",
      usedBy: stored.nameUsers[at] || null,
    })),
    descriptions: languages.map(
      (language, at): LocalText => ({ language, value: stored.descriptionValues?.[at] ?? "" }),
    ),
    location:
      latitude === undefined || longitude === undefined || precision === undefined
        ? null
        : { latitude, longitude, precision },
  };
}

/**
 * Gives an entity another content; the old one is kept as an `:EntityWas`, as known until this tick. Its `tick` stays that of its
 * recording.
 */
export function replaceEntity(
  content: EntityContent,
  contentHash: string,
  { seq, at }: Tick,
): Statement<null> {
  return {
    name: "replaceEntity",
    text: `MATCH (e:Entity {id: $id})
CREATE (was:EntityWas)-[:WAS]->(e)
SET was = properties(e)
REMOVE was.slug
SET was.tickTo = $tick, was.knownTo = $at, was.versionTick = coalesce(e.versionTick, e.tick),
    was.knownFrom = coalesce(e.knownFrom, e.recordedAt)
SET e += $cleared, e += $properties, e.version = e.version + 1, e.versionTick = $tick, e.knownFrom = $at
WITH e
CALL (e) { MATCH (n:Name)-[:NAMES]->(e) DETACH DELETE n }
CALL (e) { UNWIND $names AS name CREATE (n:Name)-[:NAMES]->(e) SET n = name }`,
    parameters: {
      ...{ id: content.id, tick: int(seq), at },
      // A null property is removed: what the new content leaves out.
      cleared: {
        ...{ nameAr: null, latitude: null, longitude: null, precision: null },
        ...{ descriptionLanguages: null, descriptionValues: null },
      },
      properties: { ...entityProperties(content), contentHash },
      names: nameProperties(content),
    },
    row: () => null,
  };
}

/** Rates who speaks or publishes; what the rating was stays in the lists beside it. */
export function setReliability(
  id: string,
  { reliability, reason }: { readonly reliability: string; readonly reason: string },
  tick: Tick,
): Statement<null> {
  return {
    name: "setReliability",
    text: `MATCH (e:Entity {id: $id})
SET e.reliability = $reliability, e.ratings = coalesce(e.ratings, []) + $reliability,
    e.ratingReasons = coalesce(e.ratingReasons, []) + $reason, e.ratingTicks = coalesce(e.ratingTicks, []) + $tick,
    e.ratedAt = coalesce(e.ratedAt, []) + $at`,
    parameters: { id, reliability, reason, tick: int(tick.seq), at: tick.at },
    row: () => null,
  };
}
