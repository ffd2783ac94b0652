import type { Ontology } from "../ontology/ontology.model.js";
import type { Claim } from "../record/claim.model.js";
import { claimProperties, type Recording } from "../record/claim.node.js";
import { differing } from "../record/differing-properties.js";
import { claimHash } from "../record/record-hashes.js";
import type { ClaimNode } from "./verify.store.js";

/**
 * What is wrong with a claim's node: its content is not what its hash was taken of, a property or a relationship is not what
 * its content gives. `isThere` tells whether a claim that it may refer to is in the graph.
 */
export function claimFaults(
  claim: Claim,
  { properties, links }: ClaimNode,
  ontology: Ontology,
  isThere: (claimId: string) => boolean,
): string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`claim ${claim.id} (${properties.key}): ${fault}`);
  if (properties.contentHash !== claimHash(claim))
    say("its content or its evidence is not what was recorded");
  const recording = properties as unknown as Recording;
  const time = ontology.predicates.get(claim.predicate)?.time;
  if (time === undefined) say(`the ontology has no predicate ${claim.predicate}`);
  const wanted = claimProperties(claim, time ?? "STATE", recording);
  for (const name of differing(properties, wanted)) say(`its ${name} is not what its content gives`);
  const wantedLinks = linksOf(claim, isThere);
  for (const link of without(wantedLinks, links)) say(`its relationship ${link} is missing`);
  for (const link of without(links, wantedLinks)) say(`its relationship ${link} is not in its content`);
  return faults;
}

function linksOf(claim: Claim, isThere: (claimId: string) => boolean): string[] {
  const link = (type: string, id: string | null | undefined) => (id == null ? [] : [`${type} ${id}`]);
  const toClaim = (type: string, id: string | null) => (id !== null && isThere(id) ? link(type, id) : []);
  return [
    ...link("SUBJECT", claim.subject.entity),
    ...link("OBJECT", claim.object.entity),
    ...claim.roles.flatMap(({ entity }) => link("ROLE", entity)),
    ...claim.attribution.flatMap(({ speaker }) => link("SAID_BY", speaker)),
    ...link("RELATIVE_TO", claim.time?.relativeTo),
    ...link("IN_DOCUMENT", claim.document),
    ...toClaim("REFUTES", claim.refutes),
    ...toClaim("SUPERSEDES", claim.supersedes),
    ...toClaim("REPEATS", claim.repeats),
  ];
}

/** What a list has more of than another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((member) => {
    const at = left.indexOf(member);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
