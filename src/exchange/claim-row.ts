import { parse } from "graphql";

/** What a row of the table of claims is made of. */
export interface ClaimMember {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
  readonly predicate: { readonly name: string; readonly en: string; readonly ar: string };
  readonly subject: ClaimEnd | null;
  readonly subjectStatus: string;
  readonly object: ClaimEnd | null;
  readonly objectStatus: string;
  readonly value: {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly lowExclusive: boolean;
    readonly highExclusive: boolean;
    readonly unit: string | null;
    readonly text: string | null;
  } | null;
  readonly roles: readonly {
    readonly name: string;
    readonly entity: Named | null;
    readonly text: string | null;
  }[];
  readonly modality: string;
  readonly stance: string;
  readonly time: ClaimTime | null;
  readonly attribution: readonly {
    readonly act: string;
    readonly speaker: Named | null;
    readonly speakerStatus: string;
    readonly channel: string | null;
  }[];
  readonly evidence: readonly {
    readonly exact: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly verified: boolean;
  }[];
  readonly document: {
    readonly slug: string;
    readonly title: string;
    readonly publishedAt: string | null;
  } | null;
  readonly credibility: number | null;
  readonly rank: string;
  readonly rankReason: string | null;
  readonly disputed: boolean;
  readonly retractedAt: string | null;
  readonly retractionReason: string | null;
  readonly refutes: Identified | null;
  readonly repeats: Identified | null;
  readonly supersedes: Identified | null;
  readonly relations: readonly Identified[];
  readonly recordedAt: string;
  readonly recordedBy: string;
}

interface Named {
  readonly slug: string;
}

interface Identified {
  readonly id: string;
}

interface ClaimEnd extends Named {
  readonly kind: string;
  readonly en: string;
  readonly ar: string;
}

interface ClaimTime {
  readonly aspect: string;
  readonly at: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly phrase: string | null;
  readonly relativeTo: Named | null;
  readonly timeRelation: string | null;
}

/** Gives the members. */
export const claimsDocument = parse(`query Claims($filter: ClaimFilter, $asOf: AsOf) {
  claims(filter: $filter, asOf: $asOf) {
    nodes {
      id
      en: text(languages: ["en"]) ar: text(languages: ["ar"])
      predicate { name en: label(languages: ["en"]) ar: label(languages: ["ar"]) }
      subject { ...end } subjectStatus object { ...end } objectStatus
      value { low best high lowExclusive highExclusive unit text }
      roles { name entity { slug } text }
      modality stance
      time { aspect at earliest latest phrase relativeTo { slug } timeRelation }
      attribution { act speaker { slug } speakerStatus channel }
      evidence { exact start end verified }
      document { slug title publishedAt }
      credibility rank rankReason disputed retractedAt retractionReason
      refutes { id } repeats { id } supersedes { id } relations { id }
      recordedAt recordedBy
    }
  }
}
fragment end on Entity { slug kind en: name(languages: ["en"]) ar: name(languages: ["ar"]) }`);

/** Asks how many there are. */
export const claimsCounting = parse(`query CountClaims($filter: ClaimFilter, $asOf: AsOf) {
  claims(filter: $filter, asOf: $asOf) { totalCount }
}`);
