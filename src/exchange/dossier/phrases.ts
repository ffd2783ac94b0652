import type { Bilingual } from "../../ontology/ontology.model.js";

/** Everything that a dossier says in its own words. `{}` is where the rest stands. */
export const phrases = {
  name: { en: "Name", ar: "الاسم" },
  language: { en: "Language", ar: "اللغة" },
  nameKind: { en: "Sort of name", ar: "نوع الاسم" },
  usedBy: { en: "used by {}", ar: "يستخدمه {}" },
  kind: { en: "Kind", ar: "النوع" },
  location: { en: "Location", ar: "الموقع" },
  reliability: { en: "Reliability as a source", ar: "موثوقية المصدر" },
  statements: { en: "Statements about it", ar: "الأقوال عنه" },
  relations: { en: "Relations", ar: "العلاقات" },
  noRelations: { en: "No relation of it is known.", ar: "لا تُعرف له علاقة." },
  timeline: { en: "Timeline", ar: "التسلسل الزمني" },
  timelineOf: {
    en: "What is said to have happened or held, by the time that is said. Statements without any time: {}.",
    ar: "ما قيل إنه وقع أو دام، بحسب الوقت المذكور. أقوال بلا وقت: {}.",
  },
  undated: { en: "no day is given", ar: "لم يُذكر يوم" },
  conflicts: { en: "What does not agree", ar: "ما لا يتفق" },
  noConflicts: { en: "Nothing that is said of it disagrees.", ar: "لا تعارض في ما قيل عنه." },
  oneSide: { en: "One side", ar: "طرف" },
  otherSide: { en: "The other side", ar: "الطرف الآخر" },
  maybe: { en: "perhaps not of the same time", ar: "وقد لا يكونان عن وقت واحد" },
  withoutEdge: { en: "Said, but no relation", ar: "أقوال لا تنشئ علاقة" },
  withoutEdgeOf: {
    en: "These statements are recorded and draw no line between two things, for the reason given.",
    ar: "هذه الأقوال مسجلة ولا ترسم علاقة بين طرفين، للسبب المذكور.",
  },
  besides: { en: "Said besides", ar: "أقوال أخرى تذكره" },
  besidesOf: {
    en: "These statements name it, and make relations between others.",
    ar: "هذه الأقوال تذكره، وتنشئ علاقات بين غيره.",
  },
  onItsWord: { en: "What it says of others", ar: "ما يقوله عن غيره" },
  sources: { en: "Sources", ar: "المصادر" },
  cited: { en: "cited here {} times", ar: "مرات الاستشهاد به هنا: {}" },
  about: { en: "About this dossier", ar: "عن هذا الملف" },
  aboutOf: {
    en: "It shows what the graph held then. Asked for again with this time, it comes out the same.",
    ar: "يعرض ما كان في الشبكة المعرفية حينئذ، وإذا طُلب ثانية بهذا الوقت جاء كما هو.",
  },
  knownAt: { en: "As known at", ar: "كما كان معروفًا في" },
  tick: { en: "Tick of the record", ar: "رقم القيد في السجل" },
  generator: { en: "Made by", ar: "أعدّه" },
  options: { en: "Options", ar: "الخيارات" },
  counts: { en: "Counts", ar: "الأعداد" },
  countsOf: {
    en: "relations {0}, statements {1}, conflicts {2}, documents {3}, footnotes {4}",
    ar: "العلاقات {0}، الأقوال {1}، التعارضات {2}، الوثائق {3}، الحواشي {4}",
  },
  merged: {
    en: "{} was judged to be the same as this and is told of under this name.",
    ar: "حُكم بأن {} هو نفسه هذا، ويُروى عنه بهذا الاسم.",
  },
  leftOut: {
    en: "Shown are {0} of {1}; the others are left out, as a dossier is bounded.",
    ar: "المعروض {0} من {1}، وتُرك الباقي لأن حجم الملف محدود.",
  },
  disputed: { en: "disputed", ar: "متنازع فيه" },
  selfReported: { en: "on its own word alone", ar: "بقوله وحده" },
  confidence: { en: "confidence {}", ar: "درجة الثقة {}" },
  origins: { en: "origins: {}", ar: "الأصول: {}" },
  against: { en: "against it", ar: "ما يخالفه" },
  moreClaims: { en: "and {} more statements", ar: "وأقوال أخرى: {}" },
  since: { en: "since {}", ar: "منذ {}" },
  from: { en: "from {}", ar: "من {}" },
  until: { en: "until {}", ar: "حتى {}" },
  fromTo: { en: "from {0} to {1}", ar: "من {0} إلى {1}" },
  ongoing: { en: "going on", ar: "ما زال قائمًا" },
  notBefore: { en: "not before {}", ar: "ليس قبل {}" },
  begunBy: { en: "begun by {}", ar: "بدأ بحلول {}" },
  stillOn: { en: "still on {}", ar: "ما زال في {}" },
  overBy: { en: "over by {}", ar: "انتهى بحلول {}" },
  happenedBetween: { en: "between {0} and {1}", ar: "بين {0} و{1}" },
  about_: { en: "about {}", ar: "نحو {}" },
  perhaps: { en: "perhaps {}", ar: "ربما {}" },
  started: { en: "began", ar: "بدأ" },
  ended: { en: "ended", ar: "انتهى" },
  after: { en: "after {}", ar: "بعد {}" },
  before: { en: "before {}", ar: "قبل {}" },
  during: { en: "during {}", ar: "خلال {}" },
  ownVoice: { en: "the text itself", ar: "النص نفسه" },
  through: { en: "through {}", ar: "عبر {}" },
  translation: { en: "in translation: {}", ar: "الترجمة: {}" },
  translatedBy: { en: "translated by {}", ar: "ترجمة {}" },
  characters: { en: "characters {0}–{1}", ar: "المحارف {0}–{1}" },
  unverified: { en: "not yet compared with the text", ar: "لم يُقابَل بالنص بعد" },
  statement: { en: "statement", ar: "القول" },
  published: { en: "published {}", ar: "نُشر {}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Names of what a statement may be that makes no relation, in the order in which they are told. */
export const reasons = {
  denied: { en: "Denied", ar: "منفي" },
  withheld: { en: "Neither confirmed nor disclosed", ar: "رُفض تأكيده أو الإفصاح عنه" },
  ATTEMPTED: { en: "Only attempted", ar: "محاولة فقط" },
  PLANNED: { en: "Planned", ar: "مخطط له" },
  OFFERED: { en: "Offered", ar: "معروض" },
  CONDITIONAL: { en: "On a condition", ar: "مشروط" },
  POSSIBLE: { en: "Possible", ar: "محتمل" },
  figure: { en: "Figures", ar: "أرقام" },
  unnamed: { en: "One end is not named, or is nobody", ar: "أحد الطرفين غير مسمى أو لا أحد" },
  deprecated: { en: "Believed no more", ar: "لم يعد معتمدًا" },
  other: { en: "Refuted, or not standing at that time", ar: "مكذَّب أو غير قائم في ذلك الوقت" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What sorts of conflict there are. */
export const conflictKinds: Readonly<Record<string, Bilingual>> = {
  DENIED: { en: "One affirms, another denies", ar: "طرف يثبت وآخر ينفي" },
  UNCONFIRMED: { en: "One affirms, another will not say", ar: "طرف يثبت وآخر يمتنع عن القول" },
  REFUTED: { en: "Said, and refuted", ar: "قول وتكذيبه" },
  TWO_HOLDERS: { en: "Only one can be at a time", ar: "لا يصح إلا أحدهما في الوقت نفسه" },
  INCOMPATIBLE: { en: "Both cannot stand together", ar: "لا يجتمع الاثنان" },
  VALUES_DIFFER: { en: "Two values of what has one", ar: "قيمتان لما له قيمة واحدة" },
};

/** What sorts of name there are. */
export const nameKinds: Readonly<Record<string, Bilingual>> = {
  PREFERRED: { en: "main name", ar: "الاسم المعتمد" },
  ALIAS: { en: "other name", ar: "اسم آخر" },
  ACRONYM: { en: "acronym", ar: "اختصار" },
  FORMER: { en: "former name", ar: "اسم سابق" },
  LABEL_BY_OTHERS: { en: "what others call it", ar: "تسمية من غيره" },
  MISSPELLING: { en: "misspelling", ar: "تهجئة خاطئة" },
  ROMANIZED: { en: "in Latin letters", ar: "بحروف لاتينية" },
};

/** How exact a location is. */
export const precisions: Readonly<Record<string, Bilingual>> = {
  POINT: { en: "the spot itself", ar: "الموضع نفسه" },
  TOWN: { en: "somewhere in the town", ar: "في المدينة" },
  DISTRICT: { en: "somewhere in the district", ar: "في المنطقة" },
  GOVERNORATE: { en: "somewhere in the governorate", ar: "في المحافظة" },
  COUNTRY: { en: "somewhere in the country", ar: "في البلد" },
};

/** A phrase with its places filled. */
export function filled(phrase: string, ...parts: readonly (string | number)[]): string {
  return phrase.replace(/\{(\d?)\}/g, (_, at: string) => String(parts[Number(at)] ?? ""));
}
