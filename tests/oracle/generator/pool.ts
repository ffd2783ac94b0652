import type { DerivedRelation } from "../../../src/derive/derive.model.js";
import { endsOf } from "../claim-filter.js";
import { folded } from "../fold.js";
import type {
  ConflictVersion,
  RecordedClaim,
  RecordedEntity,
  RelationVersion,
  World,
} from "../world.model.js";
import type { Random } from "./random.js";

/** Values that requests are made of: most are in the data, some are from nowhere. */
export class Pool {
  /** By the enum name of their kind. */
  readonly #byKind = new Map<string, RecordedEntity[]>();
  /** Ids of entities that have something to answer, by `Type.field` of a list. */
  readonly #answering = new Map<string, Set<string>>();
  readonly #relations: DerivedRelation[];
  readonly #speakers: string[];
  readonly #things: readonly (readonly [type: string, ids: readonly string[]])[];
  readonly #words: string[];
  readonly #names: string[];
  readonly #dates: string[];
  readonly #instants: string[];

  constructor(readonly world: World) {
    for (const recorded of world.entities) {
      const known = this.#byKind.get(recorded.entity.kind);
      if (known === undefined) this.#byKind.set(recorded.entity.kind, [recorded]);
      else known.push(recorded);
    }
    this.#noteAnswering();
    const { relationVersions, conflictVersions, claims, documents } = world;
    this.#relations = relationVersions.map(({ relation }) => relation);
    this.#speakers = claims.flatMap(({ claim }) => claim.attribution.flatMap(({ speaker }) => speaker ?? []));
    this.#things = [
      ["Relation", relationVersions.map(({ relation }) => relation.id)],
      ["Conflict", conflictVersions.map(({ conflict }) => conflict.id)],
      ["Claim", claims.map(({ claim }) => claim.id)],
      ["Document", documents.flatMap(({ document }) => [document.id, document.slug])],
    ];
    this.#words = claims.flatMap(({ claim }) => claim.evidence.flatMap(({ exact }) => exact.split(" ")));
    this.#names = world.entities.flatMap(({ entity }) => entity.names.map(({ value }) => value));
    this.#dates = [...new Set(claims.flatMap(({ claim }) => claim.time?.at ?? []))];
    this.#instants = world.snapshots.flatMap(({ tick }) => (tick.at === "" ? [] : [tick.at]));
  }

  /** An entity of a kind (any, where null) that has something to answer to a field of its type, if there is one. */
  entity(random: Random, kind: string | null, field: string | null = null): RecordedEntity | null {
    const answering = field === null ? undefined : this.#answering.get(field);
    const all = kind === null ? this.world.entities : (this.#byKind.get(kind) ?? []);
    const having = all.filter(({ entity }) => answering?.has(entity.id));
    if (having.length > 0) return random.pick(having);
    return all.length === 0 ? null : random.pick(all);
  }

  /** Whether an entity has something to answer to a list. */
  answers(entity: string, field: string): boolean {
    const kind = this.world.entityById.get(entity)?.entity.kind ?? "";
    const type = this.world.ontology.kinds.get(kind)?.type ?? "";
    return this.#answering.get(field.replace(/^Entity\./, `${type}.`))?.has(entity) === true;
  }

  /** The id or slug of an entity, or of nothing. */
  handle(random: Random, kind: string | null = null): string {
    const found = random.chance(0.06) ? null : this.entity(random, kind);
    if (found === null) return random.pick(["nobody-at-all", "ent_0000000000000000", "", "🌊"]);
    return random.chance(0.5) ? found.entity.slug : found.entity.id;
  }

  /** Somebody who says something. */
  speaker(random: Random): string {
    return random.chance(0.9) ? this.#handleOf(random, random.pick(this.#speakers)) : this.handle(random);
  }

  /** A version of a relation: of an entity and a predicate, as far as they are known and there is one. */
  relation(random: Random, entity: string | null, predicate: string | null): RelationVersion {
    const { relationVersions } = this.world;
    const own = relationVersions.filter(
      ({ relation }) =>
        (entity === null || relation.subject === entity || relation.object === entity) &&
        (predicate === null || relation.predicate === predicate),
    );
    return random.pick(own.length > 0 ? own : relationVersions);
  }

  /** A claim: of an entity, as far as it is known and there is one. */
  claim(random: Random, entity: string | null): RecordedClaim {
    const { claims } = this.world;
    const own = claims.filter(
      ({ claim: { subject, object } }) => subject.entity === entity || object.entity === entity,
    );
    return random.pick(own.length > 0 ? own : claims);
  }

  /** A conflict: about an entity, as far as it is known and there is one. */
  conflict(random: Random, entity: string | null): ConflictVersion {
    const { conflictVersions } = this.world;
    const own = conflictVersions.filter(({ conflict }) => entity !== null && conflict.about.includes(entity));
    return random.pick(own.length > 0 ? own : conflictVersions);
  }

  /** Both ends of some relations. */
  ends(random: Random): string[] {
    const chosen = random.some(this.#relations, 5);
    return chosen.flatMap(({ subject, object }) => [subject, object].map((id) => this.#handleOf(random, id)));
  }

  /** A relation that entities can be asked by: its predicate and one of its ends. */
  related(random: Random): { readonly predicate: string; readonly to: string } {
    const { predicate, subject, object } = random.pick(this.#relations);
    return { predicate, to: this.#handleOf(random, random.pick([subject, object])) };
  }

  #handleOf(random: Random, id: string): string {
    return random.chance(0.5) ? id : (this.world.entityById.get(id)?.entity.slug ?? id);
  }

  document(random: Random): string {
    if (random.chance(0.1)) return "no-such-document";
    const { id, slug } = random.pick(this.world.documents).document;
    return random.chance(0.5) ? slug : id;
  }

  /** Anything that has an id. */
  node(random: Random): string {
    return random.chance(0.4) ? this.handle(random) : this.thing(random).id;
  }

  /** Something with an id that is no entity, and the name of its type; `wish`: how much one of a type is wished for. */
  thing(
    random: Random,
    wish: (type: string) => number = () => 1,
  ): { readonly id: string; readonly type: string } {
    const [type, ids] = random.weigh(this.#things, ([of]) => wish(of));
    return { id: random.pick(ids), type };
  }

  /** Words of the evidence: whole, a part of one, two in a row, folded, or nowhere. */
  words(random: Random): string {
    const at = random.between(0, this.#words.length - 2);
    const [first = "", second = ""] = this.#words.slice(at, at + 2);
    return random.pick([
      first,
      first.slice(1, 4),
      `${first} ${second}`,
      folded(first),
      first.toUpperCase(),
      "nowhere",
      "",
      ". -",
    ]);
  }

  name(random: Random): string {
    const name = random.pick(this.#names);
    return random.pick([name, name, folded(name), name.slice(0, 5), name.replace(/[aeiou]/u, ""), "nobody"]);
  }

  date(random: Random): string {
    const given = ["2013", "2014-05-05", "2012/2013", "../2012", "2014/..", "2013-10-31", "201X", "2014-22"];
    return random.pick(random.chance(0.5) ? given : this.#dates);
  }

  /** An instant before, at or after a tick, in UTC or with an offset. */
  instant(random: Random): string {
    const tick = Date.parse(random.pick(this.#instants));
    const at = tick + random.pick([0, 0, 0, 1, -1, -86_400_000, 86_400_000]);
    if (random.chance(0.8)) return new Date(at).toISOString();
    return new Date(at + 3 * 3_600_000).toISOString().replace("Z", "+03:00");
  }

  language(random: Random): string {
    return random.pick(["en", "ar", "fr", "ar-SY", "AR", "en-GB", "ar-Latn", "de", "En"]);
  }

  #noteAnswering(): void {
    const { snapshots, ontology, claims } = this.world;
    const note = (entity: string, field: string | null) => {
      const kind = this.world.entityById.get(entity)?.entity.kind ?? "";
      const use = `${ontology.kinds.get(kind)?.type}.${field}`;
      const known = this.#answering.get(use) ?? new Set();
      this.#answering.set(use, known.add(entity));
    };
    for (const { relation } of snapshots.at(-1)?.relations ?? []) {
      const predicate = ontology.predicates.get(relation.predicate);
      for (const end of [relation.subject, relation.object]) note(end, "neighbours");
      note(relation.subject, predicate?.subject.field ?? null);
      note(relation.object, predicate?.object?.field ?? null);
    }
    for (const { conflict } of snapshots.at(-1)?.conflicts ?? [])
      for (const id of conflict.about) note(id, "conflicts");
    for (const { claim } of claims) {
      for (const id of endsOf(claim, "ANY")) note(id, "claims");
      const predicate = ontology.predicates.get(claim.predicate);
      if (predicate?.value && claim.subject.entity !== null)
        note(claim.subject.entity, predicate.subject.field);
    }
  }
}
