import type { Ontology } from "../ontology/ontology.model.js";
import type { Attribution, ClaimEnd, ClaimRole, Evidence, Quantity } from "../record/claim.model.js";
import type { UnrecordedClaim } from "../record/claim-problem.model.js";
import { idOf } from "../record/ids.js";
import type { ClaimTime } from "../time/span.model.js";
import type { YamlPath } from "../yaml/yaml-file.js";
import type { Item } from "../yaml/yaml-shape.js";
import type { ClaimItem } from "./claim.file.js";
import type { References } from "./references.js";

/** What all claims of a story share. */
export interface ClaimSetting {
  /** The story's slug. */
  readonly story: string;
  /** The document's id and language. */
  readonly document: string;
  readonly language: string;
  readonly ontology: Ontology;
  readonly references: References;
}

type Refer = (slug: string, path: YamlPath) => string;

/** The claim that an item of `claims.yaml` means, before any rule has been applied to it. */
export function buildClaim(item: Item<ClaimItem>, setting: ClaimSetting): UnrecordedClaim {
  const { content } = item;
  const { references } = setting;
  const id = idOf("claim", setting.story, content.key);
  const refer: Refer = (slug, path) => {
    const { file, line } = item.fault(path, "");
    return references.entity(slug, file, line ?? 1);
  };
  const claimId = (name: "refutes" | "supersedes" | "repeats") => {
    const reference = content[name];
    return reference === undefined ? null : references.claim(reference, item, [name]);
  };
  return {
    id,
    predicate: content.predicate,
    subject: endOf(content.subject, ["subject"], refer),
    object: objectOf(content, setting.ontology, refer),
    value: quantityOf(content, setting.ontology),
    roles: rolesOf(content.roles, refer),
    modality: content.modality,
    time: timeOf(content.time, refer),
    attribution: content.attribution.map((link, index) => attributionOf(link, index, refer)),
    evidence: content.quote.map((quote, index) => evidenceOf(quote, index, id, setting.language)),
    document: setting.document,
    credibility: content.credibility ?? null,
    refutes: claimId("refutes"),
    supersedes: claimId("supersedes"),
    repeats: claimId("repeats"),
  };
}

function endOf(text: string, path: YamlPath, refer: Refer): ClaimEnd {
  if (text === "UNKNOWN" || text === "NONE") return { status: text, entity: null };
  return { status: "KNOWN", entity: refer(text, path) };
}

/** An object left out stands for the value; where a value predicate has none either, the value is not known. */
function objectOf({ object, value, predicate }: ClaimItem, ontology: Ontology, refer: Refer): ClaimEnd {
  if (object !== undefined) return endOf(object, ["object"], refer);
  const isValue = ontology.predicates.get(predicate)?.value != null;
  return { status: isValue && value === undefined ? "UNKNOWN" : "VALUE", entity: null };
}

function quantityOf({ value, predicate }: ClaimItem, ontology: Ontology): Quantity | null {
  if (value === undefined) return null;
  return {
    low: value.low ?? null,
    best: value.best ?? null,
    high: value.high ?? null,
    lowExclusive: value.lowExclusive,
    highExclusive: value.highExclusive,
    unit: value.unit ?? ontology.predicates.get(predicate)?.value?.unit ?? null,
    text: value.text ?? null,
  };
}

type Filler = string | { entity: string } | { text: string };

/** Both ways of writing roles as one list, in the order of the file. */
function rolesOf(roles: ClaimItem["roles"], refer: Refer): ClaimRole[] {
  if (Array.isArray(roles)) {
    return roles.map(({ name, entity, text }, index) => ({
      name,
      entity: entity === undefined ? null : refer(entity, ["roles", index, "entity"]),
      text: text ?? null,
    }));
  }
  return Object.entries(roles).flatMap(([name, fillers]) =>
    [fillers].flat().map((filler: Filler): ClaimRole => {
      if (typeof filler === "object" && "text" in filler) return { name, entity: null, text: filler.text };
      const slug = typeof filler === "string" ? filler : filler.entity;
      return { name, entity: refer(slug, ["roles", name]), text: null };
    }),
  );
}

function timeOf(time: ClaimItem["time"], refer: Refer): ClaimTime | null {
  if (time === undefined) return null;
  return {
    aspect: time.aspect,
    at: time.at ?? null,
    earliest: time.earliest ?? null,
    latest: time.latest ?? null,
    phrase: time.phrase ?? null,
    relativeTo: time.relativeTo === undefined ? null : refer(time.relativeTo, ["time", "relativeTo"]),
    timeRelation: time.timeRelation ?? null,
  };
}

function attributionOf(
  { speaker, act, channel }: ClaimItem["attribution"][number],
  index: number,
  refer: Refer,
): Attribution {
  const link = { act, channel: channel ?? null };
  if (speaker == null) return { ...link, speaker: null, speakerStatus: "NONE" };
  if (speaker === "UNKNOWN") return { ...link, speaker: null, speakerStatus: "UNKNOWN" };
  return { ...link, speaker: refer(speaker, ["attribution", index, "speaker"]), speakerStatus: "KNOWN" };
}

function evidenceOf(
  quote: ClaimItem["quote"][number],
  index: number,
  claim: string,
  language: string,
): Evidence {
  return {
    id: idOf("evidence", claim, String(index)),
    exact: quote.exact,
    start: quote.start ?? null,
    end: quote.end ?? null,
    language: quote.language ?? language,
    translation: quote.translation ?? null,
    translatedBy: quote.translatedBy ?? null,
  };
}
