import type { ClaimMember } from "../claim-member.js";
import { filled, phrases, reasons } from "./phrases.js";
import { timeWords } from "./time-words.js";
import { heading, sentence, type Writing } from "./writing.js";

/**
 * Whether a statement is on an entity's word and not about it. Claims keep the ends that they were recorded with: where an end is another
 * that was judged the same, the statement counts as about it.
 */
export function isOnlyOnItsWord(claim: ClaimMember, id: string): boolean {
  const ends = [claim.subject, claim.object, ...claim.roles.map(({ entity }) => entity)];
  const speaks = claim.attribution.some(({ speaker }) => speaker?.id === id);
  return speaks && !ends.some((entity) => entity?.id === id);
}

/** Statements with a time, in its order; the others are counted. */
export function* timelineSection(claims: readonly ClaimMember[], writing: Writing): Generator<string> {
  const { language } = writing;
  const told = claims.flatMap((claim) => {
    const when =
      claim.time === null ? null : timeWords(claim.time, claim.document?.language ?? null, language);
    return when === null ? [] : [{ claim, when }];
  });
  yield heading(2, phrases.timeline[language]);
  yield `${filled(phrases.timelineOf[language], claims.length - told.length)}\n\n`;
  for (const { claim, when } of told) yield `- **${when}** — ${sentence(claim, writing)}\n`;
  if (told.length > 0) yield "\n";
}

type Reason = keyof typeof reasons;

/** Why a statement makes no relation; null: it makes one. */
function reasonOf(claim: ClaimMember): Reason | null {
  if (claim.relations.length > 0) return null;
  if (claim.stance === "DENIED") return "denied";
  if (claim.stance === "WITHHELD") return "withheld";
  if (claim.modality !== "ACTUAL") return claim.modality;
  if (claim.objectStatus === "VALUE" || claim.value !== null) return "figure";
  if (claim.subjectStatus !== "KNOWN" || claim.objectStatus !== "KNOWN") return "unnamed";
  return claim.rank === "DEPRECATED" ? "deprecated" : "other";
}

/** Statements that draw no line between two things, by the reason. */
export function* withoutEdgeSection(claims: readonly ClaimMember[], writing: Writing): Generator<string> {
  const { language } = writing;
  const groups = new Map<Reason, ClaimMember[]>();
  for (const claim of claims) {
    const reason = reasonOf(claim);
    if (reason !== null) groups.set(reason, [...(groups.get(reason) ?? []), claim]);
  }
  if (groups.size === 0) return;
  yield heading(2, phrases.withoutEdge[language]);
  yield `${phrases.withoutEdgeOf[language]}\n\n`;
  for (const reason of Object.keys(reasons) as Reason[]) {
    const group = groups.get(reason);
    if (group === undefined) continue;
    yield heading(3, reasons[reason][language]);
    yield `${group.map((claim) => `- ${sentence(claim, writing)}`).join("\n")}\n\n`;
  }
}

/** Statements about it that nothing above tells: they make relations between others, in which it has a part. Taken when it is written. */
export function* besidesSection(claims: readonly ClaimMember[], writing: Writing): Generator<string> {
  const { language, notes } = writing;
  const untold = claims.filter((claim) => !notes.has(claim));
  if (untold.length === 0) return;
  yield heading(2, phrases.besides[language]);
  yield `${phrases.besidesOf[language]}\n\n`;
  yield `${untold.map((claim) => `- ${sentence(claim, writing)}`).join("\n")}\n\n`;
}

/** Statements on its word that are not about it. */
export function* onItsWordSection(claims: readonly ClaimMember[], writing: Writing): Generator<string> {
  if (claims.length === 0) return;
  yield heading(2, `${phrases.onItsWord[writing.language]} (${claims.length})`);
  yield `${claims.map((claim) => `- ${sentence(claim, writing)}`).join("\n")}\n\n`;
}
