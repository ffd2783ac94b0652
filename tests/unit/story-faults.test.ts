import { describe, expect, it } from "vitest";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { readStory } from "../../src/story/read-story.js";
import { faultsOf } from "../support/faults.js";
import { smallOntologyWith } from "../support/ontology-folder.js";
import { storyFiles, storyFolderWith } from "../support/story-folder.js";

function faultsAfter(path: string, from: string | RegExp, to: string): string[] {
  const changed = (storyFiles[path] ?? "").replace(from, to);
  expect(changed, "the change must change something").not.toBe(storyFiles[path]);
  return faultsIn({ [path]: changed });
}

function faultsIn(changes: Parameters<typeof storyFolderWith>[0]): string[] {
  const ontology = loadOntology(smallOntologyWith());
  return faultsOf(storyFolderWith(changes), (folder) => readStory(folder, ontology));
}

const head = "story.yaml";
const entities = "entities.yaml";
const claims = "claims.yaml";

type Row = [what: string, path: string, from: string | RegExp, to: string, line: number, message: string];

const rows: Row[] = [
  [
    "a slug with capitals",
    head,
    "slug: quiet-village",
    "slug: Quiet_Village",
    1,
    "`Quiet_Village` is no slug",
  ],
  [
    "a language that is none",
    head,
    "language: ar",
    "language: Arabic",
    4,
    "document.language: `Arabic` is no language tag",
  ],
  ["a hash that is none", head, /sha256: .*/, "sha256: abc", 5, "document.sha256: is no SHA-256"],
  [
    "a date without its basis",
    head,
    /publishedBasis: .*\n/,
    "\n",
    6,
    "say in `publishedBasis` on what it rests",
  ],
  ["a date that is none", head, "publishedAt: 2015", "publishedAt: 2015-13", 6, "there is no month 13"],
  [
    "a stretch that ends before it begins",
    head,
    "end: 92",
    "end: 70",
    10,
    "uncovered.0: ends before it begins",
  ],
  [
    "an unknown kind",
    entities,
    "kind: Place",
    "kind: Plac",
    15,
    "village.kind: `Plac` is no kind; did you mean `Place`?",
  ],
  [
    "a slug given twice",
    entities,
    "slug: village",
    "slug: hill-team",
    14,
    "hill-team.slug: stands here twice",
  ],
  [
    "an entity without a name",
    entities,
    /names: \[\{ value: the village.*\n/,
    "names: []\n",
    16,
    "village.names: must not be empty",
  ],
  [
    "an entity without a name to show",
    entities,
    "value: the village, language: en, kind: PREFERRED",
    "value: the village, language: en",
    16,
    "none is PREFERRED",
  ],
  [
    "two names to show in one language",
    entities,
    "Hillmen, language: en",
    "Hillmen, language: en, kind: PREFERRED",
    10,
    "`en` has a PREFERRED name already",
  ],
  ["a name given twice", entities, "Hillmen", "Hill Team", 10, "`Hill Team` stands here twice"],
  [
    "a place off the globe",
    entities,
    "latitude: 36.2",
    "latitude: 136.2",
    17,
    "village.location.latitude: is not on the globe",
  ],
  ["an unknown precision", entities, "TOWN", "CITY", 17, "village.location.precision: `CITY` is not allowed"],
  [
    "an unknown key of a claim",
    claims,
    "note:",
    "notes:",
    12,
    "bridge-attacks-hill.notes: unknown key; did you mean `note`?",
  ],
  [
    "a key given twice",
    claims,
    "key: no-toll",
    "key: bridge-attacks-hill",
    13,
    "bridge-attacks-hill.key: stands here twice",
  ],
  [
    "an unknown act",
    claims,
    "ANNOUNCES",
    "ANNOUNCED",
    9,
    "attribution.1.act: `ANNOUNCED` is not allowed; did you mean `ANNOUNCES`?",
  ],
  [
    "a subject that is no slug",
    claims,
    "subject: bridge-team",
    "subject: Bridge Team",
    2,
    "`Bridge Team` is no end of a claim",
  ],
  [
    "a role that is neither slug nor words",
    claims,
    "event: the-strike",
    "event: The Strike",
    5,
    "bridge-attacks-hill.roles.event: `The Strike` is no slug",
  ],
  [
    "roles that are neither list nor map",
    claims,
    /roles: .*/,
    "roles: the-strike",
    5,
    "write a list of `{ name: event, entity: slug }`",
  ],
  [
    "one offset without the other",
    claims,
    "start: 1, end: 9",
    "start: 1",
    19,
    "quote.1: has one offset without the other",
  ],
  [
    "a quote without offsets",
    claims,
    ", start: 1, end: 9",
    "",
    19,
    "no-toll.quote: has no offsets; run the check to find them",
  ],
  [
    "offsets that do not fit the words",
    claims,
    "end: 53",
    "end: 54",
    10,
    "bridge-attacks-hill.quote: has 16 code points, but 37 to 54 are 17",
  ],
  [
    "a claim that nobody made",
    claims,
    "refutes: bridge-attacks-hill",
    "refutes: bridge-attack-hill",
    20,
    "did you mean `bridge-attacks-hill`?",
  ],
  [
    "a claim that refutes itself",
    claims,
    "refutes: bridge-attacks-hill",
    "refutes: no-toll",
    20,
    "no-toll.refutes: a claim never refutes itself",
  ],
  [
    "an unknown predicate",
    claims,
    "predicate: ATTACKED",
    "predicate: ATACKED",
    3,
    "bridge-attacks-hill.predicate: `ATACKED` is no predicate; did you mean `ATTACKED`?",
  ],
  [
    "a kind that may not stand there",
    claims,
    "object: hill-team",
    "object: the-strike",
    4,
    "an EVENT cannot be the object of ATTACKED",
  ],
  [
    "a kind that may not fill a role",
    claims,
    "event: the-strike",
    "event: village",
    5,
    "bridge-attacks-hill.roles.event: a PLACE cannot fill `event`; EVENT can",
  ],
  ["an aspect that an event cannot have", claims, "OCCURRED", "HELD", 6, "ATTACKED is an event"],
];

describe("a wrong story", () => {
  it.each(rows)("is refused for %s", (_, path, from, to, line, message) => {
    const faults = faultsAfter(path, from, to);
    expect(faults.filter((fault) => fault.startsWith(`${path}:${line}: `)).join()).toContain(message);
  });

  it("is refused for nothing else than what is wrong in it", () => {
    expect(faultsAfter(entities, "TOWN", "CITY")).toHaveLength(1);
    expect(faultsAfter(claims, "ANNOUNCES", "ANNOUNCED")).toHaveLength(1);
  });

  it("says the faults of all files at once", () => {
    const faults = faultsIn({
      [head]: (text) => text.replace("language: ar", "language: Arabic"),
      [entities]: (text) => text.replace("TOWN", "CITY"),
      [claims]: (text) => text.replace("ATTACKED", "ATACKED").replace("DEATH_TOLL", "DEATH_TOL"),
    });
    expect(faults.map((fault) => fault.split(":").slice(0, 2).join(":"))).toEqual([
      "claims.yaml:3",
      "claims.yaml:15",
      "entities.yaml:17",
      "story.yaml:4",
    ]);
  });

  it("is refused for claims that repeat each other in a circle", () => {
    const faults = faultsIn({
      [claims]: (text) =>
        text
          .replace("note: for the analyst", "repeats: no-toll")
          .replace("refutes: bridge-attacks-hill", "repeats: bridge-attacks-hill"),
    });
    expect(faults).toHaveLength(2);
    expect(faults.join()).toContain("bridge-attacks-hill.repeats: leads back to this claim");
  });

  it("is refused for a missing file and for one that is not part of a story", () => {
    expect(faultsIn({ [entities]: null, "more-claims.yaml": "[]" })).toEqual([
      "entities.yaml: is missing; create it as docs/story-format.md says",
      "more-claims.yaml: is not part of a story; move what it says to story.yaml, entities.yaml, claims.yaml and delete it",
    ]);
  });

  it("is refused for a file that is no list", () => {
    expect(faultsIn({ [claims]: "key: one\n" })).toEqual([
      "claims.yaml:1: must be a list; begin each item with a hyphen",
    ]);
  });
});
