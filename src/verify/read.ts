import type { Statement } from "../graph/graph.model.js";

/** Runs one read of a verification. */
export type Read = <Row>(statement: Statement<Row>) => Promise<Row[]>;
