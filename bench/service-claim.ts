import { assertClaim } from "../src/claim/assert-claim.write.js";
import type { Graph } from "../src/graph/graph.model.js";
import type { Ontology } from "../src/ontology/ontology.model.js";
import { Turns } from "../src/turns.js";
import { perform } from "../src/writing/perform.js";
import type { PlainClaim } from "./plain-claim.js";

/** Records one claim as the mutation `assertClaim` does, from the input on; throws where that finds anything wrong with it. */
export async function writeByService(
  graph: Graph,
  ontology: Ontology,
  { key, predicate, subject, object, speaker, document }: PlainClaim,
): Promise<void> {
  const { userErrors } = await perform({ graph, ontology, turns: new Turns({ atOnce: 1 }) }, assertClaim, {
    mutation: "assertClaim",
    input: {
      ...{ idempotencyKey: key, predicate: predicate.name, subject, object, document },
      attribution: [{ act: "REPORTS", speaker }],
      evidence: [{ exact: `words of ${key}`, start: 0 }],
    },
    caller: { id: "bench", name: "bench", role: "ADMIN" },
  });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
