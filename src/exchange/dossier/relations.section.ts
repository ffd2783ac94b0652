import type { RelationMember, Way } from "./dossier-members.js";
import { wordsIn } from "./markdown.js";
import { filled, phrases } from "./phrases.js";
import { comma, periodWords } from "./time-words.js";
import { heading, linked, type Writing } from "./writing.js";

/** The relations by kind, each way apart; `total`: how many there are, of which some may have been left out. */
export function* relationsSection(
  relations: readonly RelationMember[],
  total: number,
  writing: Writing,
): Generator<string> {
  const { language, entity } = writing;
  yield heading(2, `${phrases.relations[language]} (${total})`);
  if (total === 0) yield `${phrases.noRelations[language]}\n\n`;
  if (relations.length < total) yield `${filled(phrases.leftOut[language], relations.length, total)}\n\n`;
  for (const [, group] of [...grouped(relations)].sort(([, a], [, b]) => b.length - a.length)) {
    const [{ relation, direction }] = group as [RelationMember];
    const label = relation.predicate[language];
    const name = wordsIn(entity[language], null, language);
    const count = countOf(relation.predicate.name, direction, writing);
    yield heading(3, `${direction === "IN" ? `… ${label} ${name}` : `${label} …`} (${count})`);
    yield `${[...group]
      .sort(byName(language))
      .map((one) => line(one, writing))
      .join("\n")}\n\n`;
  }
}

function grouped(relations: readonly RelationMember[]): Map<string, RelationMember[]> {
  const groups = new Map<string, RelationMember[]>();
  for (const one of relations) {
    const key = `${one.relation.predicate.name} ${one.direction === "IN" ? "IN" : "OUT"}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function countOf(predicate: string, way: Way, { entity }: Writing): number {
  return entity.neighbourCounts
    .filter((one) => one.predicate.name === predicate && one.direction === way)
    .reduce((sum, { count }) => sum + count, 0);
}

const byName = (language: "en" | "ar") => (a: RelationMember, b: RelationMember) =>
  a.node[language].localeCompare(b.node[language], language) || (a.relation.id < b.relation.id ? -1 : 1);

/** The other end, when, how sure, and the statements: those for it, then those against it. */
function line({ node, relation }: RelationMember, writing: Writing): string {
  const { language, notes } = writing;
  const told = relation.claims.nodes.flatMap(({ id }) => writing.claims.get(id) ?? []);
  const supporting = told.filter(({ relations }) => relations.some(({ id }) => id === relation.id));
  const against = told.filter((claim) => !supporting.includes(claim));
  const more = relation.claims.totalCount - told.length;
  const marks = [
    ...(relation.disputed ? [`*${phrases.disputed[language]}*`] : []),
    ...(relation.selfReportedOnly ? [`*${phrases.selfReported[language]}*`] : []),
    ...(relation.originCount > 1 ? [filled(phrases.origins[language], relation.originCount)] : []),
    ...(relation.confidence === null
      ? []
      : [filled(phrases.confidence[language], relation.confidence.toFixed(2))]),
  ];
  const when = relation.periods.flatMap((period) => periodWords(period, language) ?? []);
  const parts = [when.join("; "), ...marks].filter((part) => part !== "").join(comma[language]);
  const opposed = against.length === 0 ? "" : ` — ${phrases.against[language]}:${notes.toAll(against)}`;
  const rest = more === 0 ? "" : ` (${filled(phrases.moreClaims[language], more)})`;
  const refs = notes.toAll(supporting);
  return `- **${linked(node, writing)}**${parts === "" ? "" : ` — ${parts}`}${refs}${opposed}${rest}`;
}
