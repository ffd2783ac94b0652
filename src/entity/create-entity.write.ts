import { idOf } from "../record/ids.js";
import { entityHash } from "../record/record-hashes.js";
import { createEntities } from "../record/story.store.js";
import { Problems } from "../writing/problems.js";
import { freeSlug } from "../writing/slug.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { slugsTaken } from "./entity.store.js";
import {
  descriptionsOf,
  type EntityTexts,
  locationOf,
  type NameContent,
  namesOf,
} from "./entity-content.rules.js";

/** An entity that reports speak of and the graph does not have yet. */
export interface CreateEntity extends KeyedInput, EntityTexts {
  /** Enum name: `ARMED_GROUP`. */
  readonly kind: string;
  /** Null: made of the first name, with a number where it is taken. */
  readonly slug?: string | null;
  readonly names: readonly NameContent[];
}

/** Records an entity with its names. */
export const createEntity: UseCase<CreateEntity> = async (desk, input) => {
  const problems = new Problems();
  const names = await namesOf(input.names, desk, problems);
  const slug = await freeSlug(
    {
      given: input.slug ?? null,
      name: latinOf(input.names),
      what: "entity",
      taken: (slugs) => desk.unit.run(slugsTaken(slugs)),
    },
    problems,
  );
  const descriptions = descriptionsOf(input.descriptions ?? [], problems);
  const location = locationOf(input.location, problems);
  if (problems.any) return { userErrors: problems.found };
  const { kind } = input;
  const id = idOf("entity", desk.caller.id, input.idempotencyKey);
  const entity = { id, slug, kind, names, descriptions, location };
  const contentHash = entityHash(entity);
  return {
    detail: { entity: id, slug, contentHash },
    apply: async (tick) => {
      const label = desk.ontology.kinds.get(kind)?.type ?? kind;
      await desk.unit.run(createEntities([{ entity, label, contentHash }], { story: null, tick }));
      return { entity: id };
    },
  };
};

/** The name to make a slug of: one in Latin letters, where there is one. */
function latinOf(names: readonly NameContent[]): string {
  const latin = names.find(({ language }) => /^(en|\w+-Latn)/.test(language));
  return (latin ?? names[0])?.value ?? "";
}
