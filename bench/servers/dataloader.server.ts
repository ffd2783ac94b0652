import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { int } from "../../src/graph/values.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { allTypes } from "../shapes/relation-types.js";
import {
  ApolloServer,
  auth,
  type DataLoaderClass,
  load,
  openDriver,
  startStandaloneServer,
} from "./comparator-packages.js";
import { serve } from "./serve.js";

const DataLoader = load("dataloader") as DataLoaderClass;
const ontology = loadOntology(join(projectRoot, "schema"));
const symmetric = new Set(
  [...ontology.predicates.values()].filter((one) => one.symmetric).map(({ name }) => name),
);

const typeDefs = `
type Query {
  entity(id: ID!): Entity
  entities(filter: EntityFilter, orderBy: EntityOrder, first: Int = 20): EntityConnection!
}
enum Kind { ${[...ontology.kinds.keys()].join(" ")} }
enum PredicateName { ${[...ontology.predicates.keys()].join(" ")} }
enum EntityOrder { NAME }
enum RelationOrder { NAME }
input EntityFilter { kinds: [Kind!] }
type Entity {
  slug: String!
  name: String!
  kind: Kind!
  neighbours(predicates: [PredicateName!], first: Int = 20, orderBy: RelationOrder): NeighbourConnection!
}
type PageInfo { hasNextPage: Boolean! }
type EntityConnection { nodes: [Entity!]!  pageInfo: PageInfo!  totalCount: Int! }
type NeighbourConnection { edges: [NeighbourEdge!]!  pageInfo: PageInfo!  totalCount: Int! }
type NeighbourEdge { direction: String!  relation: Relation!  node: Entity! }
type Relation { id: ID!  predicate: Predicate!  claimCount: Int!  disputed: Boolean!  knownSince: String! }
type Predicate { name: PredicateName! }`;

type Properties = Readonly<Record<string, unknown>>;

interface Edge {
  readonly relation: Properties;
  readonly type: string;
  readonly out: boolean;
  readonly node: Properties;
}

interface NeighbourArgs {
  readonly predicates?: readonly string[];
  readonly first: number;
}

/** The loaders of one request: of each, all that one level of the answer needs is one statement. */
class Loaders {
  readonly #byArgs = new Map<string, InstanceType<DataLoaderClass>>();

  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  async rows(text: string, parameters: Record<string, unknown>): Promise<Properties[]> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: "READ" });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  bySlug(slug: string): Promise<Properties | null> {
    return this.#loader<string, Properties | null>("slug", async (slugs) => {
      const rows = await this.rows(
        "MATCH (e:Entity) WHERE e.slug IN $slugs RETURN e {.id, .slug, .name, .kind} AS entity",
        { slugs },
      );
      const found = new Map(rows.map(({ entity }) => [(entity as Properties).slug, entity as Properties]));
      return slugs.map((one) => found.get(one) ?? null);
    }).load(slug);
  }

  neighbours(id: string, { predicates, first }: NeighbourArgs): Promise<readonly Edge[]> {
    const types = predicates?.join("|") ?? allTypes;
    return this.#loader<string, readonly Edge[]>(`neighbours ${types} ${first}`, (ids) =>
      this.#byId<readonly Edge[]>(
        `UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r:${types}]-(n)
  WITH e, r, n ORDER BY n.sortName, r.id LIMIT $limit
  RETURN collect({relation: r {.id, .claimCount, .disputed, .knownSince}, type: type(r), out: startNode(r) = e,
    node: n {.id, .slug, .name, .kind}}) AS value
}
RETURN id, value`,
        { ids, limit: int(first + 1) },
        ids,
      ),
    ).load(id);
  }

  neighbourCount(id: string, { predicates }: NeighbourArgs): Promise<number> {
    const types = predicates?.join("|") ?? allTypes;
    return this.#loader<string, number>(`count ${types}`, (ids) =>
      this.#byId<number>(
        `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, COUNT { (e)-[:${types}]-() } AS value`,
        { ids },
        ids,
      ),
    ).load(id);
  }

  async #byId<Value>(
    text: string,
    parameters: Record<string, unknown>,
    ids: readonly string[],
  ): Promise<readonly Value[]> {
    const found = new Map((await this.rows(text, parameters)).map(({ id, value }) => [id, value]));
    return ids.map((id) => found.get(id) as Value);
  }

  #loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<readonly Value[]>) {
    const known = this.#byArgs.get(name) ?? new DataLoader(batch as never);
    this.#byArgs.set(name, known);
    return known as { load(key: Key): Promise<Value> };
  }
}

interface ListArgs {
  readonly filter?: { readonly kinds?: readonly string[] };
  readonly first: number;
}

const resolvers = {
  Query: {
    entity: (_: unknown, { id }: { id: string }, { loaders }: Context) => loaders.bySlug(id),
    entities: (_: unknown, args: ListArgs) => args,
  },
  EntityConnection: {
    nodes: async (args: ListArgs, _: unknown, { loaders }: Context) =>
      (await members(args, loaders)).slice(0, args.first),
    pageInfo: async (args: ListArgs, _: unknown, { loaders }: Context) => ({
      hasNextPage: (await members(args, loaders)).length > args.first,
    }),
    totalCount: async ({ filter }: ListArgs, _: unknown, { loaders }: Context) => {
      const [row] = await loaders.rows(
        "MATCH (e:Entity) WHERE e.kind IN $kinds AND e.canonicalId IS NULL RETURN count(*) AS count",
        { kinds: filter?.kinds ?? [...ontology.kinds.keys()] },
      );
      return row?.count;
    },
  },
  Entity: {
    neighbours: (entity: Properties, args: NeighbourArgs) => ({ id: String(entity.id), args }),
  },
  NeighbourConnection: {
    edges: async ({ id, args }: Listed, _: unknown, { loaders }: Context) =>
      (await loaders.neighbours(id, args)).slice(0, args.first),
    pageInfo: async ({ id, args }: Listed, _: unknown, { loaders }: Context) => ({
      hasNextPage: (await loaders.neighbours(id, args)).length > args.first,
    }),
    totalCount: ({ id, args }: Listed, _: unknown, { loaders }: Context) => loaders.neighbourCount(id, args),
  },
  NeighbourEdge: {
    direction: ({ type, out }: Edge) => (symmetric.has(type) ? "BOTH" : out ? "OUT" : "IN"),
    relation: ({ relation, type }: Edge) => ({ ...relation, predicate: { name: type } }),
  },
};

interface Listed {
  readonly id: string;
  readonly args: NeighbourArgs;
}

interface Context {
  readonly loaders: Loaders;
}

const pages = new WeakMap<ListArgs, Promise<Properties[]>>();

/** One more than the page has, read once for all that is asked of the list. */
async function members(args: ListArgs, loaders: Loaders): Promise<Properties[]> {
  const known =
    pages.get(args) ??
    loaders.rows(
      `MATCH (e:Entity) WHERE e.kind IN $kinds AND e.canonicalId IS NULL
RETURN e.id AS id, e.slug AS slug, e.name AS name, e.kind AS kind ORDER BY e.sortName, e.id LIMIT $limit`,
      { kinds: args.filter?.kinds ?? [...ontology.kinds.keys()], limit: int(args.first + 1) },
    );
  pages.set(args, known);
  return known;
}

// Apollo with a resolver a field and a batch loader a level.
serve(async (address, recorder) => {
  const { uri, username, password, database } = address;
  const driver = recorder.driver(
    openDriver(uri, auth.basic(username, password), { disableLosslessIntegers: true, fetchSize: -1 }),
  );
  const server = new ApolloServer<Context>({ typeDefs, resolvers });
  const { url } = await startStandaloneServer(server, {
    context: async () => ({ loaders: new Loaders(driver, database) }),
    listen: { port: 0, host: "127.0.0.1" },
  });
  return Number(new URL(url).port);
});
