import { actPhrases, somebody } from "../../claim/sentence.js";
import type { ClaimMember, DocumentMember, EvidenceMember, SpeakerMember } from "../claim-member.js";
import { linkTo } from "../link.js";
import { type Language, link, quoted, wordsIn } from "./markdown.js";
import { filled, phrases } from "./phrases.js";
import { comma, edtfWords } from "./time-words.js";

const arrows: Readonly<Record<Language, string>> = { en: " → ", ar: " ← " };

/** The footnotes of one dossier: a statement has one, however often it is referred to. */
export class Footnotes {
  private readonly numbers = new Map<string, number>();
  private readonly claims: ClaimMember[] = [];

  constructor(
    private readonly language: Language,
    private readonly base: string,
  ) {}

  /** The reference to a statement, to stand behind what rests on it: `[^3]`. */
  to(claim: ClaimMember): string {
    let number = this.numbers.get(claim.id);
    if (number === undefined) {
      number = this.claims.push(claim);
      this.numbers.set(claim.id, number);
    }
    return `[^${number}]`;
  }

  /** The references to several statements, apart: GitHub shows bare numbers, and `12` shall not be read for `1` and `2`. */
  toAll(claims: readonly ClaimMember[]): string {
    return claims.map((claim) => this.to(claim)).join(" ");
  }

  /** Whether a statement has been referred to. */
  has(claim: ClaimMember): boolean {
    return this.numbers.has(claim.id);
  }

  get count(): number {
    return this.claims.length;
  }

  /** The documents that are cited, the one cited most first, with how often. */
  get documents(): { readonly document: DocumentMember; readonly count: number }[] {
    const counts = new Map<string, { document: DocumentMember; count: number }>();
    for (const { document } of this.claims) {
      if (document === null) continue;
      const counted = counts.get(document.id) ?? { document, count: 0 };
      counted.count += 1;
      counts.set(document.id, counted);
    }
    return [...counts.values()].sort(
      (a, b) => b.count - a.count || (a.document.slug < b.document.slug ? -1 : 1),
    );
  }

  /** What the references point to, a line each. */
  *definitions(): Generator<string> {
    for (const [at, claim] of this.claims.entries()) yield `[^${at + 1}]: ${this.definition(claim)}\n\n`;
  }

  private definition(claim: ClaimMember): string {
    const { language } = this;
    const { document, evidence } = claim;
    const quotes = evidence.map((one) => this.quote(one)).join(" … ");
    const chain = claim.attribution.map((link) => this.speaker(link)).join(arrows[language]);
    const title = document === null ? "" : link(this.title(document), linkTo(document.id, this.base));
    const places = evidence.flatMap((one) => this.place(one)).join("; ");
    const unverified = evidence.some(({ verified }) => !verified) ? [phrases.unverified[language]] : [];
    const where = [title, ...(places === "" ? [] : [places]), ...unverified].join(comma[language]);
    const more = link(phrases.statement[language], linkTo(claim.id, this.base));
    // A mark that shows nothing makes the paragraph run from the right wherever a reader goes by its first letter, as GitHub does.
    const opening = language === "ar" ? "\u200f" : "";
    const said = [quotes, chain].filter((part) => part !== "").join(" — ");
    const text = `${[said, where, more].filter((part) => part !== "").join(". ")}.`;
    return `${opening}${language === "ar" ? `<span dir="rtl" lang="ar">${text}</span>` : text}`;
  }

  private quote({ exact, language, translation, translatedBy }: EvidenceMember): string {
    const words = quoted(exact, language, this.language);
    if (translation === null) return words;
    const by =
      translatedBy === null
        ? ""
        : comma[this.language] +
          filled(phrases.translatedBy[this.language], wordsIn(translatedBy, null, this.language));
    const translated = filled(phrases.translation[this.language], quoted(translation, null, this.language));
    return `${words} (${translated}${by})`;
  }

  private place({ start, end }: EvidenceMember): string[] {
    return start === null || end === null ? [] : [filled(phrases.characters[this.language], start, end)];
  }

  private title({ title, language, publisher, publishedAt }: DocumentMember): string {
    const facts = [
      wordsIn(title, language, this.language),
      ...(publisher === null ? [] : [wordsIn(publisher[this.language], null, this.language)]),
      ...(publishedAt === null ? [] : [edtfWords(publishedAt, this.language)]),
    ];
    return facts.join(comma[this.language]);
  }

  /** One link of the chain: by which act, whose. */
  private speaker({ act, channel, speaker, speakerStatus }: SpeakerMember): string {
    const { language } = this;
    const who =
      speaker !== null
        ? wordsIn(speaker[language], null, language)
        : (speakerStatus === "NONE" ? phrases.ownVoice : somebody)[language];
    const by =
      channel === null ? "" : ` (${filled(phrases.through[language], wordsIn(channel, null, language))})`;
    return `${actPhrases[act][language]} ${who}${by}`;
  }
}
