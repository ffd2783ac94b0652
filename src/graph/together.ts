import type { Statement } from "./graph.model.js";

/**
 * One statement that runs several writing ones in turn, each for itself: one message to the database instead of many. Its text follows
 * from theirs, so give those with nothing to write as well, or the database plans a new text for each choice of them.
 */
export function together(name: string, statements: readonly Statement<null>[]): Statement<null> {
  const parts = statements.map(renamed);
  return {
    name,
    text: parts.map(({ text }) => `CALL () {\n${text}\n}`).join("\n"),
    // One map: of each list, its size and what it holds would be part of what the database keeps plans by.
    parameters: { parts: Object.assign({}, ...parts.map(({ parameters }) => parameters)) },
    row: () => null,
  };
}

/** A statement whose parameters have names of their own among others, in one map. */
function renamed(
  { text, parameters }: Statement<null>,
  at: number,
): Pick<Statement<null>, "text" | "parameters"> {
  const own = (name: string) => `${name}${at}`;
  return {
    text: text.replace(/\$(\w+)/g, (_, name: string) => `$parts.${own(name)}`),
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [own(key), value])),
  };
}
