import { inject } from "vitest";
import type { Address } from "../../src/graph/address.model.js";

/** The Neo4j that is this worker's own: Community has one database, so each worker that runs test files has a server to itself. */
export function ownNeo4j(): Address {
  const servers = inject("neo4j");
  const worker = Number(process.env.VITEST_POOL_ID ?? 1);
  const address = servers[worker - 1];
  if (address === undefined)
    throw new Error(`There are ${servers.length} servers, and none for worker ${worker}.`);
  return address;
}
