import type { StoryNews } from "./story-news.js";

/** Cuts what is new into units of work of at most `size` entities and claims, each of which needs only those before it. */
export function storyBatches({ document, entities, claims }: StoryNews, size: number): StoryNews[] {
  const batches: StoryNews[] = [];
  const parts = entities.length + claims.length;
  for (let from = 0; from < parts; from += size) {
    batches.push({
      document: null,
      entities: entities.slice(from, from + size),
      claims: claims.slice(Math.max(0, from - entities.length), Math.max(0, from + size - entities.length)),
    });
  }
  return document === null ? batches : withDocument(batches, document);
}

/** The document comes with the first claims, when its publisher is there; alone where no claims are new. */
function withDocument(batches: readonly StoryNews[], document: StoryNews["document"]): StoryNews[] {
  const first = batches.findIndex(({ claims }) => claims.length > 0);
  if (first === -1) return [...batches, { document, entities: [], claims: [] }];
  return batches.map((batch, at) => (at === first ? { ...batch, document } : batch));
}
