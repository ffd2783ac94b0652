import type { Predicate } from "../../src/ontology/ontology.model.js";
import type { Attribution, Evidence, SpeechAct } from "../../src/record/claim.model.js";
import type { UnrecordedClaim } from "../../src/record/claim-problem.model.js";
import { idOf } from "../../src/record/ids.js";
import type { StoryClaim } from "../../src/story/story.model.js";
import type { ClaimTime } from "../../src/time/span.model.js";
import { Random, seedOf } from "../random.js";
import { worldSlug } from "./entities.js";

/** A relation as somebody is to tell it. */
export interface RelationToTell {
  /** Among all relations of the world. */
  readonly number: number;
  readonly predicate: Predicate;
  /** Ids of entities. */
  readonly subject: string;
  readonly object: string;
}

/** Who may speak, and where: ids. */
export interface Sources {
  readonly speakers: readonly string[];
  readonly documents: readonly string[];
}

/** What is told of one relation, and when. */
export interface ToldRelation {
  readonly first: StoryClaim;
  /** What further documents say, told later: for a tenth of the relations. */
  readonly later: readonly StoryClaim[];
  /** Whether the first claim is taken back in the end. */
  readonly takenBack: boolean;
}

const acts: readonly SpeechAct[] = ["STATES", "REPORTS", "ANNOUNCES", "CIRCULATES", "BLAMES", "ASSESSES"];
const words = [
  ...["قصف", "المدينة", "مقر", "ساحة", "القوات", "الفصائل", "مصادر", "شمال", "انفجار", "اتفاق"],
  ...["bridge", "north", "harbour", "signal", "winter", "shelling", "sources", "forces", "attack", "talks"],
];

/** What is told of a relation; the same for the same world in every run. */
export function toldRelation(relation: RelationToTell, sources: Sources): ToldRelation {
  const random = new Random(seedOf(3, relation.number));
  const claim = claimMaker(relation, sources, random);
  const first = claim("AFFIRMED");
  const later: StoryClaim[] = [];
  const luck = random.next();
  // A tenth has several claims, of these a third is denied, and a few are replaced or repeated.
  if (luck < 0.1) {
    const to = first.claim.id;
    const how = random.next();
    if (how < 0.3) later.push(claim("DENIED"));
    else if (how < 0.35) later.push(claim("WITHHELD"));
    else if (how < 0.4) later.push(claim("AFFIRMED", { supersedes: to }));
    else if (how < 0.5) later.push(claim("AFFIRMED", { repeats: to }));
    else for (let more = random.between(1, 3); more > 0; more -= 1) later.push(claim("AFFIRMED"));
  }
  return { first, later, takenBack: luck >= 0.1 && luck < 0.102 };
}

type References = Partial<Pick<UnrecordedClaim, "supersedes" | "repeats">>;

/** Makes claims of a relation, one after the other. */
function claimMaker(
  { number, predicate, subject, object }: RelationToTell,
  sources: Sources,
  random: Random,
) {
  let count = 0;
  return (stance: "AFFIRMED" | "DENIED" | "WITHHELD", references: References = {}): StoryClaim => {
    const key = `${number}.${count++}`;
    const claim: UnrecordedClaim = {
      ...{ id: idOf("claim", worldSlug, key), predicate: predicate.name },
      subject: { status: "KNOWN", entity: subject },
      object: { status: "KNOWN", entity: object },
      ...{ value: null, roles: [], modality: "ACTUAL" },
      time: random.chance(0.6) ? timeOf(predicate, random) : null,
      attribution: chain(stance, sources.speakers, random),
      evidence: Array.from({ length: random.chance(0.2) ? 2 : 1 }, (_, at) => quote(key, at, random)),
      document: random.pick(sources.documents),
      credibility: random.chance(0.1) ? random.between(1, 6) : null,
      ...{ refutes: null, supersedes: null, repeats: null },
      ...references,
    };
    return { key, claim, place: { file: "", line: 1, quoteLines: [] } };
  };
}

function chain(stance: string, speakers: readonly string[], random: Random): Attribution[] {
  const innermost =
    stance === "DENIED" ? "DENIES" : stance === "WITHHELD" ? "REFUSES_TO_CONFIRM" : random.pick(acts);
  const link = (act: SpeechAct): Attribution => {
    const speaker = random.chance(0.7) ? random.pick(speakers) : null;
    return { speaker, speakerStatus: speaker === null ? "UNKNOWN" : "KNOWN", act, channel: null };
  };
  return random.chance(0.3) ? [link("REPORTS"), link(innermost)] : [link(innermost)];
}

function timeOf({ time }: Predicate, random: Random): ClaimTime {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${random.between(2011, 2019)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const at = random.pick([day, day, day.slice(0, 7), day.slice(0, 4)]);
  return {
    aspect: time === "EVENT" ? "OCCURRED" : random.pick(["HELD", "STARTED", "STARTED", "ENDED"]),
    ...{ at, earliest: null, latest: null, phrase: null, relativeTo: null, timeRelation: null },
  };
}

function quote(key: string, at: number, random: Random): Evidence {
  const exact = Array.from({ length: random.between(3, 8) }, () => random.pick(words)).join(" ");
  const start = random.between(0, 5_000);
  return {
    id: idOf("evidence", worldSlug, key, String(at)),
    ...{ exact, start, end: start + [...exact].length },
    language: random.pick(["en", "ar"]),
    ...{ translation: null, translatedBy: null },
  };
}
