import { suggestionsFor } from "../search/suggestions.store.js";
import { type NamedClaim, type NamedEntity, namedClaims, namedEntities } from "./handles.store.js";
import type { Problems, Step } from "./problems.js";
import type { Desk } from "./use-case.model.js";

/** Something that an input refers to, and where. */
export interface Reference {
  readonly handle: string;
  readonly path: readonly Step[];
}

/** Looks up the entities that an input refers to, by id or slug; notes a problem for each that there is not, with what may have been meant. */
export async function entitiesOf(
  { unit }: Desk,
  references: readonly Reference[],
  problems: Problems,
): Promise<ReadonlyMap<string, NamedEntity>> {
  if (references.length === 0) return new Map();
  const rows = await unit.run(namedEntities([...new Set(references.map(({ handle }) => handle))]));
  const found = new Map(rows.map((row) => [row.handle, row]));
  for (const { handle, path } of references.filter((reference) => !found.has(reference.handle))) {
    const meant = suggestionsFor(handle, null);
    const nearest = meant === null ? [] : (await unit.run(meant)).map(({ slug }) => slug);
    const hint = nearest.length === 0 ? "search for its name first" : `did you mean ${nearest.join(", ")}?`;
    problems.add(path, "ENTITY_UNKNOWN", `no entity has the id or slug "${handle}"; ${hint}`);
  }
  return found;
}

/** The same for claims, by id. */
export async function claimsOf(
  { unit }: Desk,
  references: readonly Reference[],
  problems: Problems,
): Promise<ReadonlyMap<string, NamedClaim>> {
  if (references.length === 0) return new Map();
  const rows = await unit.run(namedClaims([...new Set(references.map(({ handle }) => handle))]));
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { handle, path } of references)
    if (!found.has(handle))
      problems.add(path, "CLAIM_UNKNOWN", `no claim has the id "${handle}"; give the \`id\` of a claim.`);
  return found;
}
