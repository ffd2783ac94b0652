/** Where a Neo4j is, and how to enter. */
export interface Address {
  /** `bolt://`, `bolt+s://`, `neo4j://` or `neo4j+s://`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Always named: the driver then needs no round trip to ask for the user's default. */
  readonly database: string;
}
