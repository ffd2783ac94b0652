import type { Bilingual } from "../ontology/ontology.model.js";
import type { EndStatus, Modality, SpeechAct, Stance } from "../record/claim.model.js";

/** An entity as it is named in a claim, in both languages. */
export interface NamedEntity extends Bilingual {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
}

/** The words that a claim rests on. */
export interface EvidenceMember {
  readonly id: string;
  readonly exact: string;
  /** Null until the document's text is attached. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** In code points of the NFC text. */
  readonly start: number | null;
  readonly end: number | null;
  readonly verified: boolean;
  readonly language: string;
  readonly translation: string | null;
  readonly translatedBy: string | null;
}

/** The document that a claim stands in. */
export interface DocumentMember {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly sha256: string;
  readonly publishedAt: string | null;
  readonly publisher: NamedEntity | null;
}

/** A number as a claim gives it. */
export interface QuantityMember {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
  readonly unit: string | null;
  readonly text: string | null;
}

/** One link of the chain of report, the outermost first. */
export interface SpeakerMember {
  readonly act: SpeechAct;
  readonly channel: string | null;
  readonly speakerStatus: EndStatus;
  readonly speaker: NamedEntity | null;
}

/** When a claim says that it held. */
export interface TimeMember {
  readonly aspect: string;
  readonly at: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly phrase: string | null;
  readonly timeRelation: string | null;
  readonly relativeTo: NamedEntity | null;
}

/** A claim as exports read it, by the fragment `claim` of {@link claimFragments}. */
export interface ClaimMember {
  readonly id: string;
  /** As one sentence, in both languages. */
  readonly en: string;
  readonly ar: string;
  readonly predicate: Bilingual & { readonly name: string };
  readonly subject: NamedEntity | null;
  readonly subjectStatus: EndStatus;
  readonly object: NamedEntity | null;
  readonly objectStatus: EndStatus;
  readonly value: QuantityMember | null;
  readonly roles: readonly {
    readonly name: string;
    readonly text: string | null;
    readonly entity: NamedEntity | null;
  }[];
  readonly modality: Modality;
  readonly stance: Stance;
  readonly rank: string;
  readonly disputed: boolean;
  readonly credibility: number | null;
  readonly time: TimeMember | null;
  readonly attribution: readonly SpeakerMember[];
  readonly evidence: readonly EvidenceMember[];
  readonly document: DocumentMember | null;
  /** The edges that it supports. */
  readonly relations: readonly { readonly id: string }[];
  readonly repeats: { readonly id: string } | null;
  readonly refutes: { readonly id: string } | null;
  readonly supersedes: { readonly id: string } | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Fragments to stand behind a document that spreads `source` or `named`. */
export const sourceFragments = `
fragment source on Document { id slug title language sha256 publishedAt publisher { ...named } }
fragment named on Entity { id slug kind en: name(languages: ["en"]) ar: name(languages: ["ar"]) }`;

/** Fragments to stand behind a document that spreads `claim`, `source` or `named`. */
export const claimFragments = `${sourceFragments}
fragment claim on Claim {
  id en: text(languages: ["en"]) ar: text(languages: ["ar"])
  predicate { name en: label(languages: ["en"]) ar: label(languages: ["ar"]) }
  subject { ...named } subjectStatus
  object { ...named } objectStatus
  value { low best high lowExclusive highExclusive unit text }
  roles { name text entity { ...named } }
  modality stance rank disputed credibility
  time { aspect at earliest latest phrase timeRelation relativeTo { ...named } }
  attribution { act channel speakerStatus speaker { ...named } }
  evidence { id exact prefix suffix start end verified language translation translatedBy }
  document { ...source }
  relations { id }
  repeats { id } refutes { id } supersedes { id }
  recordedAt recordedBy
}`;
