import { describe, expect, it } from "vitest";
import { OntologyInvalid } from "../../src/errors.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { kindFile, smallOntologyWith } from "../support/ontology-folder.js";

describe("an ontology", () => {
  it("names each kind as enum value, type and root field", () => {
    const { kinds } = loadOntology(smallOntologyWith());
    expect([...kinds.keys()]).toEqual(["ARMED_GROUP", "EVENT", "PERSON", "PLACE"]);
    expect(kinds.get("ARMED_GROUP")).toEqual({
      name: "ARMED_GROUP",
      type: "ArmedGroup",
      field: "armedGroup",
      label: { en: "ArmedGroup", ar: "نوع" },
      description: "A kind for a test.",
      color: "#336699",
      shape: "ellipse",
    });
  });

  it("gives a predicate whole, with sorted kinds and roles, and null for what its file leaves out", () => {
    const { predicates } = loadOntology(smallOntologyWith());
    expect(predicates.get("ATTACKED")).toEqual({
      name: "ATTACKED",
      label: { en: "attacked", ar: "فعل" },
      phrase: { en: "launched an attack on", ar: "شنّ هجوماً على" },
      description: "A predicate for a test.",
      time: "EVENT",
      symmetric: false,
      subject: { kinds: ["ARMED_GROUP"], field: "attacked" },
      object: { kinds: ["ARMED_GROUP", "PLACE"], field: "attackedBy" },
      value: null,
      functional: null,
      incompatibleWith: ["ALLIED_WITH"],
      roles: new Map([
        ["condition", { name: "condition", kinds: ["EVENT"], text: true, subject: null, object: null }],
        [
          "event",
          {
            name: "event",
            kinds: ["EVENT"],
            text: false,
            subject: { predicate: "PARTICIPATED_IN", filler: "object" },
            object: { predicate: "TARGETED", filler: "subject" },
          },
        ],
      ]),
      codes: { plover: "ASSAULT", ucdp: "1" },
    });
    expect(Object.keys(predicates.get("ATTACKED")?.codes ?? {})).toEqual(["plover", "ucdp"]);
    expect([...(predicates.get("ATTACKED")?.roles.keys() ?? [])]).toEqual(["condition", "event"]);
  });

  it("takes the label for the phrase where a file gives none", () => {
    const heads = loadOntology(smallOntologyWith()).predicates.get("HEADS");
    expect(heads?.phrase).toEqual(heads?.label);
  });

  it("gives a value predicate its unit and no object", () => {
    const toll = loadOntology(smallOntologyWith()).predicates.get("DEATH_TOLL");
    expect(toll).toMatchObject({ object: null, value: { unit: "person" }, functional: "subject" });
  });

  it("makes an exclusion that one file states mutual", () => {
    const { predicates } = loadOntology(smallOntologyWith());
    expect(predicates.get("ALLIED_WITH")?.incompatibleWith).toEqual(["ATTACKED"]);
    expect(predicates.get("ATTACKED")?.incompatibleWith).toEqual(["ALLIED_WITH"]);
  });

  it("cannot be changed once loaded", () => {
    const { kinds, predicates } = loadOntology(smallOntologyWith());
    const heads = predicates.get("HEADS");
    const writable = { kinds, heads } as unknown as { kinds: Map<string, unknown>; heads: { time: string } };
    expect(() => writable.kinds.delete("PLACE")).toThrow("frozen");
    expect(() => {
      writable.heads.time = "EVENT";
    }).toThrow(TypeError);
    expect(Object.isFrozen(heads?.subject.kinds)).toBe(true);
    expect(kinds.size).toBe(4);
  });

  it("says all faults of all files in one error, by file and line", () => {
    const folder = smallOntologyWith({
      "kinds/place.yaml": kindFile("Place").replace("ellipse", "elipse").replace('"#336699"', "blue"),
      "predicates/heads.yaml": "predicate: HEADS\nlabel: {\n",
    });
    const error = catchError(() => loadOntology(folder));
    expect(error).toBeInstanceOf(OntologyInvalid);
    expect(error.code).toBe("ONTOLOGY_INVALID");
    expect(error.faults.map(({ file, line }) => [file, line])).toEqual([
      [`${folder}/kinds/place.yaml`, 4],
      [`${folder}/kinds/place.yaml`, 5],
      [`${folder}/predicates/heads.yaml`, 3],
    ]);
    expect(error.message).toContain(`3 faults\n  ${folder}/kinds/place.yaml:4: color: \`blue\` is no colour`);
  });
});

function catchError(act: () => unknown): OntologyInvalid {
  try {
    act();
  } catch (error) {
    return error as OntologyInvalid;
  }
  throw new Error("nothing was thrown");
}
