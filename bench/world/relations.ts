import type { Ontology, Predicate } from "../../src/ontology/ontology.model.js";
import { Random, seedOf } from "../random.js";
import { kindAt } from "./entities.js";
import type { WorldSize } from "./world-size.js";

/** Numbers of the entities in very many relations, and what share of all relations each of them has. */
export const supernodes = [
  { kind: "ARMED_GROUP", at: 0, share: 0.04 },
  { kind: "ARMED_GROUP", at: 1, share: 0.03 },
  { kind: "STATE", at: 0, share: 0.03 },
  { kind: "PLACE", at: 0, share: 0.02 },
  { kind: "EVENT", at: 0, share: 0.02 },
] as const;

/** How often a predicate is drawn; 1 where it is not named. Few that take one holder: each further one is a conflict. */
const weights: Readonly<Record<string, number>> = {
  ...{ FOUGHT: 14, PARTICIPATED_IN: 10, LOCATED_IN: 8, ALLIED_WITH: 6, ATTACKED: 6, SUPPORTS: 5, KILLED: 4 },
  ...{ ACTIVE_IN: 4, PART_OF: 3, CONTROLS: 0.3, HEADS: 0.3 },
};

/** Relations as numbers, so that a million and a half of them take little: of predicates in the ontology's order, and of entities. */
export interface DrawnRelations {
  readonly predicates: readonly Predicate[];
  readonly count: number;
  readonly predicate: Uint8Array;
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
}

/** Draws the relations of a world, no two alike: few entities in many of them, many in few (Zipf), five in very many. */
export function drawRelations(ontology: Ontology, size: WorldSize): DrawnRelations {
  const random = new Random(seedOf(2, size.entities, size.relations));
  const predicates = [...ontology.predicates.values()].filter(({ object }) => object !== null);
  const drawn = {
    ...{ predicates, count: size.relations },
    predicate: new Uint8Array(size.relations),
    subject: new Uint32Array(size.relations),
    object: new Uint32Array(size.relations),
  };
  const ends = new Ends(random, size.entities);
  const all = weighted(predicates.map(({ name }) => weights[name] ?? 1));
  const ofSupernode = supernodes.map((supernode) => ({
    number: ends.number(supernode.kind, supernode.at),
    ...placesOf(supernode.kind, predicates),
  }));
  const shares = supernodes.map(({ share }) => share);
  const anySupernode = weighted([...shares, 1 - shares.reduce((sum, share) => sum + share, 0)]);
  const seen = new Set<number>();
  for (let at = 0; at < size.relations; ) {
    // What is left of the shares is nobody's: then there is none at the place that was drawn.
    const supernode = ofSupernode[anySupernode(random)];
    const place = supernode?.places[supernode.draw(random)];
    const which = place?.predicate ?? all(random);
    const { subject: left, object: right, symmetric } = predicates[which] as Predicate;
    const subject = place?.end === "subject" ? supernode?.number : ends.draw(left.kinds);
    const object = place?.end === "object" ? supernode?.number : ends.draw(right?.kinds ?? []);
    if (subject === undefined || object === undefined || subject === object) continue;
    const [from, to] = symmetric && subject > object ? [object, subject] : [subject, object];
    const key = (which * size.entities + from) * size.entities + to;
    if (seen.has(key)) continue;
    seen.add(key);
    drawn.predicate[at] = which;
    drawn.subject[at] = from;
    drawn.object[at] = to;
    at += 1;
  }
  return drawn;
}

/** The number of the `at`th entity of a kind. */
export function numberOf(kind: string, at: number): number {
  for (let number = 0, met = 0; ; number += 1) if (kindAt(number) === kind && met++ === at) return number;
}

/** Where an entity of a kind may stand, and how to draw one of these places. */
function placesOf(kind: string, predicates: readonly Predicate[]) {
  const places = predicates.flatMap(({ subject, object }, predicate) =>
    [
      { predicate, end: "subject" as const, kinds: subject.kinds },
      { predicate, end: "object" as const, kinds: object?.kinds ?? [] },
    ].filter(({ kinds }) => kinds.includes(kind)),
  );
  const draw = weighted(places.map(({ predicate }) => weights[predicates[predicate]?.name ?? ""] ?? 1));
  return { places, draw };
}

/** Draws entities of kinds: the first of a kind come most often. */
class Ends {
  readonly #kindDraws = new Map<readonly string[], (random: Random) => number>();
  readonly #byKind = new Map<string, { numbers: number[]; draw: (random: Random) => number }>();

  constructor(
    private readonly random: Random,
    entities: number,
  ) {
    const numbers = new Map<string, number[]>();
    for (let number = 0; number < entities; number += 1) {
      const kind = kindAt(number);
      const known = numbers.get(kind);
      if (known === undefined) numbers.set(kind, [number]);
      else known.push(number);
    }
    for (const [kind, list] of numbers)
      this.#byKind.set(kind, { numbers: list, draw: weighted(list.map((_, rank) => (rank + 5) ** -0.7)) });
  }

  number(kind: string, at: number): number {
    return this.#byKind.get(kind)?.numbers[at] ?? 0;
  }

  /** Kinds by how many there are of each, then one of it. */
  draw(kinds: readonly string[]): number | undefined {
    const all = kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
    const kindDrawn = this.#kindDraws.get(kinds) ?? weighted(all.map(({ numbers }) => numbers.length));
    this.#kindDraws.set(kinds, kindDrawn);
    const one = all[kindDrawn(this.random)];
    return one?.numbers[one.draw(this.random)];
  }
}

/** Draws a place of a list of weights. */
function weighted(list: readonly number[]): (random: Random) => number {
  const sums = new Float64Array(list.length);
  let sum = 0;
  for (const [at, weight] of list.entries()) sums[at] = sum += weight;
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
