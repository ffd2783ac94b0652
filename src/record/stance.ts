import type { Attribution, SpeechAct, Stance } from "./claim.model.js";

const stances: Partial<Record<SpeechAct, Stance>> = {
  DENIES: "DENIED",
  REFUSES_TO_CONFIRM: "WITHHELD",
  REFUSES_TO_DISCLOSE: "WITHHELD",
};

/** How a claim stands to what it says: decided by the act of its innermost speaker, the last of the chain. */
export function stanceOf(attribution: readonly Pick<Attribution, "act">[]): Stance {
  const innermost = attribution.at(-1);
  return (innermost && stances[innermost.act]) ?? "AFFIRMED";
}
