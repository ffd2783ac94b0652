import type { Bilingual } from "../ontology/ontology.model.js";

type Explain = (first: string, second: string) => string;

const rules: Readonly<Record<string, { readonly en: Explain; readonly ar: Explain }>> = {
  DENIED: {
    en: (affirmed, denied) => `One says: ${affirmed}. Another denies it: ${denied}.`,
    ar: (affirmed, denied) => `يقول طرف: ${affirmed}. وينفيه آخر: ${denied}.`,
  },
  UNCONFIRMED: {
    en: (affirmed, withheld) => `One says: ${affirmed}. Another will not say: ${withheld}.`,
    ar: (affirmed, withheld) => `يقول طرف: ${affirmed}. ويمتنع آخر عن القول: ${withheld}.`,
  },
  REFUTED: {
    en: (refuted, by) => `This is said: ${refuted}. It is refuted by this: ${by}.`,
    ar: (refuted, by) => `قيل: ${refuted}. ويكذّبه هذا: ${by}.`,
  },
  TWO_HOLDERS: {
    en: (one, other) => `Only one can be at a time: ${one}. But also: ${other}.`,
    ar: (one, other) => `لا يصح إلا أحدهما في الوقت نفسه: ${one}. وكذلك: ${other}.`,
  },
  INCOMPATIBLE: {
    en: (one, other) => `Both cannot stand together: ${one}. And: ${other}.`,
    ar: (one, other) => `لا يجتمع الاثنان: ${one}. و: ${other}.`,
  },
  VALUES_DIFFER: {
    en: (one, other) => `Two values of what has one: ${one}. And: ${other}.`,
    ar: (one, other) => `قيمتان لما له قيمة واحدة: ${one}. و: ${other}.`,
  },
};

const maybe: Bilingual = {
  en: " Whether they speak of the same time is not certain.",
  ar: " وليس مؤكدًا أنهما يتحدثان عن الوقت نفسه.",
};

/** A conflict as a sentence or two, from its rule and the sentences of its claims. */
export function explain(
  kind: string,
  certainty: string,
  [first = "", second = ""]: readonly string[],
  language: keyof Bilingual,
): string {
  const rule = rules[kind]?.[language] ?? rules.INCOMPATIBLE?.[language];
  return (rule?.(first, second) ?? "") + (certainty === "POSSIBLE" ? maybe[language] : "");
}
