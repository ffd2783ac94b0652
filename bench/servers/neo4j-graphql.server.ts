import {
  ApolloServer,
  auth,
  load,
  type Neo4jGraphQLClass,
  openDriver,
  startStandaloneServer,
} from "./comparator-packages.js";
import { serve } from "./serve.js";

const { Neo4jGraphQL } = load("@neo4j/graphql") as { Neo4jGraphQL: Neo4jGraphQLClass };

/** The part of the graph that its shapes ask for. One type for all kinds: simpler for it, and faster, than an interface. */
const typeDefs = `
type Entity @node {
  id: ID!
  slug: String!
  name: String!
  kind: String!
  sortName: String!
  fought: [Entity!]! @relationship(type: "FOUGHT", direction: OUT, queryDirection: UNDIRECTED, properties: "Fought")
}
type Fought @relationshipProperties {
  id: ID!
  claimCount: Int!
}`;

// @neo4j/graphql on Apollo's standalone server, as its documentation starts it.
serve(async (address, recorder) => {
  const { uri, username, password } = address;
  const driver = recorder.driver(openDriver(uri, auth.basic(username, password)));
  const server = new ApolloServer({ schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema() });
  const { url } = await startStandaloneServer(server, {
    context: async ({ req }) => ({ req }),
    listen: { port: 0, host: "127.0.0.1" },
  });
  return Number(new URL(url).port);
});
