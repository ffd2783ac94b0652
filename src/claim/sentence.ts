import type { Bilingual, Predicate } from "../ontology/ontology.model.js";
import type { EndStatus, Modality, Quantity, SpeechAct, Stance } from "../record/claim.model.js";

/** What a claim's sentence is made of; names in the sentence's language. */
export interface SentenceParts {
  readonly predicate: Predicate;
  readonly subject: { readonly status: EndStatus; readonly name: string | null };
  readonly object: { readonly status: EndStatus; readonly name: string | null };
  readonly value: Quantity | null;
  readonly modality: Modality;
  readonly stance: Stance;
  /** The innermost speaker's name; null: not named, or the document's own voice. */
  readonly speaker: string | null;
  readonly act: SpeechAct;
}

type Language = keyof Bilingual;

const nobody: Bilingual = { en: "nobody", ar: "لا أحد" };
/** Whoever says or does it and is not named. */
export const somebody: Bilingual = { en: "somebody not named", ar: "جهة لم تُسمَّ" };
const nothing: Bilingual = { en: "nothing", ar: "لا شيء" };

/** In what way it is meant, in brackets behind a sentence. */
export const modalityPhrases: Readonly<Record<Exclude<Modality, "ACTUAL">, Bilingual>> = {
  ATTEMPTED: { en: "attempted", ar: "محاولة" },
  PLANNED: { en: "planned", ar: "خطة" },
  OFFERED: { en: "offered", ar: "عرض" },
  CONDITIONAL: { en: "on a condition", ar: "بشرط" },
  POSSIBLE: { en: "possibly", ar: "احتمال" },
};

/** Who says so, before a name. */
export const actPhrases: Readonly<Record<SpeechAct, Bilingual>> = {
  STATES: { en: "stated by", ar: "ذكره" },
  REPORTS: { en: "reported by", ar: "أورده" },
  CIRCULATES: { en: "circulated by", ar: "تداوله" },
  ANNOUNCES: { en: "announced by", ar: "أعلنه" },
  CLAIMS_RESPONSIBILITY: { en: "responsibility claimed by", ar: "تبناه" },
  BLAMES: { en: "alleged by", ar: "اتهم به" },
  ESTIMATES: { en: "estimated by", ar: "قدّره" },
  ASSESSES: { en: "assessed by", ar: "رآه" },
  PROMISES: { en: "promised by", ar: "وعد به" },
  DENIES: { en: "denied by", ar: "نفاه" },
  REFUSES_TO_CONFIRM: { en: "not confirmed by", ar: "رفض تأكيده" },
  REFUSES_TO_DISCLOSE: { en: "not disclosed by", ar: "رفض الإفصاح عنه" },
};

/** An Arabic verb agrees with its subject, which a label cannot: there the parts stand apart, as in a table. */
const joints: Readonly<Record<Language, string>> = { en: " ", ar: " – " };

const separators: Readonly<Record<Language, string>> = { en: "; ", ar: "؛ " };

/**
 * A claim as one sentence: subject, phrase, object or value; in brackets how it is meant and who says so. Text of the analyst's
 * language, never of the document.
 */
export function sentenceOf(parts: SentenceParts, language: Language): string {
  const { predicate, subject, object, value, modality, stance, speaker, act } = parts;
  const words = [
    nameOfEnd(subject, nobody, language),
    predicate.phrase[language],
    predicate.value !== null
      ? textOfValue(object.status, value, predicate.value.label[language], language)
      : nameOfEnd(object, nothing, language),
  ].filter((word) => word !== "");
  const notes = [];
  if (modality !== "ACTUAL") notes.push(modalityPhrases[modality][language]);
  if (speaker !== null) notes.push(`${actPhrases[act][language]} ${speaker}`);
  else if (stance !== "AFFIRMED") notes.push(actPhrases[act][language]);
  return words.join(joints[language]) + (notes.length === 0 ? "" : ` (${notes.join(separators[language])})`);
}

function nameOfEnd(end: SentenceParts["subject"], none: Bilingual, language: Language): string {
  if (end.status === "NONE") return none[language];
  return end.name ?? somebody[language];
}

/** A quantity in figures, `more than 100 people`: the bounds as they are, none made up. */
function textOfValue(status: EndStatus, value: Quantity | null, unit: string, language: Language): string {
  if (status === "NONE") return { en: "none", ar: "بلا" }[language];
  if (value === null) return { en: "a figure not given", ar: "رقم لم يُذكر" }[language];
  const { low, best, high, lowExclusive, highExclusive } = value;
  const parts: string[] = [];
  if (best !== null) parts.push(String(best));
  else if (low !== null && high !== null) parts.push(`${low}–${high}`);
  else if (low !== null)
    parts.push(
      lowExclusive
        ? { en: `more than ${low}`, ar: `أكثر من ${low}` }[language]
        : { en: `at least ${low}`, ar: `${low} على الأقل` }[language],
    );
  else if (high !== null)
    parts.push(
      highExclusive
        ? { en: `less than ${high}`, ar: `أقل من ${high}` }[language]
        : { en: `at most ${high}`, ar: `${high} على الأكثر` }[language],
    );
  return [...parts, unit].join(" ");
}
