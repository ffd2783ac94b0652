import { HopsInvalid, PageSizeInvalid } from "../errors.js";
import { type Argument, numberOf, type Variables } from "../query/argument.js";
import { mostDrawn } from "../query/limits.js";

/** The `maxHops` of paths; throws {@link HopsInvalid} outside 0 to 8. */
export function maxHopsOf(maxHops: Argument, variables: Variables): number {
  const asked = numberOf(maxHops, variables, mostDrawn.hopsByDefault);
  const { hops: limit } = mostDrawn;
  if (asked < 0 || asked > limit)
    throw new HopsInvalid(`maxHops: ${asked} is not possible: a path has 0 to ${limit} relations.`, {
      asked,
      limit,
      allowed: [0, limit],
    });
  return asked;
}

/** The `first` of paths; throws {@link PageSizeInvalid} outside 0 to 20. */
export function pathCountOf(first: Argument, variables: Variables): number {
  const asked = numberOf(first, variables, mostDrawn.pathsByDefault);
  const { paths: limit } = mostDrawn;
  if (asked < 0 || asked > limit)
    throw new PageSizeInvalid(
      `first: ${asked} is not possible: 0 to ${limit} paths are answered; a filter leaves those that matter.`,
      { asked, limit, allowed: [0, limit] },
    );
  return asked;
}
