/** A picture in a statement: what is in it, as Cypher expressions. */
export interface Picture {
  /** Pairs of a node and its hop, in order of rank. */
  readonly drawn: string;
  /** The nodes alone. */
  readonly nodes: string;
  /** The entities of which all relations to what is shown are sent: the nodes, and those seeds that are known. */
  readonly ends: string;
  /** The nodes and the known entities: both ends of each relation are among them. */
  readonly shown: string;
  /** How many nodes a picture without a cap would have besides. */
  readonly omittedNodes: () => string;
  /** How many relations it would have besides, for want of those nodes. */
  readonly omittedRelations: () => string;
  /** Whether both counts are exact. */
  readonly exact: () => string;
}
