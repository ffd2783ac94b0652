import { z } from "zod";
import type { RecordedClaim } from "../derive/derive.model.js";
import { RecordUnreadable } from "../errors.js";
import type { Attribution, Claim, ClaimEnd, ClaimRole, EndStatus, Quantity } from "./claim.model.js";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const endStatus = z.enum(["KNOWN", "UNKNOWN", "NONE", "VALUE"]);

const evidenceNode = z.object({
  id: z.string(),
  exact: z.string(),
  start: number,
  end: number,
  language: z.string(),
  translation: text,
  translatedBy: text,
});

const claimNode = z.object({
  id: z.string(),
  predicate: z.string(),
  subjectStatus: endStatus,
  subjectKey: z.string(),
  objectStatus: endStatus,
  objectKey: z.string(),
  modality: z.enum(["ACTUAL", "ATTEMPTED", "PLANNED", "OFFERED", "CONDITIONAL", "POSSIBLE"]),
  valueLow: number,
  valueBest: number,
  valueHigh: number,
  valueLowExclusive: z.boolean().nullish(),
  valueHighExclusive: z.boolean().nullish(),
  valueUnit: text,
  valueText: text,
  timeAspect: z.enum(["HELD", "STARTED", "ENDED", "OCCURRED"]).nullish(),
  timeAt: text,
  timeEarliest: text,
  timeLatest: text,
  timePhrase: text,
  timeRelation: z.enum(["BEFORE", "DURING", "AFTER"]).nullish(),
  timeRelativeTo: text,
  roleNames: z.array(z.string()),
  roleEntities: z.array(z.string()),
  roleTexts: z.array(z.string()),
  acts: z.array(
    z.enum([
      ...(["STATES", "REPORTS", "CIRCULATES", "ANNOUNCES", "CLAIMS_RESPONSIBILITY", "BLAMES"] as const),
      ...(["ESTIMATES", "ASSESSES", "PROMISES", "DENIES", "REFUSES_TO_CONFIRM"] as const),
      "REFUSES_TO_DISCLOSE",
    ]),
  ),
  channels: z.array(z.string()),
  speakers: z.array(z.string()),
  speakerStatuses: z.array(z.enum(["KNOWN", "UNKNOWN", "NONE"])),
  credibility: number,
  documentId: z.string(),
  tick: z.number(),
  refutes: text,
  supersedes: text,
  repeats: text,
  retractedTick: number,
  rank: z.enum(["PREFERRED", "NORMAL", "DEPRECATED"]),
  originalRecordedAt: text,
});
type ClaimNode = z.infer<typeof claimNode>;

/**
 * A claim, with what has happened to it, from its node's properties and those of its evidence in order.
 * Throws `RecordUnreadable` where they are not what the storage layout says.
 */
export function recordedClaim(properties: unknown, evidence: unknown): RecordedClaim {
  const node = parsed(claimNode, properties, properties);
  const claim: Claim = {
    id: node.id,
    predicate: node.predicate,
    subject: endOf(node.subjectStatus, node.subjectKey),
    object: endOf(node.objectStatus, node.objectKey),
    value: quantityOf(node),
    roles: rolesOf(node),
    modality: node.modality,
    time: timeOf(node),
    attribution: attributionOf(node),
    evidence: parsed(z.array(evidenceNode), evidence, properties),
    document: node.documentId,
    credibility: node.credibility,
    refutes: node.refutes,
    supersedes: node.supersedes,
    repeats: node.repeats,
    tick: node.tick,
  };
  const { originalRecordedAt } = node;
  return { claim, state: { rank: node.rank, retracted: node.retractedTick !== null }, originalRecordedAt };
}

function parsed<T>(shape: z.ZodType<T>, value: unknown, claim: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const id = (claim as { id?: unknown } | null)?.id;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new RecordUnreadable(`claim ${String(id)}`, faults.join("; "));
}

function endOf(status: EndStatus, key: string): ClaimEnd {
  return { status, entity: status === "KNOWN" ? key : null };
}

/** A quantity always says whether its bounds are exclusive; a claim without one has none of its properties. */
function quantityOf(node: ClaimNode): Quantity | null {
  if (node.valueLowExclusive == null || node.valueHighExclusive == null) return null;
  return {
    low: node.valueLow,
    best: node.valueBest,
    high: node.valueHigh,
    lowExclusive: node.valueLowExclusive,
    highExclusive: node.valueHighExclusive,
    unit: node.valueUnit,
    text: node.valueText,
  };
}

function timeOf(node: ClaimNode): Claim["time"] {
  if (node.timeAspect == null) return null;
  return {
    aspect: node.timeAspect,
    at: node.timeAt,
    earliest: node.timeEarliest,
    latest: node.timeLatest,
    phrase: node.timePhrase,
    relativeTo: node.timeRelativeTo,
    timeRelation: node.timeRelation ?? null,
  };
}

function rolesOf({ roleNames, roleEntities, roleTexts }: ClaimNode): ClaimRole[] {
  return roleNames.map((name, at) => ({
    name,
    entity: roleEntities[at] || null,
    text: roleTexts[at] || null,
  }));
}

function attributionOf({ acts, speakers, speakerStatuses, channels }: ClaimNode): Attribution[] {
  return acts.map((act, at) => ({
    speaker: speakers[at] || null,
    speakerStatus: speakerStatuses[at] ?? "NONE",
    act,
    channel: channels[at] || null,
  }));
}
