import { registerEnumType } from "type-graphql";

/** Registers an enum whose values are their own names; `values` gives each its description. */
function describedEnum<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
): { readonly [Key in keyof Values]: Key } {
  const type = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, text]) => [value, { description: text }]),
    ),
  });
  return type as { readonly [Key in keyof Values]: Key };
}

export const EndStatus = describedEnum("EndStatus", "What stands at an end of a claim.", {
  KNOWN: "An entity.",
  UNKNOWN: "Somebody or something that the text does not name.",
  NONE: "Nobody, nothing: the text says that there is none.",
  VALUE: "A number.",
});
export type EndStatus = keyof typeof EndStatus;

export const Modality = describedEnum("Modality", "In what way a claim says that something is so.", {
  ACTUAL: "It is so, or was.",
  ATTEMPTED: "It was tried.",
  PLANNED: "It is intended.",
  OFFERED: "It was offered.",
  CONDITIONAL: "It is so on a condition.",
  POSSIBLE: "It may be so.",
});
export type Modality = keyof typeof Modality;

export const Stance = describedEnum("Stance", "How the innermost speaker stands to what is said.", {
  AFFIRMED: "Says that it is so.",
  DENIED: "Says that it is not so.",
  WITHHELD: "Refuses to confirm or to disclose it.",
});
export type Stance = keyof typeof Stance;

export const Rank = describedEnum("Rank", "The place of a claim among claims of the same.", {
  PREFERRED: "The one to show first.",
  NORMAL: "As any other.",
  DEPRECATED: "Kept in the record, but believed no more: it makes no edge.",
});
export type Rank = keyof typeof Rank;

export const ClaimEnd = describedEnum("ClaimEnd", "Where an entity stands in a claim.", {
  SUBJECT: "It is the subject.",
  OBJECT: "It is the object.",
  ROLE: "It is a further party.",
  SPEAKER: "It says so, or passes it on.",
  ANY: "Any of these.",
});
export type ClaimEnd = keyof typeof ClaimEnd;

export const SpeechAct = describedEnum("SpeechAct", "By which act somebody says something.", {
  STATES: "Says so.",
  REPORTS: "Passes on, as news.",
  CIRCULATES: "Passes on, as hearsay.",
  ANNOUNCES: "Makes known about itself or officially.",
  CLAIMS_RESPONSIBILITY: "Says that it did it.",
  BLAMES: "Says that another did it.",
  ESTIMATES: "Gives a figure it did not count.",
  ASSESSES: "Judges, as an analyst.",
  PROMISES: "Says that it will.",
  DENIES: "Says that it is not so.",
  REFUSES_TO_CONFIRM: "Will not say whether it is so.",
  REFUSES_TO_DISCLOSE: "Will not say what it knows.",
});
export type SpeechAct = keyof typeof SpeechAct;

export const ClaimOrder = describedEnum("ClaimOrder", "How to order claims; equal ones by id.", {
  TIME: "By when it held, the earliest first; undated ones last.",
  RECORDED: "By when this graph was told, the earliest first.",
  RECORDED_DESC: "By when this graph was told, the latest first.",
  TEXT_POSITION: "By document, then by place in its text.",
});
export type ClaimOrder = keyof typeof ClaimOrder;
