import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { Example } from "./examples.js";
import { WELCOME } from "./welcome.js";

/**
 * Opens an example in a tab and runs it, unless it waits: in the tab that already holds it, in the present one while nothing was written
 * there, otherwise in a new one. Null until the editors have loaded.
 */
export function useRunExample(): ((example: Example) => void) | null {
  const { addTab, changeTab, setOperationName, updateActiveTabValues, run } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));
  if (!queryEditor || !responseEditor) return null;

  return ({ query, waits = false }) => {
    const open = tabs.findIndex((tab) => tab.query === query);
    if (open >= 0) changeTab(open);
    else if (!isUntouched(queryEditor.getValue())) addTab();
    queryEditor.setValue(query);
    variableEditor?.setValue("");
    updateActiveTabValues({ query, variables: "" });
    // The editor reads the name from the text a moment later, and `run` would still send the last tab's.
    setOperationName(operationNameOf(query));
    if (!waits) run();
  };
}

function isUntouched(text: string): boolean {
  return text.trim() === "" || text === WELCOME;
}

function operationNameOf(query: string): string {
  return /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1] ?? "";
}
