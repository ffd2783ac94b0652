import type { ClaimMember, EvidenceMember, NamedEntity } from "../claim-member.js";
import { linkTo } from "../link.js";

/** What annotations of one document have in common. */
export interface Annotating {
  /** Where this service is found, without a trailing slash. */
  readonly base: string;
  /** The collection's address without a time; an annotation's is this with the claim's id behind `#`. */
  readonly collection: string;
  /** The document's IRI. */
  readonly source: string;
}

/** A claim as a Web Annotation: its words are the targets, what it says of them are the bodies. */
export function annotationOf(claim: ClaimMember, at: Annotating): object {
  const targets = claim.evidence.map((evidence) => targetOf(evidence, at.source));
  return {
    id: `${at.collection}#${claim.id}`,
    type: "Annotation",
    motivation: "describing",
    creator: { name: claim.recordedBy },
    created: claim.recordedAt,
    generator: at.base,
    body: [sentence(claim.en, "en"), sentence(claim.ar, "ar"), statement(claim, at.base)],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function sentence(value: string, language: string): object {
  return { type: "TextualBody", value, format: "text/plain", language };
}

/** The words, by what they are and by where they stand; positions count code points, as the standard has it. */
function targetOf(evidence: EvidenceMember, source: string): object {
  const { exact, prefix, suffix, start, end } = evidence;
  const quote = { type: "TextQuoteSelector", exact, ...given({ prefix, suffix }) };
  const position = start === null || end === null ? [] : [{ type: "TextPositionSelector", start, end }];
  return {
    type: "SpecificResource",
    source,
    selector: position.length === 0 ? quote : [quote, ...position],
    ...ours({
      ...{ evidence: evidence.id, verified: evidence.verified, language: evidence.language },
      ...{ translation: evidence.translation, translatedBy: evidence.translatedBy },
    }),
  };
}

/** What a claim says, part by part, in our own terms. */
function statement(claim: ClaimMember, base: string): object {
  const { predicate, subject, object, value, time } = claim;
  const linked = (one: { readonly id: string } | null) =>
    one === null ? null : { id: linkTo(one.id, base) };
  return {
    id: linkTo(claim.id, base),
    type: "isnad:Claim",
    ...ours({
      ...{ predicate: predicate.name, stance: claim.stance, modality: claim.modality, rank: claim.rank },
      ...{ subject: entityOf(subject, base), subjectStatus: claim.subjectStatus },
      ...{ object: entityOf(object, base), objectStatus: claim.objectStatus },
      value: value === null ? null : ours({ ...value }),
      roles: claim.roles.map(({ name, text, entity }) =>
        ours({ role: name, text, entity: entityOf(entity, base) }),
      ),
      time: time === null ? null : ours({ ...time, relativeTo: entityOf(time.relativeTo, base) }),
      attribution: claim.attribution.map(({ act, channel, speaker, speakerStatus }, depth) =>
        ours({ depth, act, channel, speaker: entityOf(speaker, base), speakerStatus }),
      ),
      ...{ disputed: claim.disputed, credibility: claim.credibility },
      ...{ repeats: linked(claim.repeats), refutes: linked(claim.refutes) },
      supersedes: linked(claim.supersedes),
      supports: claim.relations.map(linked),
    }),
  };
}

function entityOf(entity: NamedEntity | null, base: string): object | null {
  if (entity === null) return null;
  const { id, slug, kind, en, ar } = entity;
  return { id: linkTo(id, base), ...ours({ slug, kind, name: inBoth(en, ar) }) };
}

/** A text in both languages, as JSON-LD tells them apart. */
function inBoth(en: string, ar: string): object[] {
  return [
    { "@value": en, "@language": "en" },
    { "@value": ar, "@language": "ar" },
  ];
}

/** Members under our own prefix; what is null or empty is left out, as JSON-LD knows neither. */
export function ours(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(given(members)).map(([name, value]) => [`isnad:${name}`, value]));
}

function given(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
