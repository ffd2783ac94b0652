import type { Ontology } from "../ontology/ontology.model.js";
import type {
  Attribution,
  ClaimEnd,
  ClaimRole,
  EndStatus,
  Modality,
  Quantity,
  SpeechAct,
} from "../record/claim.model.js";
import type { ClaimTime } from "../time/span.model.js";
import type { NamedEntity } from "../writing/handles.store.js";
import type { Problems } from "../writing/problems.js";
import type { Reference } from "../writing/references.js";
import type { EvidenceContent } from "./evidence-place.js";

/** One link of the chain of report, as somebody gives it. */
export interface AttributionContent {
  /** Id or slug; null: the document's own voice, or with `speakerStatus` UNKNOWN somebody it does not name. */
  readonly speaker?: string | null;
  readonly speakerStatus?: EndStatus | null;
  readonly act: SpeechAct;
  readonly channel?: string | null;
}

/** What a claim says, as somebody gives it: entities by id or slug, absent things null or left out. */
export interface ClaimContent {
  readonly subject?: string | null;
  readonly subjectStatus?: EndStatus | null;
  readonly predicate: string;
  readonly object?: string | null;
  readonly objectStatus?: EndStatus | null;
  readonly value?: Partial<Quantity> | null;
  readonly roles?: readonly Partial<ClaimRole>[] | null;
  readonly modality?: Modality | null;
  readonly time?: (Partial<ClaimTime> & Pick<ClaimTime, "aspect">) | null;
  readonly attribution: readonly AttributionContent[];
  readonly document: string;
  readonly evidence: readonly EvidenceContent[];
  readonly credibility?: number | null;
  readonly refutes?: string | null;
  readonly supersedes?: string | null;
  readonly repeats?: string | null;
}

/** The entities that a claim refers to, and where. */
export function entityReferences(content: ClaimContent): Reference[] {
  const { subject, object, roles, attribution, time } = content;
  const reference = (
    handle: string | null | undefined,
    ...path: readonly (string | number)[]
  ): Reference[] => (handle == null ? [] : [{ handle, path }]);
  return [
    ...reference(subject, "subject"),
    ...reference(object, "object"),
    ...(roles ?? []).flatMap(({ entity }, at) => reference(entity, "roles", at, "entity")),
    ...attribution.flatMap(({ speaker }, at) => reference(speaker, "attribution", at, "speaker")),
    ...reference(time?.relativeTo, "time", "relativeTo"),
  ];
}

/** The claims that a claim refers to, and where. */
export function claimReferences(content: ClaimContent): Reference[] {
  return (["refutes", "supersedes", "repeats"] as const).flatMap((name) => {
    const handle = content[name];
    return handle == null ? [] : [{ handle, path: [name] }];
  });
}

/** Entities by the id or slug that they were given by. */
export type Named = ReadonlyMap<string, NamedEntity>;

/** The parts of a claim that need only the ontology and the entities it names. */
export interface ClaimParts {
  readonly subject: ClaimEnd;
  readonly object: ClaimEnd;
  readonly value: Quantity | null;
  readonly roles: readonly ClaimRole[];
  readonly time: ClaimTime | null;
  readonly attribution: readonly Attribution[];
}

/** Reads those parts, an empty text as none; notes what contradicts itself. Entities that were not found are left out, as their problem is noted already. */
export function partsOf(
  content: ClaimContent,
  named: Named,
  ontology: Ontology,
  problems: Problems,
): ClaimParts {
  const idOf = (handle: string | null | undefined) =>
    handle == null ? null : (named.get(handle)?.id ?? null);
  const { time, value } = content;
  return {
    subject: endOf("subject", content.subject, content.subjectStatus ?? null, idOf, problems),
    object: objectOf(content, idOf, ontology, problems),
    value: value == null ? null : quantityOf(value, unitOf(content, ontology)),
    roles: (content.roles ?? []).map(({ name = "", entity, text }) => ({
      name,
      entity: idOf(entity),
      text: text || null,
    })),
    time:
      time == null
        ? null
        : {
            aspect: time.aspect,
            at: time.at ?? null,
            earliest: time.earliest ?? null,
            latest: time.latest ?? null,
            phrase: time.phrase || null,
            relativeTo: idOf(time.relativeTo),
            timeRelation: time.timeRelation ?? null,
          },
    attribution: content.attribution.map((link, at) => linkOf(link, at, idOf, problems)),
  };
}

type IdOf = (handle: string | null | undefined) => string | null;

function endOf(
  name: "subject" | "object",
  handle: string | null | undefined,
  status: EndStatus | null,
  idOf: IdOf,
  problems: Problems,
): ClaimEnd {
  if (handle != null) {
    if (status !== null && status !== "KNOWN")
      problems.add(
        [`${name}Status`],
        "STATUS_CONTRADICTS",
        `is ${status}, and a ${name} is given; leave out the one or the other.`,
      );
    return { status: "KNOWN", entity: idOf(handle) };
  }
  if (status === null || status === "KNOWN")
    problems.add(
      [name],
      `${name.toUpperCase()}_MISSING`,
      `is not given; name an entity, or set \`${name}Status\` to UNKNOWN (not said) or NONE (there is none).`,
    );
  return { status: status ?? "UNKNOWN", entity: null };
}

/** An object left out stands for the value; where a value predicate has none either, the value is not known. */
function objectOf(content: ClaimContent, idOf: IdOf, ontology: Ontology, problems: Problems): ClaimEnd {
  const { object, objectStatus, predicate, value } = content;
  const isValue = ontology.predicates.get(predicate)?.value != null;
  if (object == null && objectStatus == null && isValue)
    return { status: value == null ? "UNKNOWN" : "VALUE", entity: null };
  return endOf("object", object, objectStatus ?? null, idOf, problems);
}

function unitOf({ predicate }: ClaimContent, ontology: Ontology): string | null {
  return ontology.predicates.get(predicate)?.value?.unit ?? null;
}

function quantityOf(value: Partial<Quantity>, unit: string | null): Quantity {
  return {
    low: value.low ?? null,
    best: value.best ?? null,
    high: value.high ?? null,
    lowExclusive: value.lowExclusive ?? false,
    highExclusive: value.highExclusive ?? false,
    unit: value.unit ?? unit,
    text: value.text || null,
  };
}

function linkOf(
  { speaker, speakerStatus, act, channel }: AttributionContent,
  at: number,
  idOf: IdOf,
  problems: Problems,
): Attribution {
  const link = { act, channel: channel || null };
  const isNamed = speaker != null;
  if (isNamed ? speakerStatus != null && speakerStatus !== "KNOWN" : speakerStatus === "KNOWN")
    problems.add(
      ["attribution", at, "speakerStatus"],
      "STATUS_CONTRADICTS",
      "contradicts `speaker`; name a speaker, or say UNKNOWN (not named) or NONE (the document's own voice).",
    );
  if (speakerStatus === "VALUE")
    problems.add(
      ["attribution", at, "speakerStatus"],
      "STATUS_CONTRADICTS",
      "is VALUE, and nobody speaks as a value.",
    );
  if (isNamed) return { ...link, speaker: idOf(speaker), speakerStatus: "KNOWN" };
  return { ...link, speaker: null, speakerStatus: speakerStatus === "UNKNOWN" ? "UNKNOWN" : "NONE" };
}
