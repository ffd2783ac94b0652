/** How large a generated world is. */
export interface WorldSize {
  readonly name: string;
  readonly entities: number;
  /** Live edges between entities, once all is told. */
  readonly relations: number;
  /** The database's, in the JVM's and in Neo4j's notation. */
  readonly heap: string;
  readonly pageCache: string;
}

/** The sizes that `npm run bench -- --size` takes. */
export const worldSizes: Readonly<Record<string, WorldSize>> = {
  xs: { name: "xs", entities: 1_000, relations: 5_000, heap: "512m", pageCache: "128m" },
  s: { name: "s", entities: 10_000, relations: 50_000, heap: "1g", pageCache: "256m" },
  m: { name: "m", entities: 100_000, relations: 600_000, heap: "2g", pageCache: "2g" },
  l: { name: "l", entities: 300_000, relations: 1_500_000, heap: "3g", pageCache: "5g" },
};
