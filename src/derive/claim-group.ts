import type { Ontology } from "../ontology/ontology.model.js";
import type { Claim } from "../record/claim.model.js";
import { stanceOf } from "../record/stance.js";
import type { ClaimQuery } from "./change.model.js";
import type { Identity } from "./identity.js";
import { excludedBy } from "./incompatible.js";
import { openEnds, openKeyOf } from "./open-end.js";
import { isEdge, isEntity, type Proposition, propositionsOf } from "./proposition.js";
import type { SaidQueries } from "./said-queries.js";
import { placesOf } from "./two-holders.js";

/**
 * Claims that may stand against each other by some rule, or hold up one edge. Which groups a claim belongs to follows from what it
 * says and from who is one, never from what has happened to it: once retracted, or when it lives again, it has the same groups.
 */
export interface ClaimGroup {
  readonly key: string;
  /** Finds all of its claims. */
  readonly queries: () => readonly ClaimQuery[];
  /**
   * Only of claims that share one end: they stand against each other only where one of them leaves the other end open. Finds those;
   * where there are none, nobody needs the others.
   */
  readonly openers: (() => readonly ClaimQuery[]) | null;
}

/** By what claims are grouped; the same for a whole unit of work. */
export interface Grouping {
  readonly ontology: Ontology;
  readonly identity: Identity;
  readonly said: SaidQueries;
}

/** Every group that a claim belongs to. */
export function groupsOf(claim: Claim, grouping: Grouping): ClaimGroup[] {
  const propositions = propositionsOf(claim, grouping.ontology, grouping.identity);
  return [...propositions.flatMap((one) => groupsOfSaid(one, grouping)), ...refutedGroups(claim)];
}

/** The key of the group that an opening claim opens: one that denies or withholds of whomever, or affirms of none; null for any other. */
export function openedBy(claim: Claim, { ontology, identity }: Grouping): string | null {
  const [own] = propositionsOf({ ...claim, roles: [] }, ontology, identity);
  const status = stanceOf(claim.attribution) === "AFFIRMED" ? "NONE" : "UNKNOWN";
  const key = own === undefined ? null : openKeyOf(own, status);
  return key === null ? null : openGroupKey(key);
}

/** The key of the group of those that say the same. */
export function saidGroupKey(proposition: Proposition): string {
  return `said ${proposition.key}`;
}

function openGroupKey(key: string): string {
  return `open ${key}`;
}

function groupsOfSaid(proposition: Proposition, grouping: Grouping): ClaimGroup[] {
  if (proposition.predicate.object === null) return valueGroups(proposition, grouping);
  const same = group(saidGroupKey(proposition), () => sayingIt(proposition, grouping));
  const others = isEdge(proposition)
    ? [...excludedGroups(proposition, grouping), ...placeGroups(proposition, grouping)]
    : [];
  return [same, ...others, ...openGroups(proposition, grouping)];
}

function group(
  key: string,
  queries: ClaimGroup["queries"],
  openers: ClaimGroup["openers"] = null,
): ClaimGroup {
  return { key, queries, openers };
}

/** All that is said of a thing's value, with and without one. */
function valueGroups({ predicate, subject }: Proposition, { said, identity }: Grouping): ClaimGroup[] {
  if (!isEntity(subject)) return [];
  return [
    group(`value ${predicate.name} ${subject}`, () => said(predicate, identity.members(subject), null)),
  ];
}

/** Roles give only what stands between two entities. */
function sayingIt({ predicate, subject, object }: Proposition, { said, identity }: Grouping): ClaimQuery[] {
  const keys = (end: string) => (isEntity(end) ? identity.members(end) : [end]);
  const queries = said(predicate, keys(subject), keys(object));
  return isEntity(subject) && isEntity(object) ? queries : queries.filter(({ by }) => by === "ends");
}

/** What two predicates that exclude each other say of a pair, in whichever order. */
function excludedGroups(edge: Proposition, { ontology, said, identity }: Grouping): ClaimGroup[] {
  const pair = [edge.subject, edge.object].sort();
  const ends = pair.flatMap(identity.members);
  return excludedBy(edge, ontology).map(({ predicate }) => {
    const both = [edge.predicate, predicate].sort((left, right) => (left.name < right.name ? -1 : 1));
    const key = ["excluded", ...both.map(({ name }) => name), ...pair].join(" ");
    return group(key, () => both.flatMap((one) => said(one, ends, ends)));
  });
}

/** Whom claims put in a place that takes one. */
function placeGroups(edge: Proposition, { said, identity }: Grouping): ClaimGroup[] {
  return placesOf(edge).map(({ place, end }) =>
    group(`place ${place}`, () =>
      end === "subject"
        ? said(edge.predicate, identity.members(edge.subject), null)
        : said(edge.predicate, null, identity.members(edge.object)),
    ),
  );
}

/** What is said of a predicate beside one entity, whatever stands at the other end. */
function openGroups(proposition: Proposition, { said, identity }: Grouping): ClaimGroup[] {
  const { predicate, subject, object } = proposition;
  const statuses = ["UNKNOWN", "NONE"];
  return openEnds(proposition).map(({ key, open }) => {
    const find = (filling: readonly string[] | null) =>
      open === "subject"
        ? said(predicate, filling, identity.members(object))
        : said(predicate, identity.members(subject), filling);
    const openers = () => find(statuses).filter(({ by }) => by === "ends");
    return group(openGroupKey(key), () => find(null), openers);
  });
}

/** A claim with those that refute it, which every answer brings along; the one that it refutes itself must be asked for. */
function refutedGroups({ id, refutes }: Claim): ClaimGroup[] {
  const own = group(refutedKey(id), () => []);
  return refutes === null ? [own] : [own, group(refutedKey(refutes), () => [{ by: "id", ids: [refutes] }])];
}

function refutedKey(id: string): string {
  return `refuted ${id}`;
}
