/** A question that a document for people asks, and the answer that it prints below. */
export interface AnsweredQuery {
  /** The nearest heading above. */
  readonly title: string;
  readonly language: "graphql" | "cypher";
  readonly query: string;
  /** The text of the JSON block that follows; null where none does. */
  readonly answer: string | null;
}

const queryAndAnswer = /^```(graphql|cypher)\n(.*?)^```\n(\s*^```json\n(.*?)^```\n)?/gms;
const anyBlock = /^```.*?^```$/gms;

/** The queries of a Markdown text in order, each with its answer. */
export function answeredQueries(markdown: string): AnsweredQuery[] {
  return [...markdown.matchAll(queryAndAnswer)].map((found) => {
    const [, language, query = "", , answer = null] = found;
    const title = headingAbove(markdown.slice(0, found.index));
    return { title, language: language === "cypher" ? "cypher" : "graphql", query, answer };
  });
}

/** The text with the answer of each query, in order, put below it. */
export function withAnswers(markdown: string, answers: readonly string[]): string {
  let place = 0;
  return markdown.replaceAll(
    queryAndAnswer,
    (_, language, query) =>
      `\`\`\`${language}\n${query}\`\`\`\n\`\`\`json\n${answers[place++] ?? ""}\n\`\`\`\n`,
  );
}

function headingAbove(text: string): string {
  const headings = text.replaceAll(anyBlock, "").match(/^#+ .*$/gm) ?? [];
  return (headings.at(-1) ?? "").replace(/^#+ /, "");
}
