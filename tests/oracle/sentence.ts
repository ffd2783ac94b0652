import { sentenceOf } from "../../src/claim/sentence.js";
import { explain } from "../../src/conflict/explanation.js";
import type { Claim, ClaimEnd } from "../../src/record/claim.model.js";
import { stanceOf } from "../../src/record/stance.js";
import type { Scope } from "./as-of.js";
import { languageOf, nameIn } from "./names.js";
import { predicateOf } from "./predicate.js";
import type { ConflictVersion } from "./world.model.js";

type Languages = readonly string[] | null | undefined;

/** A claim in one sentence, by the wording that has tests of its own. */
export function claimSentence({ world }: Scope, claim: Claim, languages: Languages): string {
  const language = languageOf(languages);
  const nameOf = (id: string | null | undefined) => {
    const entity = id == null ? undefined : world.entityById.get(id)?.entity;
    return entity === undefined ? null : nameIn(entity, [language, "en", "ar"]);
  };
  const end = ({ status, entity }: ClaimEnd) => ({ status, name: nameOf(entity) });
  const innermost = claim.attribution.at(-1);
  return sentenceOf(
    {
      predicate: predicateOf(world.ontology, claim.predicate),
      subject: end(claim.subject),
      object: end(claim.object),
      value: claim.value,
      modality: claim.modality,
      stance: stanceOf(claim.attribution),
      speaker: nameOf(innermost?.speaker),
      act: innermost?.act ?? "STATES",
    },
    language,
  );
}

/** A conflict in a sentence or two. */
export function explanation(scope: Scope, { conflict }: ConflictVersion, languages: Languages): string {
  const sentences = conflict.claims.flatMap((id) => {
    const recorded = scope.world.claimById.get(id);
    return recorded === undefined ? [] : [claimSentence(scope, recorded.claim, languages)];
  });
  return explain(conflict.kind, conflict.certainty, sentences, languageOf(languages));
}
