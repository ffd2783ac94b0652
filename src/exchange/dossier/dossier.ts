import { ExportOptionInvalid, ExportSubjectUnknown } from "../../errors.js";
import type { Variables } from "../../query/argument.js";
import type { ClaimMember } from "../claim-member.js";
import type { Asked, ExportFormat, Source, Stamp } from "../export.model.js";
import { linkTo } from "../link.js";
import { visibleText } from "../visible-text.js";
import {
  besidesSection,
  isOnlyOnItsWord,
  onItsWordSection,
  timelineSection,
  withoutEdgeSection,
} from "./claims.section.js";
import { conflictsSection } from "./conflicts.section.js";
import {
  type ConflictMember,
  claimsDocument,
  conflictsDocument,
  type EntityMember,
  type HeadMember,
  headDocument,
  type RelationMember,
  type RelationsMember,
  relationsDocument,
} from "./dossier-members.js";
import { aboutSection, sourcesSection } from "./end.section.js";
import { Footnotes } from "./footnotes.js";
import { headSection } from "./head.section.js";
import { directionOf, type Language, wordsIn } from "./markdown.js";
import { filled, phrases } from "./phrases.js";
import { relationsSection } from "./relations.section.js";
import type { Writing } from "./writing.js";

/** How much of each a dossier tells; it says how much more there is. What has most origins, and what came first, stays. */
const most = { relations: 300, claims: 1_000, conflicts: 100 } as const;

/** All that is known of one entity, as a text with footnotes. */
export const dossier: ExportFormat = {
  name: "dossier",
  summary: "One entity as a text to read and cite (Markdown): every statement with its quote in a footnote.",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  extension: "md",
  document: headDocument,
  optionTexts: {
    id: "The entity: its id or slug.",
    language: "In which language it is written, `en` or `ar`; quotes stay in their own.",
  },
  write: dossierOf,
};

async function* dossierOf(source: Source, asked: Asked): AsyncGenerator<string> {
  const language = languageOf(asked.variables);
  const { head, entity, merged } = await found(source, asked.variables);
  const variables = { ...asked.variables, id: entity.id };
  const relations = await relationsOf(source, variables);
  const { claims, byId } = await claimsOf(source, variables, relations);
  const conflicts = await first(most.conflicts, source.stream<ConflictMember>(conflictsDocument, variables));
  const notes = new Footnotes(language, asked.base);
  const writing: Writing = {
    ...{ language, base: asked.base, ontology: source.ontology, entity, notes },
    claims: byId,
  };
  const counts = {
    relations: entity.neighbourCounts.reduce((sum, { count }) => sum + count, 0),
    ...{ claims: head.claims.totalCount, conflicts: head.conflicts.totalCount },
  };
  yield frontMatter(entity, language, asked);
  if (language === "ar") yield '<div dir="rtl" lang="ar">\n\n';
  yield* headSection(writing, counts.claims);
  if (merged !== null)
    yield `${filled(phrases.merged[language], wordsIn(merged[language], null, language))}\n\n`;
  yield* relationsSection(relations, counts.relations, writing);
  const about = claims.filter((claim) => !isOnlyOnItsWord(claim, entity.id));
  if (claims.length < counts.claims)
    yield `${filled(phrases.leftOut[language], claims.length, counts.claims)}\n\n`;
  yield* timelineSection(about, writing);
  yield* conflictsSection(conflicts, counts.conflicts, writing);
  yield* withoutEdgeSection(about, writing);
  yield* besidesSection(about, writing);
  yield* onItsWordSection(
    claims.filter((claim) => !about.includes(claim)),
    writing,
  );
  yield* sourcesSection(writing);
  yield* aboutSection(counts, asked.stamp, writing);
  if (language === "ar") yield "</div>\n\n";
  yield* notes.definitions();
}

function languageOf({ language }: Variables): Language {
  if (language === "en" || language === "ar") return language;
  throw new ExportOptionInvalid(`A dossier is written in \`en\` or \`ar\`, not in \`${String(language)}\`.`, {
    option: "language",
    allowed: ["en", "ar"],
  });
}

/** The entity that was asked for, or the one that it was judged to be the same as; then `merged` is the former. */
async function found(source: Source, variables: Variables) {
  const { data, suggestions } = await source.look<HeadMember>(headDocument, variables);
  if (data.entity === null) throw new ExportSubjectUnknown("entity", String(variables.id), suggestions);
  const { canonical } = data.entity;
  if (canonical === null) return { head: data, entity: data.entity, merged: null };
  const head = await source.ask<HeadMember>(headDocument, { ...variables, id: canonical.id });
  return { head, entity: head.entity ?? data.entity, merged: data.entity };
}

async function relationsOf(source: Source, variables: Variables): Promise<RelationMember[]> {
  const relations: RelationMember[] = [];
  let after: string | null = null;
  do {
    const page: RelationsMember = await source.ask(relationsDocument, { ...variables, after });
    const { edges, pageInfo } = page.entity.neighbours;
    relations.push(...edges);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && relations.length < most.relations);
  return relations;
}

/** The first statements by time, and all on which relations rest that are told: one pass over all that there are. */
async function claimsOf(source: Source, variables: Variables, relations: readonly RelationMember[]) {
  const needed = new Set(relations.flatMap(({ relation }) => relation.claims.nodes.map(({ id }) => id)));
  const claims: ClaimMember[] = [];
  const byId = new Map<string, ClaimMember>();
  for await (const claim of source.stream<ClaimMember>(claimsDocument, variables)) {
    if (claims.length < most.claims) claims.push(claim);
    if (needed.has(claim.id)) byId.set(claim.id, claim);
  }
  return { claims, byId };
}

async function first<Member>(count: number, members: AsyncIterable<Member>): Promise<Member[]> {
  const taken: Member[] = [];
  for await (const member of members) {
    if (taken.length === count) break;
    taken.push(member);
  }
  return taken;
}

/** What programs read of it: Pandoc takes language and direction from here, for the footnotes too. */
function frontMatter(entity: EntityMember, language: Language, { stamp, base }: Asked): string {
  const entries: [string, unknown][] = [
    ["pagetitle", entity[language]],
    ["lang", language],
    ["dir", directionOf[language]],
    ["subject", entity.slug],
    ["link", linkTo(entity.id, base)],
    ...stampEntries(stamp),
  ];
  return `---\n${entries.map(([name, value]) => `${name}: ${visibleText(JSON.stringify(value))}\n`).join("")}---\n\n`;
}

function stampEntries({ knownAt, tick, generator, options }: Stamp): [string, unknown][] {
  return [
    ...(knownAt === null
      ? []
      : ([
          ["date", knownAt.slice(0, 10)],
          ["known-at", knownAt],
        ] as [string, unknown][])),
    ...([
      ["tick", tick],
      ["generator", generator],
      ["options", options],
    ] as [string, unknown][]),
  ];
}
