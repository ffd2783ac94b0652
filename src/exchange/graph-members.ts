import { parse } from "graphql";
import type { Asked, Source } from "./export.model.js";
import { type RelationFacts, relationFacts } from "./relation-columns.js";

/** A node: an end of a relation that is exported. */
export interface GraphNode {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly en: string;
  readonly ar: string;
  readonly description: string | null;
  readonly reliability: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
}

/** An edge: a relation that is exported. */
export interface GraphEdge extends RelationFacts {
  readonly subjectId: string;
  readonly objectId: string;
}

/** What a graph file is written from. */
export interface GraphMembers {
  readonly counts: { readonly nodes: number; readonly edges: number };
  /** In the order in which the edges name them first. */
  readonly nodes: AsyncIterable<GraphNode>;
  /** In the order of the API. */
  readonly edges: AsyncIterable<GraphEdge>;
}

/** What graph formats take as options, and their first pass: who is joined to whom. */
export const graphDocument = parse(`query Ends($filter: RelationFilter, $asOf: AsOf) {
  relations(filter: $filter, asOf: $asOf) { nodes { subjectId objectId } }
}`);

const edgesDocument = parse(`query Edges($filter: RelationFilter, $asOf: AsOf) {
  relations(filter: $filter, asOf: $asOf) { nodes { ...facts subjectId objectId } }
}
${relationFacts}`);

const nodesDocument = parse(`query Nodes($ids: [ID!]!, $asOf: AsOf) {
  nodes(ids: $ids, asOf: $asOf) {
    ... on Entity {
      id slug kind en: name(languages: ["en"]) ar: name(languages: ["ar"])
      description reliability location { latitude longitude }
    }
  }
}`);

/** Nodes that are asked for at once: as many as the API gives. */
const nodesAtOnce = 100;

/**
 * The relations that pass the options, with their ends. Files name the nodes before the edges and say how many there are, so the edges
 * are read twice; all reads are of one instant, and agree. What is kept meanwhile is the nodes' ids, never an edge.
 */
export async function graphMembers(source: Source, { variables }: Asked): Promise<GraphMembers> {
  const ids = new Set<string>();
  let edges = 0;
  for await (const { subjectId, objectId } of source.stream<GraphEdge>(graphDocument, variables)) {
    ids.add(subjectId).add(objectId);
    edges += 1;
  }
  return {
    counts: { nodes: ids.size, edges },
    nodes: nodesOf(source, [...ids], variables.asOf),
    edges: source.stream<GraphEdge>(edgesDocument, variables),
  };
}

async function* nodesOf(source: Source, ids: readonly string[], asOf: unknown): AsyncGenerator<GraphNode> {
  for (let at = 0; at < ids.length; at += nodesAtOnce) {
    const variables = { ids: ids.slice(at, at + nodesAtOnce), asOf };
    yield* (await source.ask<{ readonly nodes: readonly GraphNode[] }>(nodesDocument, variables)).nodes;
  }
}
