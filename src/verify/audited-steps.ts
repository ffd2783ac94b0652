import type { AuditEvent } from "../record/ledger.model.js";

/** One correction, as it is told in one line: `tick 7: retractClaim clm_x`. */
export type AuditedStep = string;

/** How the step of a correction is told, from what stands in its audit event. */
const tellers: Readonly<Record<string, (detail: Readonly<Record<string, unknown>>) => string[]>> = {
  retractClaim: ({ claim }) => [`retractClaim ${claim}`],
  rankClaim: ({ claim, rank }) => [`rankClaim ${claim} ${rank}`],
  rateSpeaker: ({ entity, reliability }) => [`rateSpeaker ${entity} ${reliability}`],
  judgeIdentity: ({ judgement, verdict, left, right, settled }) => [
    `judgeIdentity ${judgement} ${verdict} ${left} ${right}`,
    ...(Array.isArray(settled) ? settled.map((doubt) => `withdrawJudgement ${doubt}`) : []),
  ],
  withdrawJudgement: ({ judgement }) => [`withdrawJudgement ${judgement}`],
  // Loading a record brings corrections along, each with what the event of its own would say.
  loadRecord: ({ corrections }) =>
    Array.isArray(corrections)
      ? corrections.flatMap((correction) => tellers[correction.action]?.(correction) ?? [])
      : [],
};

/** The corrections that the audit tells of. */
export function stepsOfEvents(events: readonly AuditEvent[]): AuditedStep[] {
  return events.flatMap(({ tick, action, detail }) => {
    const told = tellers[action]?.(JSON.parse(detail) as Record<string, unknown>) ?? [];
    return told.map((step) => `tick ${tick}: ${step}`);
  });
}

/** Names each correction that the record shows and the audit does not tell of, and the other way round; pure. */
export function stepFaults(events: readonly AuditEvent[], recorded: readonly AuditedStep[]): string[] {
  const audited = new Set(stepsOfEvents(events));
  const shown = new Set(recorded);
  return [
    ...[...shown]
      .filter((step) => !audited.has(step))
      .map((step) => `${step}: stands in the record, and no audit event tells of it`),
    ...[...audited]
      .filter((step) => !shown.has(step))
      .map((step) => `${step}: the audit tells of it, and it does not stand in the record`),
  ];
}
