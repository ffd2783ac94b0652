import { int } from "../../src/graph/values.js";
import type { Places, Shape } from "./shape.model.js";

type Edge = readonly [claimCount: number, slug: string, name: string, below?: readonly Edge[]];

/** Whom an entity fought, whom those fought, and whom those: so many on each level, by name. */
function treeOf(sizes: readonly number[]): Omit<Shape, "name" | "asks" | "cases" | "growsWithDegree"> {
  return {
    document: `query ($slug: ID!) { entity(id: $slug) { ${documentLevel(sizes)} } }`,
    hand: {
      text: () => `MATCH (e0:Entity {slug: $slug})\n${handLevel(sizes, 0)}\nRETURN l0 AS answer`,
      parameters: ({ slug }) => ({
        slug,
        ...Object.fromEntries(sizes.map((size, at) => [`f${at}`, int(size)])),
      }),
      data: (edges: readonly Edge[]) => ({ entity: { neighbours: { edges: edges.map(edgeOf) } } }),
    },
    dataLoader: true,
    neo4jGraphql: {
      document: `query ($slug: String!) { entities(where: { slug: { eq: $slug } }) { ${foreignLevel(sizes)} } }`,
      data: ({ entities: [entity] }: { entities: [ForeignTree] }) => ({ entity: ourTree(entity) }),
    },
  };
}

function documentLevel([size, ...below]: readonly number[]): string {
  const deeper = below.length === 0 ? "" : ` ${documentLevel(below)}`;
  return `neighbours(predicates: [FOUGHT], orderBy: NAME, first: ${size}) { edges { relation { claimCount } node { slug name${deeper} } } }`;
}

function handLevel(sizes: readonly number[], at: number): string {
  const [from, to, list] = [`e${at}`, `e${at + 1}`, `l${at}`];
  const isLast = at === sizes.length - 1;
  const deeper = isLast ? "" : `  ${handLevel(sizes, at + 1).replaceAll("\n", "\n  ")}\n`;
  return `CALL (${from}) {
  MATCH (${from})-[r${at}:FOUGHT]-(${to})
  WITH r${at}, ${to} ORDER BY ${to}.sortName, r${at}.id LIMIT $f${at}
${deeper}  RETURN collect([r${at}.claimCount, ${to}.slug, ${to}.name${isLast ? "" : `, l${at + 1}`}]) AS ${list}
}`;
}

function edgeOf([claimCount, slug, name, below]: Edge): unknown {
  const node =
    below === undefined ? { slug, name } : { slug, name, neighbours: { edges: below.map(edgeOf) } };
  return { relation: { claimCount }, node };
}

function foreignLevel([size, ...below]: readonly number[]): string {
  const deeper = below.length === 0 ? "" : ` ${foreignLevel(below)}`;
  return `foughtConnection(first: ${size}, sort: [{ node: { sortName: ASC } }, { edge: { id: ASC } }]) { edges { properties { claimCount } node { slug name${deeper} } } }`;
}

interface ForeignTree {
  readonly foughtConnection?: {
    readonly edges: readonly { readonly properties: unknown; readonly node: ForeignTree }[];
  };
}

function ourTree({ foughtConnection, ...entity }: ForeignTree): unknown {
  if (foughtConnection === undefined) return entity;
  const edges = foughtConnection.edges.map(({ properties, node }) => ({
    relation: properties,
    node: ourTree(node),
  }));
  return { ...entity, neighbours: { edges } };
}

const casesOf = (slugs: readonly string[]) =>
  slugs.map((slug) => ({ graphql: { slug }, hand: { slug }, neo4jGraphql: { slug } }));

/** A tree under an entity in very many relations. */
export const treeUnderSupernode: Shape = {
  name: "tree-supernode",
  asks: "10 whom the supernode fought, 5 whom each of these fought, 3 whom each of those: by name on every level",
  ...treeOf([10, 5, 3]),
  cases: ({ supernode }: Places) => casesOf([supernode]),
  growsWithDegree: true,
};

/** A wider tree under ordinary entities. */
export const tree: Shape = {
  name: "tree",
  asks: "20 whom an armed group fought, 5 whom each of these fought, 3 whom each of those: by name on every level",
  ...treeOf([20, 5, 3]),
  cases: ({ fighters }: Places) => casesOf(fighters),
  growsWithDegree: true,
};
