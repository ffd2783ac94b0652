import type { Ontology } from "../../src/ontology/ontology.model.js";
import type { Story } from "../../src/story/story.model.js";
import { historyOf } from "./history.js";
import { namedById } from "./named-by-id.js";
import type { RecordedTicks } from "./recorded-ticks.js";
import type { Tick, World } from "./world.model.js";

/**
 * The world as stories tell it. `texts`: the attached ones, by slug of their documents, in NFC. Throws where the database was not
 * told of something that a story holds.
 */
export function worldOf(
  ontology: Ontology,
  stories: readonly Story[],
  { byId, ticks }: RecordedTicks,
  texts: ReadonlyMap<string, string> = new Map(),
): World {
  const tickOf = (id: string): Tick => {
    const tick = byId.get(id);
    if (tick === undefined) throw new Error(`The database has no ${id}, which a story holds.`);
    return tick;
  };
  const named = namedById(stories);
  const entities = named.flatMap((story) =>
    story.entities.map((entity) => ({ entity, tick: tickOf(entity.id) })),
  );
  const documents = named.map(({ document }) => ({
    document,
    tick: tickOf(document.id),
    text: texts.get(document.slug) ?? null,
  }));
  const claims = named.flatMap((story) =>
    story.claims.map(({ claim }) => {
      const tick = tickOf(claim.id);
      return { claim: { ...claim, tick: tick.seq }, tick };
    }),
  );
  return {
    ontology,
    entities,
    entityById: new Map(entities.map((recorded) => [recorded.entity.id, recorded])),
    documents,
    documentById: new Map(documents.map((recorded) => [recorded.document.id, recorded])),
    claims,
    claimById: new Map(claims.map((recorded) => [recorded.claim.id, recorded])),
    ...historyOf({ ontology, entities, claims }, ticks),
  };
}
