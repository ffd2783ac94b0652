import type { UnrecordedClaim } from "../../record/claim-problem.model.js";
import type { StoryDocument } from "../../story/story.model.js";
import type { ClaimLine, DocumentLine } from "./record-line.file.js";

/** The claim of a line, as its hash is taken; what has happened to it stands apart. */
export function claimOf(line: ClaimLine): UnrecordedClaim {
  const { type: _, story, key, recordedAt, recordedBy, ranks, retracted, evidence, ...claim } = line;
  return {
    ...claim,
    evidence: evidence.map(({ verified, prefix, suffix, ...quote }) => quote),
  };
}

/** The document of a line, as its hash is taken. */
export function documentOf(line: DocumentLine): StoryDocument {
  const { type: _, story, recordedAt, text, ...document } = line;
  return document;
}
