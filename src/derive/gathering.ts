import type { Ontology } from "../ontology/ontology.model.js";
import type { Claim, Reliability } from "../record/claim.model.js";
import type { ClaimQuery, RecordSlice } from "./change.model.js";
import { type ClaimGroup, type Grouping, groupsOf, openedBy } from "./claim-group.js";
import type { RecordedClaim } from "./derive.model.js";
import { type Identity, identityOf } from "./identity.js";
import { saidQueriesOf } from "./said-queries.js";

/** The part of the record that has been gathered so far, its claims by group. */
export class Gathering {
  readonly claims = new Map<string, RecordedClaim>();
  readonly entityTicks = new Map<string, number>();
  readonly ratings = new Map<string, Reliability>();
  /** SAME judgements that the answers gave. */
  readonly same: (readonly [string, string])[] = [];
  readonly #members = new Map<string, Set<string>>();
  readonly #opened = new Set<string>();
  readonly #asked = new Set<string>();
  /** Claims whose groups were asked for as if none of their entities were joined with another. */
  #foreseen: readonly Claim[] = [];
  #grouping: Grouping;

  constructor(ontology: Ontology) {
    this.#grouping = { ontology, said: saidQueriesOf(ontology), identity: identityOf([], new Map()) };
  }

  /** Joins what the answers say is one; which id stands for a set plays no part here. */
  get identity(): Identity {
    return this.#grouping.identity;
  }

  add({ claims, same, entityTicks, ratings }: RecordSlice): void {
    for (const [id, tick] of entityTicks) this.entityTicks.set(id, tick);
    for (const [id, rating] of ratings) this.ratings.set(id, rating);
    if (same.length > 0) {
      this.same.push(...same);
      this.#grouping = { ...this.#grouping, identity: identityOf(this.same, new Map()) };
    }
    for (const recorded of claims) {
      if (this.claims.has(recorded.claim.id)) continue;
      this.claims.set(recorded.claim.id, recorded);
      this.#file(recorded.claim);
    }
    this.#confirmForeseen();
  }

  #file(claim: Claim): void {
    for (const { key } of groupsOf(claim, this.#grouping)) {
      const members = this.#members.get(key);
      if (members === undefined) this.#members.set(key, new Set([claim.id]));
      else members.add(claim.id);
    }
    const opened = openedBy(claim, this.#grouping);
    if (opened !== null) this.#opened.add(opened);
  }

  /** What must still be asked so that the groups of these claims are whole; empty when they are. */
  missing(ids: Iterable<string>): ClaimQuery[] {
    const queries: ClaimQuery[] = [];
    for (const { key, queries: all, openers } of this.#groupsOf(ids)) {
      if (openers === null || this.#opened.has(key)) queries.push(...this.#once(key, all));
      else queries.push(...this.#once(openersKey(key), openers));
    }
    return queries;
  }

  /**
   * What the groups of claims take that nobody has read yet, as long as none of their entities is joined with another: where the
   * answer shows that one is, the groups are asked for again.
   */
  foreseen(claims: readonly Claim[]): ClaimQuery[] {
    this.#foreseen = claims;
    return this.#groupsOfClaims(claims).flatMap(({ queries, openers }) => (openers ?? queries)());
  }

  #confirmForeseen(): void {
    const alone = (id: string) => this.identity.members(id).length === 1;
    const confirmed = this.#foreseen.filter((claim) => entitiesIn(claim).every(alone));
    for (const { key, openers } of this.#groupsOfClaims(confirmed))
      this.#asked.add(openers === null ? key : openersKey(key));
    this.#foreseen = [];
  }

  #once(key: string, queries: () => readonly ClaimQuery[]): readonly ClaimQuery[] {
    if (this.#asked.has(key)) return [];
    this.#asked.add(key);
    return queries();
  }

  /** The claims that share a group with some of these, those themselves included; their groups must be whole. */
  rivals(ids: Iterable<string>): Set<string> {
    const rivals = new Set(ids);
    for (const { key, openers } of this.#groupsOf(ids))
      if (openers === null || this.#opened.has(key)) for (const id of this.group(key)) rivals.add(id);
    return rivals;
  }

  /** The gathered claims of a group. */
  group(key: string): ReadonlySet<string> {
    return this.#members.get(key) ?? new Set();
  }

  #groupsOf(ids: Iterable<string>): ClaimGroup[] {
    return this.#groupsOfClaims([...ids].flatMap((id) => this.claims.get(id)?.claim ?? []));
  }

  #groupsOfClaims(claims: readonly Claim[]): ClaimGroup[] {
    const groups = new Map<string, ClaimGroup>();
    for (const claim of claims)
      for (const group of groupsOf(claim, this.#grouping)) groups.set(group.key, group);
    return [...groups.values()];
  }
}

function openersKey(key: string): string {
  return `openers of ${key}`;
}

/** The entities that decide what a claim says of whom. */
function entitiesIn({ subject, object, roles }: Claim): string[] {
  return [subject.entity, object.entity, ...roles.map(({ entity }) => entity)].filter((id) => id !== null);
}
