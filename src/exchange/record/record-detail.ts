import { claimHash, claimsHash } from "../../record/record-hashes.js";
import type { RecordFile } from "./check-record.js";
import { claimOf } from "./claim-of-line.js";
import type { RecordNews } from "./record-news.js";

/**
 * What the audit event of a batch says: which file, how much of it, and each correction as the event of its own mutation would tell it.
 * `claimsHash` pins the content of the batch's claims to the chain.
 */
export function recordDetail({ header, sha256 }: RecordFile, batch: RecordNews): Record<string, unknown> {
  const { generator, tick, knownAt } = header;
  const created = batch.news.filter(({ isNew }) => isNew).length;
  return {
    record: { sha256, generator, tick, knownAt },
    [`${batch.type}Count`]: created,
    corrections: correctionsOf(batch),
    ...(batch.type === "claim" ? { claimsHash: hashOf(batch) } : {}),
  };
}

function hashOf({ news }: RecordNews & { readonly type: "claim" }): string {
  return claimsHash(news.filter(({ isNew }) => isNew).map(({ line }) => claimHash(claimOf(line))));
}

function correctionsOf(batch: RecordNews): Readonly<Record<string, unknown>>[] {
  switch (batch.type) {
    case "entity":
      return batch.news.flatMap(({ line: { id }, ratings }) =>
        ratings.map(({ reliability, reason }) => ({
          ...{ action: "rateSpeaker", entity: id, reliability, reason },
        })),
      );
    case "judgement":
      return batch.news.flatMap(({ line: { id, verdict, left, right, reason, by }, isNew, withdrawn }) => [
        ...(isNew ? [{ action: "judgeIdentity", judgement: id, verdict, left, right, reason, by }] : []),
        ...(withdrawn === null
          ? []
          : [
              {
                ...{ action: "withdrawJudgement", judgement: id, verdict, left, right },
                ...{ reason: withdrawn.reason, by: withdrawn.by },
              },
            ]),
      ]);
    case "document":
      return [];
    case "claim":
      return batch.news.flatMap(({ line: { id }, ranks, retracted }) => [
        ...ranks.map(({ rank, reason }) => ({ action: "rankClaim", claim: id, rank, reason })),
        ...(retracted === null
          ? []
          : [{ action: "retractClaim", claim: id, reason: retracted.reason, by: retracted.by }]),
      ]);
  }
}
