import type { Stamp } from "../export.model.js";
import { linkTo } from "../link.js";
import { code, link, wordsIn } from "./markdown.js";
import { filled, phrases } from "./phrases.js";
import { comma, edtfWords } from "./time-words.js";
import { heading, linked, type Writing } from "./writing.js";

/** The documents that are cited, with what it takes to know that one has the same. */
export function* sourcesSection(writing: Writing): Generator<string> {
  const { language, base, notes } = writing;
  if (notes.count === 0) return;
  yield heading(2, phrases.sources[language]);
  for (const { document, count } of notes.documents) {
    const { id, title, language: written, publisher, publishedAt, sha256 } = document;
    const facts = [
      `**${link(wordsIn(title, written, language), linkTo(id, base))}**`,
      ...(publisher === null ? [] : [linked(publisher, writing)]),
      ...(publishedAt === null
        ? []
        : [filled(phrases.published[language], edtfWords(publishedAt, language))]),
      filled(phrases.cited[language], count),
    ];
    yield `- ${facts.join(comma[language])}\\\n  SHA-256 ${code(sha256, language)}\n`;
  }
  yield "\n";
}

/** How many of what a dossier holds. */
export interface DossierCounts {
  readonly relations: number;
  readonly claims: number;
  readonly conflicts: number;
}

/** What the dossier is, of which time, and how to have it again. */
export function* aboutSection(counts: DossierCounts, stamp: Stamp, writing: Writing): Generator<string> {
  const { language, notes } = writing;
  const said = filled(
    phrases.countsOf[language],
    ...[counts.relations, counts.claims, counts.conflicts, notes.documents.length, notes.count],
  );
  const options = Object.entries(stamp.options).map(([name, value]) => code(`${name}=${value}`, language));
  const rows: [string, string][] = [
    [phrases.knownAt[language], stamp.knownAt === null ? "–" : code(stamp.knownAt, language)],
    [phrases.tick[language], String(stamp.tick)],
    [phrases.options[language], options.join(comma[language])],
    [phrases.counts[language], said],
    [phrases.generator[language], `<span dir="ltr">${stamp.generator}</span>`],
  ];
  yield heading(2, phrases.about[language]);
  yield `${phrases.aboutOf[language]}\n\n`;
  yield `${rows.map(([name, value]) => `- ${name}: ${value}`).join("\n")}\n\n`;
}
