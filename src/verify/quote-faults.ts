import { attachedAfter, quotesOf, type TextTarget } from "../record/document-text.store.js";
import { quoteContext } from "../record/quote-context.js";
import type { Read } from "./read.js";

const pageSize = 20;

/** What looking up quotes in the attached texts gave. */
export interface QuoteCheck {
  readonly faults: readonly string[];
  /** How many quotes were looked up. */
  readonly quotes: number;
}

/** Looks up every quote whose document's text is attached; one without offsets has no place to look at. */
export async function verifyQuotes(read: Read): Promise<QuoteCheck> {
  const faults: string[] = [];
  let quotes = 0;
  for (let after = ""; ; ) {
    const page = await read(attachedAfter(after, pageSize));
    for (const target of page) {
      const check = await verifyQuotesOf(read, target);
      faults.push(...check.faults);
      quotes += check.quotes;
    }
    if (page.length < pageSize) return { faults, quotes };
    after = page.at(-1)?.id ?? after;
  }
}

async function verifyQuotesOf(read: Read, { id, slug, text }: TextTarget): Promise<QuoteCheck> {
  if (text === null)
    return { faults: [`document ${slug}: its text is said to be attached and is missing`], quotes: 0 };
  const placed = (await read(quotesOf(id))).filter(({ start }) => start !== null);
  const faults = placed
    .filter((quote) => !quoteContext(text, quote).verified)
    .map(
      ({ id: evidence, claim, start, end }) =>
        `evidence ${evidence} of claim ${claim}: its words do not stand at ${start} to ${end} of ${slug}`,
    );
  return { faults, quotes: placed.length };
}
