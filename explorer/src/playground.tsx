import { GraphiQL } from "graphiql";
import { ask } from "./ask.js";
import { ExampleBar } from "./example-bar.js";
import { useLinkedNode } from "./linked-node.js";
import { usePlainEditors } from "./plain-editors.js";
import { WELCOME } from "./welcome.js";

/** GraphiQL over this service, with the examples above it. */
export function Playground() {
  return (
    <GraphiQL fetcher={ask} defaultQuery={WELCOME} showPersistHeadersSettings={false}>
      <GraphiQL.Logo>GraphiQL</GraphiQL.Logo>
      <Additions />
    </GraphiQL>
  );
}

/** What this page adds within GraphiQL, where its editors and tabs can be reached. */
function Additions() {
  usePlainEditors();
  useLinkedNode();
  return <ExampleBar />;
}
