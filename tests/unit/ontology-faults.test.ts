import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { faultsOf } from "../support/faults.js";
import { kindFile, predicateFile, smallOntology, smallOntologyWith } from "../support/ontology-folder.js";

/** The faults of the small ontology after one file's text has been changed. */
function faultsAfter(path: string, from: string | RegExp, to: string): string[] {
  const text = smallOntology[path] ?? "";
  const changed = text.replace(from, to);
  expect(changed, "the change must change something").not.toBe(text);
  return faultsOf(smallOntologyWith({ [path]: changed }), loadOntology);
}

const attacked = "predicates/attacked.yaml";
const allied = "predicates/allied-with.yaml";
const heads = "predicates/heads.yaml";
const toll = "predicates/death-toll.yaml";
const place = "kinds/place.yaml";

type Row = [what: string, path: string, from: string | RegExp, to: string, line: number, message: string];

const rows: Row[] = [
  ["an unknown key", place, "color:", "colour:", 4, "colour: unknown key; did you mean `color`?"],
  ["a missing label in one language", place, ", ar: نوع", "", 2, "label.ar: is missing; add it"],
  ["an Arabic label in Latin letters", place, "نوع", "naw", 2, "label.ar: has no Arabic letter"],
  ["an empty description", place, "A kind for a test.", '""', 3, "description: must not be empty"],
  ["a missing description", place, /description.*\n/, "", 1, "description: is missing"],
  ["a colour that is no colour", place, '"#336699"', '"#3669"', 4, 'as in "#b03a2e"'],
  ["a colour without quotes", place, '"#336699"', "#336699", 4, 'in quotes, as in "#b03a2e"'],
  ["an unknown shape", place, "ellipse", "elipse", 5, "did you mean `ellipse`?"],
  ["a key given twice", place, "shape:", "kind: Place\nshape:", 5, "Map keys must be unique"],
  ["an unknown time", heads, "state", "stat", 4, "time: `stat` is not allowed; did you mean `state`?"],
  [
    "an unknown kind",
    heads,
    "[Person]",
    "[Persn]",
    5,
    "subject.kinds.0: `Persn` is no kind; did you mean `Person`?",
  ],
  [
    "an unknown kind in a role",
    attacked,
    "condition: { kinds: [Event]",
    "condition: { kinds: [Evnt]",
    10,
    "`Evnt` is no kind",
  ],
  [
    "a kind given twice",
    heads,
    "[Person]",
    "[Person, Person]",
    5,
    "subject.kinds.1: `Person` stands here twice",
  ],
  ["an end without kinds", heads, "[Person]", "[]", 5, "subject.kinds: must not be empty"],
  ["a field with a capital", heads, "headedBy", "HeadedBy", 6, "as in `headedBy`"],
  ["a field that begins with two underscores", heads, "headedBy", "__headedBy", 6, "is no name for a field"],
  [
    "a field that every entity has",
    heads,
    "headedBy",
    "claims",
    6,
    "every entity has a field `claims` already",
  ],
  ["neither object nor value", heads, /object: .*\n/, "", 1, "has neither `object` nor `value`"],
  [
    "object and value",
    heads,
    "functional",
    "value: { unit: day }\nfunctional",
    7,
    "has `object` and `value`",
  ],
  ["an empty unit", toll, "person", '" "', 6, "value.unit: must not be empty"],
  [
    "a functional end that a value has not",
    toll,
    "functional: subject",
    "functional: object",
    7,
    "`functional: subject`",
  ],
  [
    "a functional end of a symmetric predicate",
    allied,
    "symmetric",
    "functional: subject\nsymmetric",
    7,
    "are alike",
  ],
  [
    "a symmetric predicate with other kinds at its ends",
    allied,
    "[Person, ArmedGroup]",
    "[Person]",
    6,
    "the same kinds at both ends",
  ],
  [
    "a symmetric predicate with two fields",
    allied,
    /allies \}\nsym/,
    "alliedBy }\nsym",
    6,
    "object.field: a symmetric predicate has one field",
  ],
  [
    "a symmetric value",
    toll,
    "functional: subject",
    "symmetric: true",
    7,
    "a value predicate cannot be symmetric",
  ],
  ["an exclusion of an unknown predicate", allied, "[ATTACKED]", "[ATACKED]", 8, "did you mean `ATTACKED`?"],
  ["an exclusion of itself", allied, "[ATTACKED]", "[ALLIED_WITH]", 8, "cannot exclude itself"],
  ["an exclusion of a value", allied, "[ATTACKED]", "[DEATH_TOLL]", 8, "DEATH_TOLL is a value predicate"],
  [
    "an exclusion that can never meet",
    allied,
    "[ATTACKED]",
    "[TARGETED]",
    8,
    "never stands between the same kinds",
  ],
  ["a value that excludes", toll, "functional: subject", "incompatibleWith: [HEADS]", 7, "relates no pair"],
  [
    "a role that nothing fills",
    attacked,
    "{ kinds: [Event], text: true }",
    "{ }",
    10,
    "nothing can fill this role",
  ],
  [
    "an edge of a role of words",
    attacked,
    "{ kinds: [Event], text: true }",
    "{ text: true, subject: HEADS }",
    10,
    "words make no edge",
  ],
  [
    "an edge of an unknown predicate",
    attacked,
    "PARTICIPATED_IN",
    "PARTICIPATED",
    9,
    "did you mean `PARTICIPATED_IN`?",
  ],
  [
    "an edge of a value",
    attacked,
    "PARTICIPATED_IN",
    "DEATH_TOLL",
    9,
    "DEATH_TOLL has a value and no object",
  ],
  [
    "an edge that fits no end",
    attacked,
    "PARTICIPATED_IN",
    "HEADS",
    9,
    "HEADS goes from Person to ArmedGroup, but the role's filler is Event",
  ],
  [
    "an edge written as a list",
    attacked,
    "PARTICIPATED_IN",
    "[HEADS]",
    9,
    "write a predicate's name, or `{ predicate",
  ],
  ["a role with a capital", attacked, "condition", "Condition", 10, "`Condition` is no name for a role"],
  ["a scheme in capitals", attacked, "plover", "PLOVER", 11, "write it small, as in `plover`"],
];

describe("a wrong file of the ontology", () => {
  it.each(rows)("is refused for %s", (_, path, from, to, line, message) => {
    const faults = faultsAfter(path, from, to);
    expect(faults).toContainEqual(expect.stringContaining(`${path}:${line}: `));
    expect(faults.filter((fault) => fault.startsWith(`${path}:${line}: `)).join()).toContain(message);
  });

  it("is refused for nothing else than what is wrong in it", () => {
    expect(faultsAfter(heads, "[Person]", "[Persn]")).toHaveLength(1);
    expect(faultsAfter(attacked, "kinds: [Event], text", "kinds: [Evnt], text")).toHaveLength(1);
  });

  it.each([
    ["kinds/document.yaml", kindFile("Document"), "is already a type of the API"],
    ["kinds/ledger.yaml", kindFile("Ledger"), "is already a type of the API or a label of the record"],
    ["kinds/timeline.yaml", kindFile("Timeline"), "would give Query a second field `timeline`"],
    ["kinds/price-order.yaml", kindFile("PriceOrder"), "ends in Order"],
    ["kinds/ngo.yaml", kindFile("NGO"), "as in `Ngo`"],
    ["kinds/armed-band.yaml", kindFile("armed band"), "as in `ArmedBand`"],
  ])("is refused for the kind of %s", (path, text, message) => {
    const faults = faultsOf(smallOntologyWith({ [path]: text }), loadOntology);
    expect(faults).toEqual([expect.stringContaining(`${path}:1: kind: `)]);
    expect(faults[0]).toContain(message);
  });

  it.each([
    ["SAID_BY", "is a relationship type of the record"],
    ["FOUGHT_WAS", "_WAS marks retired edges"],
    ["FOUGHT__BY", "as in `FOUGHT_BY`"],
    ["_FOUGHT", "as in `FOUGHT`"],
    ["fought", "as in `FOUGHT`"],
  ])("is refused for a predicate called %s", (name, message) => {
    const path = `predicates/${name.toLowerCase().split("_").filter(Boolean).join("-")}.yaml`;
    const text = predicateFile(
      name,
      "time: event\nsubject: { kinds: [Person] }\nobject: { kinds: [Place] }\n",
    );
    const faults = faultsOf(smallOntologyWith({ [path]: text }), loadOntology);
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toContain(`${path}:1: predicate: `);
  });

  it("is refused for a field that another predicate gives the same kind", () => {
    const faults = faultsAfter(heads, "headedBy", "attackedBy");
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /heads\.yaml:6: object\.field: ArmedGroup has a field `attackedBy` from ATTACKED \(object, .*attacked\.yaml\)/,
    );
  });

  it("is refused for one field at both ends where the ends share a kind", () => {
    const [fault] = faultsAfter(attacked, "attackedBy", "attacked");
    expect(fault).toContain(
      `${attacked}:7: object.field: ArmedGroup has a field \`attacked\` from ATTACKED (subject`,
    );
  });

  it("is refused for a name that another file has, and for its own name's other file", () => {
    const faults = faultsOf(smallOntologyWith({ "kinds/town.yaml": kindFile("Place") }), loadOntology);
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain("kinds/place.yaml too; keep one of the two");
    expect(faults.join()).toContain("`Place` belongs into place.yaml; rename the file or the kind");
  });

  it("does not make its name unknown to the others when it cannot be read at all", () => {
    const faults = faultsOf(smallOntologyWith({ "kinds/place.yaml": "kind: [Place" }), loadOntology);
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["kinds/place.yaml"]);
  });

  it("shows faults of rules beside faults of shape", () => {
    const text = (smallOntology[heads] ?? "").replace("time: state", "time: now").replace("Person", "Persn");
    expect(faultsOf(smallOntologyWith({ [heads]: text }), loadOntology)).toHaveLength(2);
  });
});

describe("a folder of the ontology", () => {
  it("is refused where it is missing or empty", () => {
    const none = Object.fromEntries(Object.keys(smallOntology).map((path) => [path, null]));
    const faults = faultsOf(smallOntologyWith({ ...none, "predicates/notes.md": "nothing" }), loadOntology);
    expect(faults).toEqual([
      "kinds: holds no kind; add one file a kind",
      "predicates: holds no predicate; add one file a predicate",
    ]);
  });

  it("is refused for a file whose ending would leave it unread", () => {
    const faults = faultsOf(smallOntologyWith({ "kinds/city.yml": kindFile("City") }), loadOntology);
    expect(faults).toEqual(["kinds/city.yml: is not read; end its name in .yaml"]);
  });
});
