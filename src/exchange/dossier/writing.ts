import type { Ontology } from "../../ontology/ontology.model.js";
import type { ClaimMember, NamedEntity } from "../claim-member.js";
import { linkTo } from "../link.js";
import type { EntityMember } from "./dossier-members.js";
import type { Footnotes } from "./footnotes.js";
import { type Language, link, wordsIn } from "./markdown.js";

/** What the sections of one dossier are written with. */
export interface Writing {
  readonly language: Language;
  readonly base: string;
  readonly ontology: Ontology;
  /** Whom it is about. */
  readonly entity: EntityMember;
  readonly notes: Footnotes;
  /** The statements that its relations rest on, by id. */
  readonly claims: ReadonlyMap<string, ClaimMember>;
}

/** An entity's name in the dossier's language, as a link to it. */
export function linked(entity: NamedEntity, { language, base }: Pick<Writing, "language" | "base">): string {
  return link(wordsIn(entity[language], null, language), linkTo(entity.id, base));
}

/** A statement as a sentence, with its footnote. */
export function sentence(
  claim: ClaimMember,
  { language, notes }: Pick<Writing, "language" | "notes">,
): string {
  return `${wordsIn(claim[language], null, language)}${notes.to(claim)}`;
}

/** A section: its heading, and what stands below. */
export function heading(level: number, text: string): string {
  return `${"#".repeat(level)} ${text}\n\n`;
}
