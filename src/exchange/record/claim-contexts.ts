import { QuotesNotFound } from "../../errors.js";
import type { Unit } from "../../graph/graph.model.js";
import type { FoundQuote } from "../../record/document-text.store.js";
import { quoteContext } from "../../record/quote-context.js";
import type { RecordFile } from "./check-record.js";
import type { ClaimLine } from "./record-line.file.js";
import { attachedTexts } from "./record-news.store.js";

/**
 * What is known of the quotes of new claims: what the file says, but where the graph has a text of its own, what stands in that. Throws
 * `QuotesNotFound` for claims whose words the graph's own text does not have there.
 */
export async function claimContexts(
  claims: readonly ClaimLine[],
  unit: Unit,
  { texts: brought }: RecordFile,
): Promise<FoundQuote[]> {
  const documents = [...new Set(claims.map(({ document }) => document))].filter((id) => !brought.has(id));
  const texts = new Map((await unit.run(attachedTexts(documents))).map((text) => [text.id, text]));
  return claims.flatMap(({ id, key, document, evidence }) => {
    const own = texts.get(document);
    return evidence.map((quote): FoundQuote => {
      const { verified, prefix, suffix } = quote;
      if (own === undefined || quote.start === null) return { id: quote.id, verified, prefix, suffix };
      const found = quoteContext(own.text, quote);
      if (!found.verified) throw new QuotesNotFound(own.slug, [key ?? id]);
      return { id: quote.id, ...found };
    });
  });
}
