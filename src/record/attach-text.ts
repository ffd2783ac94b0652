import { DocumentMissing, DocumentTextWrong, TextNotUtf8 } from "../errors.js";
import { type Graph, operatorTimeoutMs, type Unit } from "../graph/graph.model.js";
import { type DocumentText, readDocumentText } from "../text/document-text.js";
import {
  createText,
  quotesOf,
  setQuoteContexts,
  type TextTarget,
  textTarget,
  textTargetsByHash,
} from "./document-text.store.js";
import type { Tick } from "./ledger.model.js";
import { lockLedger } from "./ledger.store.js";
import { withTick } from "./ledger.write.js";
import { quoteContext } from "./quote-context.js";

/** A file to attach. */
export interface AttachText {
  /** Id or slug of the document; null: the one that was recorded with this file's hash. */
  readonly document: string | null;
  /** The file's bytes, UTF-8. */
  readonly rawText: Uint8Array;
  /** Who attaches it. */
  readonly by: string;
}

/** What attaching did. */
export interface AttachedText {
  /** The document's slug. */
  readonly document: string;
  /** Null: this text was attached already, and nothing changed. */
  readonly tick: Tick | null;
  /** Number of quotes that stand where they are said to. */
  readonly verified: number;
  /** Ids of the claims of which a quote does not. */
  readonly claimsNotFound: readonly string[];
}

/**
 * Puts a document's text into the graph, says of each quote whether it stands where it is said to, and gives it its context;
 * one unit of work.
 *
 * Throws `TextNotUtf8`, `DocumentMissing`, and `DocumentTextWrong` where the file is not the one that was recorded.
 */
export async function attachText(graph: Graph, { document, rawText, by }: AttachText): Promise<AttachedText> {
  const file = readDocumentText(rawText);
  if (file === null) throw new TextNotUtf8();
  const work = async (unit: Unit) => {
    await unit.run(lockLedger());
    const target = await findTarget(unit, document, file.sha256);
    if (target.sha256 !== file.sha256) throw new DocumentTextWrong(target.slug, target.sha256, file.sha256);
    return attach(unit, target, file, by);
  };
  return graph.write("attachText", work, { timeoutMs: operatorTimeoutMs });
}

async function findTarget(unit: Unit, document: string | null, sha256: string): Promise<TextTarget> {
  const found = await unit.run(document === null ? textTargetsByHash(sha256) : textTarget(document));
  const target = found[0];
  if (target === undefined) throw new DocumentMissing(document, sha256);
  return target;
}

async function attach(unit: Unit, target: TextTarget, file: DocumentText, by: string): Promise<AttachedText> {
  const quotes = await unit.run(quotesOf(target.id));
  const found = quotes.map((quote) => ({
    id: quote.id,
    claim: quote.claim,
    ...quoteContext(file.text, quote),
  }));
  const verified = found.filter((quote) => quote.verified).length;
  const lost = found.filter((quote) => !quote.verified).map(({ claim }) => claim);
  const result = { document: target.slug, verified, claimsNotFound: [...new Set(lost)] };
  if (target.text !== null) return { ...result, tick: null };
  const detail = { document: target.slug, sha256: file.sha256, verified, notFound: lost.length };
  const tick = await withTick(unit, { by, action: "attachText", detail }, async (now) => {
    await unit.run(createText(target.id, file.text));
    await unit.run(setQuoteContexts(found.map(({ claim: _, ...quote }) => quote)));
    return now;
  });
  return { ...result, tick };
}
