import type { SharedText } from "./graph.model.js";

/**
 * The text that carries a statement for several. Its rows have the statement's own columns, and `at`, the member that each is for; it is
 * the same however many they are, so the database plans it once.
 * @param columns The columns that the statement gives.
 */
export function sharedText(text: string, columns: readonly string[] = ["answer"]): SharedText {
  const common = new Set([...text.matchAll(/\b(?:LIMIT|SKIP) \$(\w+)/g)].map(([, name]) => name as string));
  const own = [...text.matchAll(parameter)].some(([, name]) => !common.has(name as string));
  if (!own) return { text: null, common: [...common] };
  const inner = text.replace(parameter, (_, name: string) =>
    common.has(name) ? `$shared.${name}` : `member.${name}`,
  );
  return {
    // A map, as of a list parameter's size and members the database makes a plan for each choice.
    text: `UNWIND $shared.members AS member\nCALL (member) {\n${inner}\n}\nRETURN member.at AS at, ${columns.join(", ")}`,
    common: [...common],
  };
}

const parameter = /\$([a-zA-Z]\w*)/g;
