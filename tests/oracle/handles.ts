import type { World } from "./world.model.js";

/** Ids of the entities that ids or slugs name; what names nothing is left out. */
export function entityIdsOf({ entities }: World, handles: readonly string[]): ReadonlySet<string> {
  const named = entities.filter(({ entity }) => handles.includes(entity.id) || handles.includes(entity.slug));
  return new Set(named.map(({ entity }) => entity.id));
}

/** The same for documents. */
export function documentIdsOf({ documents }: World, handles: readonly string[]): ReadonlySet<string> {
  const named = documents.filter(
    ({ document }) => handles.includes(document.id) || handles.includes(document.slug),
  );
  return new Set(named.map(({ document }) => document.id));
}
