import type { Shape } from "./shape.model.js";

/** What a request costs that asks nothing: the ground that every other figure stands on. */
export const typename: Shape = {
  name: "typename",
  asks: "`{ __typename }`: nothing at all, of Apollo or of bare node:http",
  document: "{ __typename }",
  cases: () => [{ graphql: {}, hand: {}, neo4jGraphql: {} }],
  hand: { text: () => "", parameters: () => ({}), data: () => ({ __typename: "Query" }) },
  dataLoader: true,
  neo4jGraphql: { document: "{ __typename }", data: (answer) => answer },
  growsWithDegree: false,
};
