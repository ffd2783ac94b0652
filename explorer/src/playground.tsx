import { GraphiQL } from "graphiql";
import { ask } from "./ask.js";
import { ExampleBar } from "./example-bar.js";
import { WELCOME } from "./welcome.js";

/** GraphiQL over this service, with the examples above it. */
export function Playground() {
  return (
    <GraphiQL fetcher={ask} defaultQuery={WELCOME} showPersistHeadersSettings={false}>
      <GraphiQL.Logo>GraphiQL</GraphiQL.Logo>
      <ExampleBar />
    </GraphiQL>
  );
}
