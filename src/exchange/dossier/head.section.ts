import { code, wordsIn } from "./markdown.js";
import { filled, nameKinds, phrases, precisions } from "./phrases.js";
import { linked, type Writing } from "./writing.js";

/** Who or what it is: the title, the names, the description, and the facts that are no relation. */
export function* headSection(writing: Writing, statements: number): Generator<string> {
  const { entity, language, ontology } = writing;
  yield `# ${wordsIn(entity[language], null, language)}\n\n`;
  const kind = ontology.kinds.get(entity.kind)?.label[language] ?? entity.kind;
  const facts = [
    `${phrases.kind[language]}: ${kind} (${code(entity.slug, language)})`,
    `${phrases.statements[language]}: ${statements}`,
  ];
  if (entity.reliability !== null)
    facts.push(`${phrases.reliability[language]}: <span dir="ltr">${entity.reliability}</span>`);
  if (entity.location !== null) {
    const { latitude, longitude, precision } = entity.location;
    facts.push(
      `${phrases.location[language]}: <span dir="ltr">${latitude}, ${longitude}</span> (${precisions[precision]?.[language] ?? precision})`,
    );
  }
  yield* description(writing);
  yield `${facts.map((fact) => `- ${fact}`).join("\n")}\n\n`;
  yield* names(writing);
}

/** In the dossier's language, or else as it is there. */
function* description({ entity, language }: Writing): Generator<string> {
  const { descriptionEn: en, descriptionAr: ar } = entity;
  const [text, written] =
    language === "ar" ? (ar === null ? [en, "en"] : [ar, "ar"]) : en === null ? [ar, "ar"] : [en, "en"];
  if (text !== null) yield `${wordsIn(text, written, language)}\n\n`;
}

function* names(writing: Writing): Generator<string> {
  const { entity, language } = writing;
  const languages = new Intl.DisplayNames([language], { type: "language" });
  yield `| ${phrases.name[language]} | ${phrases.language[language]} | ${phrases.nameKind[language]} |\n|---|---|---|\n`;
  for (const { value, language: of, kind, usedBy } of entity.names) {
    const by = usedBy === null ? "" : ` (${filled(phrases.usedBy[language], linked(usedBy, writing))})`;
    yield `| ${wordsIn(value, of, language)} | ${languages.of(of) ?? of} | ${nameKinds[kind]?.[language] ?? kind}${by} |\n`;
  }
  yield "\n";
}
