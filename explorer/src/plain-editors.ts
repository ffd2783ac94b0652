import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/**
 * Lets the editors show an answer's characters as they are. They would put a box around every dash and some Arabic letters,
 * as if these were to pass for others in source code; invisible characters stay marked.
 */
export function usePlainEditors(): void {
  const { query, variables, response } = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    response: state.responseEditor,
  }));
  useEffect(() => {
    for (const editor of [query, variables, response])
      editor?.updateOptions({ unicodeHighlight: { ambiguousCharacters: false } });
  }, [query, variables, response]);
}
