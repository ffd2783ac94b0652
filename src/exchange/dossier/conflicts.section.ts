import type { ConflictMember } from "./dossier-members.js";
import { conflictKinds, filled, phrases } from "./phrases.js";
import { heading, sentence, type Writing } from "./writing.js";

/** Where what is said does not agree, with both sides; `total`: how many there are, of which some may have been left out. */
export function* conflictsSection(
  conflicts: readonly ConflictMember[],
  total: number,
  writing: Writing,
): Generator<string> {
  const { language } = writing;
  yield heading(2, `${phrases.conflicts[language]} (${total})`);
  if (total === 0) yield `${phrases.noConflicts[language]}\n\n`;
  if (conflicts.length < total) yield `${filled(phrases.leftOut[language], conflicts.length, total)}\n\n`;
  for (const { kind, certainty, claims } of conflicts) {
    const maybe = certainty === "POSSIBLE" ? ` (${phrases.maybe[language]})` : "";
    yield `- **${conflictKinds[kind]?.[language] ?? kind}**${maybe}\n`;
    for (const [at, claim] of claims.entries())
      yield `  - ${(at === 0 ? phrases.oneSide : phrases.otherSide)[language]}: ${sentence(claim, writing)}\n`;
  }
  if (conflicts.length > 0) yield "\n";
}
