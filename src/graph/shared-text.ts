import type { SharedText } from "./graph.model.js";

/**
 * The text that carries a statement for several. Its rows have the statement's own columns, and `at`, the member that each is for; it is
 * the same however many they are, so the database plans it once.
 * @param columns The columns that the statement gives.
 */
export function sharedText(text: string, columns: readonly string[] = ["answer"]): SharedText {
  const common = new Set([...text.matchAll(/\b(?:LIMIT|SKIP) \$(\w+)/g)].map(([, name]) => name as string));
  const all = new Set([...text.matchAll(parameter)].map(([, name]) => name as string));
  const own = [...all].filter((name) => !common.has(name));
  if (own.length === 0) return { text: null, common: [...common], own };
  // By place, as names would be sent anew with each member.
  const inner = text.replace(parameter, (_, name: string) =>
    common.has(name) ? `$shared.${name}` : `member[${own.indexOf(name)}]`,
  );
  return {
    // A map, as of a list parameter's size and members the database makes a plan for each choice.
    text: `UNWIND range(0, size($shared.members) - 1) AS at\nWITH at, $shared.members[at] AS member\nCALL (member) {\n${inner}\n}\nRETURN at, ${columns.join(", ")}`,
    common: [...common],
    own,
  };
}

const parameter = /\$([a-zA-Z]\w*)/g;
