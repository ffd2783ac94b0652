import type { ClaimTime } from "../time/span.model.js";

export type Modality = "ACTUAL" | "ATTEMPTED" | "PLANNED" | "OFFERED" | "CONDITIONAL" | "POSSIBLE";
export type Stance = "AFFIRMED" | "DENIED" | "WITHHELD";
export type Rank = "PREFERRED" | "NORMAL" | "DEPRECATED";
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F";
export type EndStatus = "KNOWN" | "UNKNOWN" | "NONE" | "VALUE";
export type SpeechAct =
  | "STATES"
  | "REPORTS"
  | "CIRCULATES"
  | "ANNOUNCES"
  | "CLAIMS_RESPONSIBILITY"
  | "BLAMES"
  | "ESTIMATES"
  | "ASSESSES"
  | "PROMISES"
  | "DENIES"
  | "REFUSES_TO_CONFIRM"
  | "REFUSES_TO_DISCLOSE";

/** One end of a claim. `entity` is set exactly when `status` is KNOWN; VALUE only as the object of a value predicate. */
export interface ClaimEnd {
  readonly status: EndStatus;
  readonly entity: string | null;
}

/** A number as the document gives it: "more than a hundred" is low 100, lowExclusive, no best, no high. Null: no bound. */
export interface Quantity {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
  readonly unit: string | null;
  /** The document's own words. */
  readonly text: string | null;
}

/** A further party; exactly one of `entity` and `text` is set. */
export interface ClaimRole {
  readonly name: string;
  readonly entity: string | null;
  readonly text: string | null;
}

/** One link of the chain of report. `speaker` null with status UNKNOWN: not named; with NONE: the document's own voice. */
export interface Attribution {
  readonly speaker: string | null;
  readonly speakerStatus: Exclude<EndStatus, "VALUE">;
  readonly act: SpeechAct;
  readonly channel: string | null;
}

/** The words a claim rests on. Offsets: Unicode code points of the document's NFC text, half open; null where a table has none. */
export interface Evidence {
  readonly id: string;
  readonly exact: string;
  readonly start: number | null;
  readonly end: number | null;
  /** BCP 47. */
  readonly language: string;
  readonly translation: string | null;
  readonly translatedBy: string | null;
}

/** One assertion in one document. Never changed once recorded; what happens to it later stands apart, in {@link ClaimState}. */
export interface Claim {
  readonly id: string;
  readonly predicate: string;
  readonly subject: ClaimEnd;
  readonly object: ClaimEnd;
  readonly value: Quantity | null;
  readonly roles: readonly ClaimRole[];
  readonly modality: Modality;
  readonly time: ClaimTime | null;
  /** Outermost first; never empty. */
  readonly attribution: readonly Attribution[];
  /** Never empty. */
  readonly evidence: readonly Evidence[];
  readonly document: string;
  /** Admiralty 1 (confirmed) to 6 (cannot be judged), or null. */
  readonly credibility: number | null;
  /** Ids of claims. */
  readonly refutes: string | null;
  readonly supersedes: string | null;
  readonly repeats: string | null;
  /** Ledger tick at which this graph was told. */
  readonly tick: number;
}

/** What has happened to a claim since it was recorded. */
export interface ClaimState {
  readonly rank: Rank;
  readonly retracted: boolean;
}
