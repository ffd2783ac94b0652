import { HopsInvalid, MaxNodesInvalid } from "../errors.js";
import { type Argument, numberOf, type Variables } from "../query/argument.js";
import { mostDrawn } from "../query/limits.js";

/** How far from its seeds a picture reaches at most. */
export const MOST_HOPS = 4;

/** The `hops` of a picture; throws {@link HopsInvalid} outside 0 to {@link MOST_HOPS}. */
export function hopsOf(hops: Argument, variables: Variables): number {
  const asked = numberOf(hops, variables, 1);
  if (asked < 0 || asked > MOST_HOPS)
    throw new HopsInvalid(
      `hops: ${asked} is not possible: a picture reaches 0 to ${MOST_HOPS} hops from its seeds. To go on, ask again from what stands at its edge, with \`known\`.`,
      { asked, limit: MOST_HOPS, allowed: [0, MOST_HOPS] },
    );
  return asked;
}

/** The `maxNodes` of a picture; throws {@link MaxNodesInvalid} outside 0 to what is drawn at most. */
export function maxNodesOf(maxNodes: Argument, variables: Variables): number {
  const asked = numberOf(maxNodes, variables, mostDrawn.nodesByDefault);
  if (asked < 0 || asked > mostDrawn.nodes)
    throw new MaxNodesInvalid(
      `maxNodes: ${asked} is not possible: a picture has 0 to ${mostDrawn.nodes} nodes; for more, ask again with those as \`known\`.`,
      { asked, limit: mostDrawn.nodes, allowed: [0, mostDrawn.nodes] },
    );
  return asked;
}
