import type { TimeMember } from "../claim-member.js";
import { type Language, quoted, wordsIn } from "./markdown.js";
import { filled, phrases } from "./phrases.js";

/** A period as a relation has it. */
export interface PeriodMember {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly edtf: string | null;
  readonly phrase: string | null;
  readonly timeRelation: string | null;
  readonly relativeTo: Named | null;
}

type Named = Readonly<Record<Language, string>>;

const locales: Readonly<Record<Language, string>> = { en: "en-GB", ar: "ar-u-nu-latn-ca-gregory" };

/** A year, a month or a day in words; null for what is none of them. */
function dateWords(date: string, language: Language): string | null {
  const [, year, month, day, doubt] = date.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/) ?? [];
  if (year === undefined || Number(month ?? 1) > 12) return null;
  const format = new Intl.DateTimeFormat(locales[language], {
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  });
  const said = format.format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))));
  if (doubt === undefined) return said;
  return filled((doubt === "?" ? phrases.perhaps : phrases.about_)[language], said);
}

/** A date or a span in EDTF as people say it; what has no such words stands as it is written. */
export function edtfWords(edtf: string, language: Language): string {
  const [from = "", to] = edtf.split("/");
  const said = (date: string) => dateWords(date, language) ?? `<span dir="ltr">${date}</span>`;
  if (to === undefined) return said(from);
  if (from === "" || from === "..")
    return to === ".." ? phrases.ongoing[language] : filled(phrases.until[language], said(to));
  if (to === "") return filled(phrases.from[language], said(from));
  if (to === "..")
    return `${filled(phrases.since[language], said(from))}${comma[language]}${phrases.ongoing[language]}`;
  return filled(phrases.fromTo[language], said(from), said(to));
}

/** What stands between two parts of a remark. */
export const comma: Readonly<Record<Language, string>> = { en: ", ", ar: "، " };

/** When a relation held, in words; null where nothing is known of it. */
export function periodWords(period: PeriodMember, language: Language): string | null {
  const { edtf, startEarliest, startLatest, endEarliest, endLatest } = period;
  const bound = (phrase: Readonly<Record<Language, string>>, day: string | null) =>
    day === null ? [] : [filled(phrase[language], edtfWords(day, language))];
  const said =
    edtf !== null
      ? [edtfWords(edtf, language)]
      : startEarliest !== null &&
          startEarliest === endEarliest &&
          startLatest !== null &&
          startLatest === endLatest
        ? [
            filled(
              phrases.happenedBetween[language],
              edtfWords(startEarliest, language),
              edtfWords(startLatest, language),
            ),
          ]
        : [
            ...bound(phrases.notBefore, startEarliest),
            ...bound(phrases.begunBy, startLatest),
            ...bound(phrases.stillOn, endEarliest),
            ...bound(phrases.overBy, endLatest),
          ];
  const parts = [...said, ...relativeWords(period, language)];
  return parts.length === 0 ? null : parts.join(comma[language]);
}

/** When a claim says that it held, in words, with the document's own; null where nothing is said of it. */
export function timeWords(
  time: TimeMember,
  sourceLanguage: string | null,
  language: Language,
): string | null {
  const { at, earliest, latest, aspect, phrase } = time;
  const between =
    at !== null
      ? [edtfWords(at, language)]
      : earliest !== null && latest !== null
        ? [
            filled(
              phrases.happenedBetween[language],
              edtfWords(earliest, language),
              edtfWords(latest, language),
            ),
          ]
        : [
            ...(earliest === null
              ? []
              : [filled(phrases.notBefore[language], edtfWords(earliest, language))]),
            ...(latest === null ? [] : [filled(phrases.overBy[language], edtfWords(latest, language))]),
          ];
  const parts = [...between, ...relativeWords(time, language)];
  const own = phrase === null ? "" : quoted(phrase, sourceLanguage, language);
  if (parts.length === 0) return own === "" ? null : own;
  const change =
    aspect === "STARTED" ? [phrases.started[language]] : aspect === "ENDED" ? [phrases.ended[language]] : [];
  return `${[...change, ...parts].join(comma[language])}${own === "" ? "" : ` (${own})`}`;
}

function relativeWords(
  { timeRelation, relativeTo }: Pick<TimeMember, "timeRelation"> & { readonly relativeTo: Named | null },
  language: Language,
): string[] {
  if (relativeTo === null) return [];
  const phrase =
    timeRelation === "AFTER" ? phrases.after : timeRelation === "BEFORE" ? phrases.before : phrases.during;
  return [filled(phrase[language], wordsIn(relativeTo[language], null, language))];
}
