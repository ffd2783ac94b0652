import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { fieldsOfKind, roleEdges } from "../../src/ontology/lookup.js";
import { smallOntologyWith } from "../support/ontology-folder.js";

describe("the fields of a kind", () => {
  it("come from every end that it can be, a symmetric predicate giving one", () => {
    const ontology = loadOntology(smallOntologyWith());
    expect(fieldsOfKind(ontology, "ARMED_GROUP")).toEqual([
      { field: "allies", predicate: "ALLIED_WITH", direction: "BOTH", value: false },
      { field: "attacked", predicate: "ATTACKED", direction: "OUT", value: false },
      { field: "attackedBy", predicate: "ATTACKED", direction: "IN", value: false },
      { field: "headedBy", predicate: "HEADS", direction: "IN", value: false },
      { field: "participatedIn", predicate: "PARTICIPATED_IN", direction: "OUT", value: false },
      { field: "targetedBy", predicate: "TARGETED", direction: "IN", value: false },
    ]);
  });

  it("mark those that give values", () => {
    const fields = fieldsOfKind(loadOntology(smallOntologyWith()), "EVENT");
    expect(fields.find(({ value }) => value)).toEqual({
      field: "deathToll",
      predicate: "DEATH_TOLL",
      direction: "OUT",
      value: true,
    });
  });
});

describe("the edges that claims give through roles", () => {
  it("say from which end of the claim they start and where the filler stands", () => {
    const attacked = loadOntology(smallOntologyWith()).predicates.get("ATTACKED");
    expect(attacked && roleEdges(attacked)).toEqual([
      { role: "event", end: "subject", predicate: "PARTICIPATED_IN", filler: "object" },
      { role: "event", end: "object", predicate: "TARGETED", filler: "subject" },
    ]);
  });
});

describe("the ontology of this repository", () => {
  const ontology = loadOntology("schema");

  it("loads", () => {
    expect(ontology.kinds.size).toBeGreaterThanOrEqual(10);
    expect(ontology.predicates.size).toBeGreaterThanOrEqual(40);
  });

  it("gives through roles only edges that the edge's own predicate allows", () => {
    for (const claim of ontology.predicates.values()) {
      for (const { role, end, predicate, filler } of roleEdges(claim)) {
        const edge = ontology.predicates.get(predicate);
        const [fillerEnd, claimEnd] =
          filler === "subject" ? [edge?.subject, edge?.object] : [edge?.object, edge?.subject];
        expect(fillerEnd?.kinds, `${claim.name}.${role}`).toEqual(
          expect.arrayContaining([...(claim.roles.get(role)?.kinds ?? [])]),
        );
        expect(claimEnd?.kinds, `${claim.name}.${role}`).toEqual(
          expect.arrayContaining([...(claim[end]?.kinds ?? [])]),
        );
      }
    }
  });

  it("has every pair of opposites on both sides", () => {
    for (const { name, incompatibleWith } of ontology.predicates.values()) {
      for (const other of incompatibleWith) {
        expect(ontology.predicates.get(other)?.incompatibleWith).toContain(name);
      }
    }
  });
});
