import type { UnrecordedClaim } from "../../record/claim-problem.model.js";
import type { StoryDocument } from "../../story/story.model.js";
import type { ClaimLine, DocumentLine } from "./record-line.file.js";

/** The claim of a line, and nothing but what its hash is taken of; what has happened to it stands apart. */
export function claimOf(line: ClaimLine): UnrecordedClaim {
  const { id, predicate, subject, object, value, roles, modality, time, attribution } = line;
  const { document, credibility, refutes, supersedes, repeats } = line;
  return {
    ...{ id, predicate, subject, object, value, roles, modality, time, attribution },
    evidence: line.evidence.map(({ verified, prefix, suffix, ...quote }) => quote),
    ...{ document, credibility, refutes, supersedes, repeats },
  };
}

/** The document of a line, and nothing but what its hash is taken of. */
export function documentOf(line: DocumentLine): StoryDocument {
  const { id, slug, title, language, sha256, publisher, publishedAt, publishedBasis, licence } = line;
  return { id, slug, title, language, sha256, publisher, publishedAt, publishedBasis, licence };
}
