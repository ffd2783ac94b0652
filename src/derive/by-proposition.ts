import type { Proposition } from "./proposition.js";
import type { Reading } from "./reading.js";

/** A proposition with the claims that say it. */
export interface Said {
  readonly proposition: Proposition;
  readonly claims: readonly Reading[];
}

/** Claims by the key of what they say, in the order they come; `pick` chooses what counts of each. */
export function byProposition(
  readings: Iterable<Reading>,
  pick: (reading: Reading) => readonly Proposition[],
): Map<string, Said> {
  const said = new Map<string, { proposition: Proposition; claims: Reading[] }>();
  for (const reading of readings)
    for (const proposition of pick(reading)) {
      const known = said.get(proposition.key);
      if (known === undefined) said.set(proposition.key, { proposition, claims: [reading] });
      else known.claims.push(reading);
    }
  return said;
}
