import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import type { Ontology } from "../../src/ontology/ontology.model.js";
import { placeFiller } from "../../src/ontology/role-edge.js";
import { faultsOf } from "../support/faults.js";
import { predicateFile, smallOntologyWith } from "../support/ontology-folder.js";

/** An ontology in which groups follow groups, and a claim of training names a third group in a role. */
function withTrained(role: string, symmetric = false): string {
  const field = symmetric ? "linkedWith" : "followedBy";
  const follows = `time: state
subject: { kinds: [ArmedGroup], field: ${symmetric ? "linkedWith" : "follows"} }
object: { kinds: [ArmedGroup], field: ${field} }
symmetric: ${symmetric}
`;
  const trained = `time: event
subject: { kinds: [ArmedGroup] }
object: { kinds: [Person] }
roles: { for: { kinds: [ArmedGroup], subject: ${role} } }
`;
  return smallOntologyWith({
    "predicates/follows.yaml": predicateFile("FOLLOWS", follows),
    "predicates/trained.yaml": predicateFile("TRAINED", trained),
  });
}

function edgeOf(ontology: Ontology) {
  return ontology.predicates.get("TRAINED")?.roles.get("for")?.subject;
}

describe("the edge of a role", () => {
  it("is refused where the filler may stand at either end", () => {
    expect(faultsOf(withTrained("FOLLOWS"), loadOntology)).toEqual([
      expect.stringMatching(
        /trained\.yaml:7: roles\.for\.subject: .*either end; write `\{ predicate: FOLLOWS, filler: subject \}`/,
      ),
    ]);
  });

  it("stands where the long form puts the filler", () => {
    const edge = (filler: string) =>
      edgeOf(loadOntology(withTrained(`{ predicate: FOLLOWS, filler: ${filler} }`)));
    expect(edge("subject")).toEqual({ predicate: "FOLLOWS", filler: "subject" });
    expect(edge("object")).toEqual({ predicate: "FOLLOWS", filler: "object" });
  });

  it("is refused where the long form names an end that does not fit", () => {
    const folder = withTrained("{ predicate: PARTICIPATED_IN, filler: subject }");
    expect(faultsOf(folder, loadOntology)).toEqual([
      expect.stringContaining("all kinds of the one must fit"),
    ]);
  });

  it("needs no long form where the predicate is symmetric", () => {
    expect(edgeOf(loadOntology(withTrained("FOLLOWS", true)))?.predicate).toBe("FOLLOWS");
  });

  it("needs all kinds of the filler to fit, not some", () => {
    const joins = { name: "JOINS", subject: ["Person"], object: ["ArmedGroup"], symmetric: false };
    expect(placeFiller(joins, ["Person"], ["ArmedGroup"], null)).toEqual({
      edge: { predicate: "JOINS", filler: "subject" },
    });
    expect(placeFiller(joins, ["Person", "State"], ["ArmedGroup"], null)).toEqual({ reason: "NO_END_FITS" });
    expect(placeFiller(joins, ["Person"], ["ArmedGroup", "State"], null)).toEqual({ reason: "NO_END_FITS" });
  });
});
