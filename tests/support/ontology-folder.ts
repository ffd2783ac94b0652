import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Texts by path below a folder. */
export type Files = Readonly<Record<string, string>>;

/** A folder with files that is gone when the test is. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "isnad-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A kind's file. */
export function kindFile(kind: string): string {
  return `kind: ${kind}
label: { en: ${kind}, ar: نوع }
description: A kind for a test.
color: "#336699"
shape: ellipse
`;
}

/** A predicate's file: its name and what stands below the description. */
export function predicateFile(predicate: string, rest: string): string {
  return `predicate: ${predicate}
label: { en: ${predicate.toLowerCase()}, ar: فعل }
description: A predicate for a test.
${rest}`;
}

/** An ontology with one predicate of each sort: an event, a symmetric state, two that roles give, a value. */
export const smallOntology: Files = {
  "kinds/armed-group.yaml": kindFile("ArmedGroup"),
  "kinds/event.yaml": kindFile("Event"),
  "kinds/person.yaml": kindFile("Person"),
  "kinds/place.yaml": kindFile("Place"),
  "predicates/allied-with.yaml": predicateFile(
    "ALLIED_WITH",
    `time: state
subject: { kinds: [ArmedGroup, Person], field: allies }
object: { kinds: [Person, ArmedGroup], field: allies }
symmetric: true
incompatibleWith: [ATTACKED]
`,
  ),
  "predicates/attacked.yaml": predicateFile(
    "ATTACKED",
    `phrase: { en: launched an attack on, ar: شنّ هجوماً على }
time: event
subject: { kinds: [ArmedGroup], field: attacked }
object: { kinds: [ArmedGroup, Place], field: attackedBy }
roles:
  event: { kinds: [Event], subject: PARTICIPATED_IN, object: TARGETED }
  condition: { kinds: [Event], text: true }
codes: { ucdp: "1", plover: ASSAULT }
`,
  ),
  "predicates/death-toll.yaml": predicateFile(
    "DEATH_TOLL",
    `time: event
subject: { kinds: [Event], field: deathToll }
value: { unit: person }
functional: subject
`,
  ),
  "predicates/heads.yaml": predicateFile(
    "HEADS",
    `time: state
subject: { kinds: [Person], field: heads }
object: { kinds: [ArmedGroup], field: headedBy }
functional: object
`,
  ),
  "predicates/participated-in.yaml": predicateFile(
    "PARTICIPATED_IN",
    `time: event
subject: { kinds: [ArmedGroup, Person], field: participatedIn }
object: { kinds: [Event], field: participants }
`,
  ),
  "predicates/targeted.yaml": predicateFile(
    "TARGETED",
    `time: event
subject: { kinds: [Event], field: targeted }
object: { kinds: [ArmedGroup, Place], field: targetedBy }
`,
  ),
};

/** The small ontology with some files added, replaced, or (null) left out. */
export function smallOntologyWith(changes: Readonly<Record<string, string | null>> = {}): string {
  const files = Object.entries({ ...smallOntology, ...changes });
  return folderOf(Object.fromEntries(files.filter((entry): entry is [string, string] => entry[1] !== null)));
}
