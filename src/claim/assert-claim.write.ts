import type { Ontology } from "../ontology/ontology.model.js";
import type { Evidence } from "../record/claim.model.js";
import { problemsOf } from "../record/claim.rules.js";
import { createClaims, linkClaims } from "../record/claim.store.js";
import type { UnrecordedClaim } from "../record/claim-problem.model.js";
import { setQuoteContexts, type TextTarget, textTarget } from "../record/document-text.store.js";
import { idOf } from "../record/ids.js";
import { newClaim, refersToClaims } from "../record/new-claim.js";
import { quoteContext } from "../record/quote-context.js";
import { claimHash, claimsHash } from "../record/record-hashes.js";
import { inNfc } from "../text/in-nfc.js";
import { Problems } from "../writing/problems.js";
import { claimsOf, entitiesOf } from "../writing/references.js";
import type { Desk, KeyedInput, Plan, UseCase } from "../writing/use-case.model.js";
import {
  type ClaimContent,
  claimReferences,
  entityReferences,
  type Named,
  partsOf,
} from "./claim-content.js";
import { requireMayCorrect } from "./claim-owner.js";
import { placeOf } from "./evidence-place.js";
import { whatFollows } from "./what-follows.js";

/** One assertion in one document. */
export interface AssertClaim extends KeyedInput, ClaimContent {}

/**
 * Records a claim and derives what follows from it. Throws `Forbidden` where it supersedes a claim of somebody else, and the caller is no
 * editor.
 */
export const assertClaim: UseCase<AssertClaim> = async (desk, { idempotencyKey, ...given }) => {
  const input = { idempotencyKey, ...inNfc(given) };
  const problems = new Problems();
  const [[document], named, claims] = await Promise.all([
    desk.unit.run(textTarget(input.document)),
    entitiesOf(desk, entityReferences(input), problems),
    claimsOf(desk, claimReferences(input), problems),
  ]);
  if (document === undefined)
    problems.add(
      ["document"],
      "DOCUMENT_UNKNOWN",
      `no document has the id or slug "${input.document}"; register it first.`,
    );
  const superseded = input.supersedes == null ? undefined : claims.get(input.supersedes);
  if (superseded !== undefined) {
    requireMayCorrect(desk.caller, superseded);
    if (superseded.retracted)
      problems.add(
        ["supersedes"],
        "CLAIM_RETRACTED",
        "names a claim that was taken back; record this one by itself.",
      );
    if (superseded.superseders.length > 0)
      problems.add(
        ["supersedes"],
        "CLAIM_SUPERSEDED",
        `names a claim whose place ${superseded.superseders.join(", ")} has taken; supersede that one.`,
      );
  }
  const claim = readClaim(desk, input, { document, named }, problems);
  if (problems.any || document === undefined) return { userErrors: problems.found };
  return planOf(desk, claim, document);
};

interface Found {
  readonly document: TextTarget | undefined;
  readonly named: Named;
}

function readClaim(
  { ontology, caller }: Desk,
  input: AssertClaim,
  { document, named }: Found,
  problems: Problems,
): UnrecordedClaim {
  const id = idOf("claim", caller.id, input.idempotencyKey);
  const claim: UnrecordedClaim = {
    id,
    predicate: input.predicate,
    ...partsOf(input, named, ontology, problems),
    modality: input.modality ?? "ACTUAL",
    evidence: input.evidence.map((quote, at): Evidence => {
      const place = document === undefined ? null : placeOf(quote, document.text, ["evidence", at], problems);
      return {
        id: idOf("evidence", id, String(at)),
        exact: quote.exact,
        start: place?.start ?? null,
        end: place?.end ?? null,
        language: quote.language ?? document?.language ?? "und",
        translation: quote.translation || null,
        translatedBy: quote.translatedBy || null,
      };
    }),
    document: document?.id ?? "",
    credibility: input.credibility ?? null,
    refutes: input.refutes ?? null,
    supersedes: input.supersedes ?? null,
    repeats: input.repeats ?? null,
  };
  // What refers to nothing has been complained of; rules that look at it would only repeat it.
  if (!problems.any) applyRules(claim, named, ontology, problems);
  return claim;
}

function applyRules(claim: UnrecordedClaim, named: Named, ontology: Ontology, problems: Problems): void {
  const byId = new Map([...named.values()].map((entity) => [entity.id, entity]));
  const kinds = new Map([...byId].map(([id, { kind }]) => [id, kind]));
  for (const { path, code, message } of problemsOf(claim, kinds, ontology))
    problems.add(
      path,
      code,
      code === "KIND_NOT_ALLOWED" ? `${message}. ${fitting(claim, kinds, ontology)}` : message,
    );
  const [subject, object] = [claim.subject, claim.object].map(({ entity }) => byId.get(entity ?? ""));
  if (subject !== undefined && subject.id !== object?.id && subject.canonical === object?.canonical)
    problems.add(
      ["object"],
      "RELATION_WITH_ITSELF",
      `${subject.slug} and ${object.slug} were judged to be the same; name another object, or withdraw that judgement first.`,
    );
}

/** The predicates that may stand between the kinds of a claim's ends. */
function fitting(
  { subject, object }: UnrecordedClaim,
  kinds: ReadonlyMap<string, string>,
  ontology: Ontology,
): string {
  const [from, to] = [kinds.get(subject.entity ?? ""), kinds.get(object.entity ?? "")];
  const names = [...ontology.predicates.values()]
    .filter(
      (predicate) =>
        (from === undefined || predicate.subject.kinds.includes(from)) &&
        (to === undefined || (predicate.object?.kinds.includes(to) ?? false)),
    )
    .map(({ name }) => name);
  if (names.length === 0) return "No predicate stands between these kinds.";
  return `Predicates that do fit: ${names.join(", ")}.`;
}

function planOf({ unit, ontology, caller }: Desk, unrecorded: UnrecordedClaim, document: TextTarget): Plan {
  const { id } = unrecorded;
  return {
    detail: { claim: id, claimsHash: claimsHash([claimHash(unrecorded)]) },
    apply: async (tick) => {
      const recorded = newClaim(unrecorded, ontology, tick, {
        ...{ story: null, key: null, recordedBy: caller.name, recorderId: caller.id },
      });
      const { claim } = recorded;
      const { text } = document;
      const contexts =
        text === null ? [] : claim.evidence.map((quote) => ({ id: quote.id, ...quoteContext(text, quote) }));
      // Sent without waiting for each other: they run in this order, so what is derived again reads what was written before it.
      const writing = [
        unit.run(createClaims([recorded])),
        ...(refersToClaims(claim) ? [unit.run(linkClaims([id]))] : []),
        ...(contexts.length === 0 ? [] : [unit.run(setQuoteContexts(contexts))]),
      ];
      const [ids] = await Promise.all([
        whatFollows({ unit, ontology }, { kind: "CLAIM", claim: id, created: claim }, tick),
        ...writing,
      ]);
      return ids;
    },
  };
}
