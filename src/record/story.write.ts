import { type DerivedCounts, noCounts } from "../derive/derive.write.js";
import { deriveAgain } from "../derive/derive-again.js";
import { QuotesNotFound } from "../errors.js";
import type { Unit } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Story, StoryClaim } from "../story/story.model.js";
import { createClaims, linkClaims } from "./claim.store.js";
import type { UnrecordedClaim } from "./claim-problem.model.js";
import { setQuoteContexts, textTarget } from "./document-text.store.js";
import type { Tick } from "./ledger.model.js";
import { newClaim, refersToClaims } from "./new-claim.js";
import { quoteContext } from "./quote-context.js";
import { claimHash, claimsHash, documentHash, entityHash } from "./record-hashes.js";
import { createDocument, createEntities } from "./story.store.js";
import type { StoryNews } from "./story-news.js";

/** A part of a story to be written in a tick. */
export interface StoryPart {
  /** The whole story, with the graph's ids. */
  readonly story: Story;
  readonly batch: StoryNews;
  readonly tick: Tick;
}

/** What the audit event of a part says; `claimsHash` pins the content of its claims to the chain. */
export function newsDetail(story: Story, { document, entities, claims }: StoryNews): Record<string, unknown> {
  return {
    story: story.slug,
    document: document?.slug,
    entities: entities.length,
    claims: claims.length,
    claimsHash: claimsHash(claims.map(({ claim }) => claimHash(claim))),
  };
}

/** Writes a part of a story and derives what follows from it. */
export async function writeNews(
  unit: Unit,
  { ontology, by }: { readonly ontology: Ontology; readonly by: string },
  { story, batch, tick }: StoryPart,
): Promise<DerivedCounts> {
  const origin = { story: story.slug, tick };
  if (batch.entities.length > 0) {
    const entities = batch.entities.map((entity) => ({
      entity,
      label: ontology.kinds.get(entity.kind)?.type ?? entity.kind,
      contentHash: entityHash(entity),
    }));
    await unit.run(createEntities(entities, origin));
  }
  if (batch.document !== null) {
    await unit.run(createDocument(batch.document, documentHash(batch.document), origin));
  }
  if (batch.claims.length === 0) return noCounts;
  const news = batch.claims.map(({ key, claim }) =>
    newClaim(claim, ontology, tick, { story: story.slug, key, recordedBy: by, recorderId: null }),
  );
  const earlier = referring(story, batch.claims);
  const links = [...batch.claims.map(({ claim }) => claim).filter(refersToClaims), ...earlier];
  await Promise.all([
    unit.run(createClaims(news)),
    links.length === 0 ? [] : unit.run(linkClaims(links.map(({ id }) => id))),
  ]);
  if (batch.document === null) await verifyQuotes(unit, story, batch.claims);
  const changes = [
    ...news.map(({ claim }) => ({ kind: "CLAIM" as const, claim: claim.id, created: claim })),
    ...earlier.map(({ id }) => ({ kind: "CLAIM" as const, claim: id })),
  ];
  return deriveAgain(unit, ontology, changes, tick);
}

/** Claims of the story that came in an earlier batch and refer to one of these. */
function referring({ claims }: Story, batch: readonly StoryClaim[]): UnrecordedClaim[] {
  const ids = new Set<string | null>(batch.map(({ claim }) => claim.id));
  return claims
    .map(({ claim }) => claim)
    .filter(({ id }) => !ids.has(id))
    .filter(({ refutes, supersedes, repeats }) => [refutes, supersedes, repeats].some((to) => ids.has(to)));
}

/** New claims on a text that is attached already are held against it at once; a quote without offsets has no place to look at. */
async function verifyQuotes(unit: Unit, story: Story, claims: readonly StoryClaim[]): Promise<void> {
  const [target] = await unit.run(textTarget(story.document.id));
  const text = target?.text ?? null;
  if (text === null) return;
  const found = claims.flatMap(({ key, claim }) =>
    claim.evidence
      .filter(({ start }) => start !== null)
      .map((evidence) => ({ id: evidence.id, key, ...quoteContext(text, evidence) })),
  );
  const lost = found.filter(({ verified }) => !verified).map(({ key }) => key);
  if (lost.length > 0) throw new QuotesNotFound(story.document.slug, [...new Set(lost)]);
  await unit.run(setQuoteContexts(found.map(({ key: _, ...quote }) => quote)));
}
