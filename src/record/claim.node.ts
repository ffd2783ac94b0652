import { foldedText } from "../names/folded-text.js";
import { spanOf } from "../time/claim-span.js";
import { sortTimeOf, spanTexts } from "../time/span.texts.js";
import type { Claim, ClaimEnd, Evidence } from "./claim.model.js";
import { stanceOf } from "./stance.js";

/** What the record knows of a claim beside the claim. */
export interface Recording {
  /** The story it came with, and its key there; null where somebody wrote it by hand. */
  readonly story: string | null;
  readonly key: string | null;
  readonly contentHash: string;
  /** RFC 3339, UTC, milliseconds: its tick's. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The id of the caller who recorded it and may correct it; null: it came with a story. */
  readonly recorderId: string | null;
  /** When another graph, from which it was imported, was told; null: it was first told here. */
  readonly originalRecordedAt: string | null;
}

/** The properties of a `:Claim` node that are there from the beginning and never change; `time` is its predicate's. A null one is absent. */
export function claimProperties(
  claim: Claim,
  time: "STATE" | "EVENT",
  recording: Recording,
): Record<string, unknown> {
  const innermost = claim.attribution.at(-1);
  return {
    id: claim.id,
    ...recording,
    predicate: claim.predicate,
    subjectStatus: claim.subject.status,
    subjectKey: endKey(claim.subject),
    objectStatus: claim.object.status,
    objectKey: endKey(claim.object),
    stance: stanceOf(claim.attribution),
    modality: claim.modality,
    ...valueProperties(claim),
    ...timeProperties(claim, time),
    ...roleProperties(claim),
    ...attributionProperties(claim),
    speaker: innermost?.speaker,
    act: innermost?.act,
    credibility: claim.credibility,
    documentId: claim.document,
    position: claim.evidence[0]?.start,
    evidenceText: claim.evidence.map(({ exact }) => foldedText(exact)).join("\n"),
    tick: claim.tick,
    refutes: claim.refutes,
    supersedes: claim.supersedes,
    repeats: claim.repeats,
  };
}

/** An end as it is looked up by: the entity's id, else the status. */
export function endKey({ status, entity }: ClaimEnd): string {
  return entity ?? status;
}

function valueProperties({ value }: Claim): Record<string, unknown> {
  if (value === null) return {};
  return {
    valueLow: value.low,
    valueBest: value.best,
    valueHigh: value.high,
    valueLowExclusive: value.lowExclusive,
    valueHighExclusive: value.highExclusive,
    valueUnit: value.unit,
    valueText: value.text,
  };
}

function timeProperties({ time }: Claim, predicateTime: "STATE" | "EVENT"): Record<string, unknown> {
  const { startEarliest, startLatest, endEarliest, endLatest } = spanOf(time, predicateTime);
  const span = { startEarliest, startLatest, endEarliest, endLatest };
  return {
    timeAspect: time?.aspect,
    timeAt: time?.at,
    timeEarliest: time?.earliest,
    timeLatest: time?.latest,
    timePhrase: time?.phrase,
    timeRelation: time?.timeRelation,
    timeRelativeTo: time?.relativeTo,
    ...span,
    spans: spanTexts(span),
    sortTime: sortTimeOf(span),
  };
}

function roleProperties({ roles }: Claim): Record<string, unknown> {
  return {
    roleNames: roles.map(({ name }) => name),
    roleEntities: roles.map(({ entity }) => entity ?? ""),
    roleTexts: roles.map(({ text }) => text ?? ""),
  };
}

function attributionProperties({ attribution }: Claim): Record<string, unknown> {
  return {
    acts: attribution.map(({ act }) => act),
    channels: attribution.map(({ channel }) => channel ?? ""),
    speakers: attribution.map(({ speaker }) => speaker ?? ""),
    speakerStatuses: attribution.map(({ speakerStatus }) => speakerStatus),
  };
}

/** The properties of an `:Evidence` node that never change; `verified` and its context come with the document's text. */
export function evidenceProperties(evidence: Evidence): Record<string, unknown> {
  return { ...evidence };
}
