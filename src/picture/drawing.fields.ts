import { int } from "../graph/values.js";
import { type Arguments, Bound } from "../query/argument.js";
import { mostRelations } from "../query/limits.js";
import type { Reading, Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { scopeOf } from "../reads/as-of.fields.js";
import { entitiesNamed } from "../reads/handles.fields.js";
import { type Passing, passing } from "../relation/passing.fields.js";
import { hopsOf, maxNodesOf } from "./bounds.js";

/** What a picture is drawn from: the statement, what may be drawn, and how much of it. The texts are Cypher. */
export interface Drawing {
  readonly statement: StatementBuilder;
  readonly scope: Scope;
  /** Which relations may be drawn. */
  readonly passing: Passing;
  /** The entities that it begins with, a list; null: the whole graph is asked for. */
  readonly seeds: string | null;
  /** The entities that the client shows already, a list. */
  readonly known: string;
  /** How far it reaches from its seeds. */
  readonly hops: string;
  /** How many nodes it may have besides the known ones. */
  readonly maxNodes: string;
  /** How many relations it may have. */
  readonly maxRelations: string;
}

/** What the arguments of `graph` ask to be drawn. */
export function drawingOf({ level, args, scope: above }: Reading): Drawing {
  const { statement } = level;
  const scope = scopeOf(above, args);
  const { seeds, known, hops, maxNodes } = args;
  return {
    statement,
    scope,
    passing: passing(args.filter as Arguments | null | undefined, scope, statement),
    seeds: seeds instanceof Bound ? entitiesNamed(seeds, scope, statement) : null,
    known: entitiesNamed(known, scope, statement),
    hops: statement.parameter((variables) => int(hopsOf(hops, variables))),
    maxNodes: statement.parameter((variables) => int(maxNodesOf(maxNodes, variables))),
    maxRelations: statement.parameter((variables) => int(mostRelations(maxNodesOf(maxNodes, variables)))),
  };
}
