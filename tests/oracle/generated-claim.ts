import type { Predicate, PredicateEnd, Role } from "../../src/ontology/ontology.model.js";
import type {
  Attribution,
  Claim,
  ClaimEnd,
  ClaimRole,
  Modality,
  Quantity,
  SpeechAct,
} from "../../src/record/claim.model.js";
import type { UnrecordedClaim } from "../../src/record/claim-problem.model.js";
import { idOf } from "../../src/record/ids.js";
import type { StoryClaim, StoryEntity } from "../../src/story/story.model.js";
import type { ClaimTime } from "../../src/time/span.model.js";
import type { Random } from "./generator/random.js";

const modalities: readonly Modality[] = ["ATTEMPTED", "PLANNED", "OFFERED", "CONDITIONAL", "POSSIBLE"];
const acts: readonly SpeechAct[] = [
  "STATES",
  "REPORTS",
  "ANNOUNCES",
  "CIRCULATES",
  "BLAMES",
  "ESTIMATES",
  "ASSESSES",
];
const withholding: readonly SpeechAct[] = ["DENIES", "REFUSES_TO_CONFIRM", "REFUSES_TO_DISCLOSE"];
const words = ["قصف", "المدينة", "bridge", "north", "the", "مقر", "harbour", "ساحة", "signal", "winter"];

/** Makes claims that the ontology allows. */
export class ClaimMaker {
  readonly #byKind = new Map<string, StoryEntity[]>();
  readonly #claims: UnrecordedClaim[] = [];

  constructor(
    private readonly random: Random,
    private readonly story: string,
    private readonly entities: readonly StoryEntity[],
  ) {
    for (const entity of entities) {
      const known = this.#byKind.get(entity.kind);
      if (known === undefined) this.#byKind.set(entity.kind, [entity]);
      else known.push(entity);
    }
  }

  /** A claim of a predicate, between entities of these kinds (any that it allows, where null). */
  claim(predicate: Predicate, subjectKind: string | null, objectKind: string | null): StoryClaim {
    const { random } = this;
    const key = `c${this.#claims.length}`;
    const isPlain = subjectKind !== null;
    const attribution = this.#attribution(isPlain);
    const isAffirmed = !withholding.includes(attribution.at(-1)?.act ?? "STATES");
    const subject = this.#end(predicate.subject, subjectKind, null);
    const object =
      predicate.object === null
        ? ({ status: "VALUE", entity: null } as const)
        : this.#end(predicate.object, objectKind, subject.entity);
    const claim: UnrecordedClaim = {
      id: idOf("claim", this.story, key),
      predicate: predicate.name,
      subject,
      object,
      value: predicate.value === null ? null : this.#quantity(predicate.value.unit),
      roles: this.#roles(predicate, [subject.entity, object.entity]),
      modality: isPlain || random.chance(0.85) ? "ACTUAL" : random.pick(modalities),
      time: random.chance(0.6) ? this.#time(predicate) : null,
      attribution,
      evidence: [this.#evidence(key)],
      document: idOf("document", this.story, this.story),
      credibility: random.chance(0.2) ? random.between(1, 6) : null,
      ...this.#references(predicate, isPlain || !isAffirmed),
    };
    this.#claims.push(claim);
    return { key, claim, place: { file: "", line: 1, quoteLines: [1] } };
  }

  /** One of few is in many claims: the square of chance prefers the first of each kind. */
  #entity(kinds: readonly string[], but: readonly (string | null)[]): StoryEntity | null {
    const all = this.#byKind.get(this.random.pick(kinds)) ?? [];
    const found = all[Math.floor(this.random.next() ** 2.5 * all.length)];
    return found === undefined || but.includes(found.id) ? null : found;
  }

  #end({ kinds }: PredicateEnd, kind: string | null, but: string | null): ClaimEnd {
    if (kind === null && but !== null && this.random.chance(0.02))
      return { status: this.random.pick(["UNKNOWN", "NONE"]), entity: null };
    for (let tries = 0; tries < 20; tries++) {
      const entity = this.#entity(kind === null ? kinds : [kind], [but]);
      if (entity !== null) return { status: "KNOWN", entity: entity.id };
    }
    return { status: "UNKNOWN", entity: null };
  }

  #attribution(isPlain: boolean): Attribution[] {
    const { random } = this;
    const link = (act: SpeechAct): Attribution => {
      const speaker = random.chance(0.6) ? random.pick(this.entities.slice(0, 40)).id : null;
      const speakerStatus = speaker !== null ? "KNOWN" : random.pick(["NONE", "UNKNOWN"] as const);
      return { speaker, speakerStatus, act, channel: random.chance(0.1) ? "a leaflet" : null };
    };
    const innermost = !isPlain && random.chance(0.08) ? random.pick(withholding) : random.pick(acts);
    return random.chance(0.15) ? [link("REPORTS"), link(innermost)] : [link(innermost)];
  }

  #roles({ roles }: Predicate, ends: readonly (string | null)[]): ClaimRole[] {
    return [...roles.values()].flatMap((role): ClaimRole[] => {
      if (!this.random.chance(0.25)) return [];
      return this.#filler(role, ends);
    });
  }

  #filler({ name, kinds, text }: Role, ends: readonly (string | null)[]): ClaimRole[] {
    const entity = kinds.length === 0 ? null : this.#entity(kinds, ends);
    if (entity !== null) return [{ name, entity: entity.id, text: null }];
    return text ? [{ name, entity: null, text: this.random.pick(words) }] : [];
  }

  #time({ time }: Predicate): ClaimTime {
    const { random } = this;
    const day = () => `201${random.between(0, 5)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    const first = day();
    const at = random.pick([
      first,
      first.slice(0, 7),
      first.slice(0, 4),
      `${first}/..`,
      `${first.slice(0, 7)}~`,
    ]);
    const event = random.chance(0.15) ? this.#entity(["EVENT"], []) : null;
    return {
      aspect: time === "EVENT" ? "OCCURRED" : random.pick(["HELD", "STARTED", "ENDED"]),
      at: random.chance(event === null ? 0.9 : 0.2) ? at : null,
      earliest: null,
      latest: null,
      phrase: random.chance(0.1) ? random.pick(words) : null,
      relativeTo: event?.id ?? null,
      timeRelation: event === null ? null : random.pick(["BEFORE", "DURING", "AFTER"]),
    };
  }

  #quantity(unit: string): Quantity {
    const low = this.random.between(0, 100);
    const bounds = this.random.pick([
      { low, best: null, high: null, lowExclusive: true, highExclusive: false },
      { low, best: null, high: low + 10, lowExclusive: false, highExclusive: false },
      { low: null, best: low, high: null, lowExclusive: false, highExclusive: false },
    ]);
    return { ...bounds, unit, text: null };
  }

  #evidence(key: string): Claim["evidence"][number] {
    const { random } = this;
    const start = random.chance(0.8) ? random.between(0, 5000) : null;
    const exact = `${random.pick(words)} ${random.pick(words)} ${key}`;
    return {
      id: idOf("evidence", this.story, key, "0"),
      exact,
      start,
      end: start === null ? null : start + [...exact].length,
      language: random.pick(["en", "ar"]),
      translation: null,
      translatedBy: null,
    };
  }

  /** Now and then a claim repeats, refutes or supersedes an earlier one of its predicate. */
  #references({ name }: Predicate, isNone: boolean): Pick<Claim, "refutes" | "supersedes" | "repeats"> {
    const none = { refutes: null, supersedes: null, repeats: null };
    if (isNone || !this.random.chance(0.06)) return none;
    const earlier = this.#claims.slice(-400).filter(({ predicate }) => predicate === name);
    const other = earlier.length === 0 ? null : this.random.pick(earlier);
    return { ...none, [this.random.pick(["refutes", "supersedes", "repeats"])]: other?.id ?? null };
  }
}
