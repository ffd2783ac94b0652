import { VersionConflict } from "../errors.js";
import { entityHash } from "../record/record-hashes.js";
import { Problems } from "../writing/problems.js";
import { entitiesOf } from "../writing/references.js";
import type { KeyedInput, UseCase } from "../writing/use-case.model.js";
import { presentEntity, replaceEntity } from "./entity.store.js";
import { descriptionsOf, type EntityTexts, locationOf, namesOf } from "./entity-content.rules.js";

/** Another content for an entity; a list that is given replaces the list. */
export interface UpdateEntity extends KeyedInput, EntityTexts {
  /** Id or slug. */
  readonly id: string;
  /** The version that the change was made on. */
  readonly expectedVersion: number;
}

/** Changes what is recorded of an entity itself. Throws `VersionConflict` where it is at another version. */
export const updateEntity: UseCase<UpdateEntity> = async (desk, input) => {
  const problems = new Problems();
  const found = await entitiesOf(desk, [{ handle: input.id, path: ["id"] }], problems);
  const id = found.get(input.id)?.id;
  const [present] = id === undefined ? [] : await desk.unit.run(presentEntity(id));
  if (present === undefined) return { userErrors: problems.found };
  const { version, ...old } = present;
  if (version !== input.expectedVersion) throw new VersionConflict(old.id, input.expectedVersion, version);
  if (input.names == null && input.descriptions == null && input.location == null)
    problems.add([], "NOTHING_GIVEN", "changes nothing; give names, descriptions or a location.");
  const entity = {
    ...old,
    names: input.names == null ? old.names : await namesOf(input.names, desk, problems),
    descriptions:
      input.descriptions == null ? old.descriptions : descriptionsOf(input.descriptions, problems),
    location: input.location == null ? old.location : locationOf(input.location, problems),
  };
  if (problems.any) return { userErrors: problems.found };
  const contentHash = entityHash(entity);
  return {
    detail: { entity: old.id, version: version + 1, contentHash },
    apply: async (tick) => {
      await desk.unit.run(replaceEntity(entity, contentHash, tick));
      return { entity: old.id };
    },
  };
};
