import { createHash } from "node:crypto";
import { type Files, folderOf } from "./ontology-folder.js";

/** An invented text: a blank line, a headline, three sentences, one sign beyond the basic plane before the last. */
export const storyText =
  "\nهدوء حذر في القرية\n\nأعلن فريق الجسر مهاجمة فريق التل؛ ولم يذكر عدد الجرحى.\n🌉 طقس الغد مشمس!\n";

/** SHA-256 of a text's bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An invented story that has no fault. */
export const storyFiles: Files = {
  "story.yaml": `slug: quiet-village
document:
  title: هدوء حذر في القرية
  language: ar
  sha256: ${sha256(storyText)}
  publishedAt: 2015
  publishedBasis: the operator read it on the printed page
  licence: invented for a test
uncovered:
  - { start: 76, end: 92, reason: the weather }
`,
  "entities.yaml": `- slug: bridge-team
  kind: ArmedGroup
  names:
    - { value: Bridge Team, language: en, kind: PREFERRED }
    - { value: فريق الجسر, language: ar, kind: PREFERRED }
    - { value: The Ferrymen, language: en, kind: LABEL_BY_OTHERS, usedBy: hill-team }
  description: { en: A team that guards a bridge. }
- slug: hill-team
  kind: ArmedGroup
  names: [{ value: Hill Team, language: en, kind: PREFERRED }, { value: Hillmen, language: en }]
- slug: the-strike
  kind: Event
  names: [{ value: the strike, language: en, kind: PREFERRED }]
- slug: village
  kind: Place
  names: [{ value: the village, language: en, kind: PREFERRED }]
  location: { latitude: 36.2, longitude: 37.1, precision: TOWN }
`,
  "claims.yaml": `- key: bridge-attacks-hill
  subject: bridge-team
  predicate: ATTACKED
  object: hill-team
  roles: { event: the-strike, condition: { text: by night } }
  time: { aspect: OCCURRED, at: 2014, phrase: last year, relativeTo: the-strike, timeRelation: DURING }
  attribution:
    - { act: REPORTS }
    - { speaker: bridge-team, act: ANNOUNCES, channel: its loudspeaker }
  quote: { exact: مهاجمة فريق التل, start: 37, end: 53, translation: an attack on the Hill Team }
  credibility: 3
  note: for the analyst
- key: no-toll
  subject: the-strike
  predicate: DEATH_TOLL
  attribution: { speaker: UNKNOWN, act: REFUSES_TO_DISCLOSE }
  quote:
    - { exact: ولم يذكر عدد الجرحى, start: 55, end: 74 }
    - { exact: هدوء حذر, start: 1, end: 9 }
  refutes: bridge-attacks-hill
`,
};

/** The invented story with some files' texts changed; null leaves a file out. */
export function storyFolderWith(
  changes: Readonly<Record<string, ((text: string) => string) | string | null>> = {},
): string {
  const files = new Map(Object.entries(storyFiles));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else files.set(path, typeof change === "string" ? change : change(files.get(path) ?? ""));
  }
  return folderOf(Object.fromEntries(files));
}
