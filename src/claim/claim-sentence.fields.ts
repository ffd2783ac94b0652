import { type NameLists, nameIn } from "../entity/name.model.js";
import type { Bilingual, Ontology } from "../ontology/ontology.model.js";
import type { Arguments } from "../query/argument.js";
import { plainOf } from "../query/argument.js";
import { Level, type Row, type ShapeContext } from "../query/level.js";
import type { FieldReader } from "../query/reader.js";
import type { EndStatus, Modality, Quantity, SpeechAct, Stance } from "../record/claim.model.js";
import { sentenceOf } from "./sentence.js";

type Language = keyof Bilingual;

/** The language to write in: the first of those liked that we write, else English. */
export function writtenLanguage(args: Arguments, { variables }: ShapeContext): Language {
  for (const liked of (plainOf(args.languages, variables) as readonly string[] | null | undefined) ?? []) {
    const base = liked.toLowerCase().split("-")[0];
    if (base === "ar" || base === "en") return base;
  }
  return "en";
}

/** Adds what a claim's sentence is made of to a level, and answers how to make it of a row. */
export function readSentence(
  level: Level,
  claim: string,
): (row: Row, ontology: Ontology, language: Language) => string {
  const names = (relationship: string, extra = "") => {
    const entity = level.statement.variable("e");
    const inner = new Level(level.statement);
    for (const list of ["nameValues", "nameLanguages", "nameKinds"]) inner.column(`${entity}.${list}`);
    const match = `MATCH (${claim})-[${relationship}]->(${entity})${extra}`;
    const at = level.firstRow([match], inner);
    return (row: Row, language: Language): string | null => {
      const [values, languages, kinds] = (row[at] as [string[], string[], string[]] | null) ?? [];
      if (values === undefined || languages === undefined || kinds === undefined) return null;
      return nameIn({ values, languages, kinds } satisfies NameLists, [language, "en", "ar"]);
    };
  };
  const told = level.statement.variable("t");
  const subject = names(":SUBJECT");
  const object = names(":OBJECT");
  const speaker = names(`${told}:SAID_BY`, ` WHERE ${told}.depth = size(${claim}.acts) - 1`);
  const column = (name: string) => level.column(`${claim}.${name}`);
  const [predicate, subjectStatus, objectStatus] = [
    column("predicate"),
    column("subjectStatus"),
    column("objectStatus"),
  ];
  const [modality, stance, act] = [column("modality"), column("stance"), column("act")];
  const quantity = quantityColumns.map(column);
  return (row, ontology, language) => {
    const known = ontology.predicates.get(String(row[predicate]));
    if (known === undefined) return String(row[predicate]);
    return sentenceOf(
      {
        predicate: known,
        subject: { status: row[subjectStatus] as EndStatus, name: subject(row, language) },
        object: { status: row[objectStatus] as EndStatus, name: object(row, language) },
        value: quantityOf(quantity.map((at) => row[at])),
        modality: row[modality] as Modality,
        stance: row[stance] as Stance,
        speaker: speaker(row, language),
        act: row[act] as SpeechAct,
      },
      language,
    );
  };
}

const quantityColumns = [
  "valueLow",
  "valueBest",
  "valueHigh",
  "valueLowExclusive",
  "valueHighExclusive",
  "valueUnit",
  "valueText",
];

function quantityOf(parts: readonly unknown[]): Quantity | null {
  const [low, best, high, lowExclusive, highExclusive, unit, text] = parts.map((part) => part ?? null);
  if (lowExclusive === null) return null;
  return { low, best, high, lowExclusive, highExclusive, unit, text } as Quantity;
}

/** Reads `Claim.text`. */
export const claimSentence: FieldReader = ({ level, of, args, scope }) => {
  const sentence = readSentence(level, of);
  return (row, context) => sentence(row, scope.ontology, writtenLanguage(args, context));
};
