import { type DocumentNode, getOperationAST, getVariableValues } from "graphql";
import { BadInput, ReaderMissing } from "../errors.js";
import { type Graph, operatorTimeoutMs } from "../graph/graph.model.js";
import type { Variables } from "./argument.js";
import { type CompiledField, compileOperation } from "./compile.js";
import type { Viewer } from "./execute.model.js";
import { Level, type Row } from "./level.js";
import { type Preparing, selectionContext } from "./prepare.js";
import { StatementBuilder } from "./statement-builder.js";

/** Who streams, and what ends it. */
export interface StreamRequest {
  readonly viewer: Viewer;
  readonly signal?: AbortSignal;
}

/** Reads the list of a document's one root field whole, member by member, as the document selects under `nodes`. */
export type Stream = <Member>(
  document: DocumentNode,
  variables: Variables,
  request: StreamRequest,
) => AsyncIterable<Member>;

/**
 * The level of a statement that gives the members of one list as rows of its own, not as a list in one row: nothing is collected, so
 * the list may be as long as it likes.
 */
class StreamLevel extends Level {
  private members: Level | null = null;
  private clauses: readonly string[] = [];

  override get pages(): boolean {
    return false;
  }

  override rows(clauses: readonly string[], inner: Level): number {
    if (this.members !== null) throw new ReaderMissing("A stream has one list.");
    this.clauses = clauses;
    this.members = inner;
    return 0;
  }

  override get isEmpty(): boolean {
    return this.members === null;
  }

  override get text(): string {
    if (this.members === null) throw new ReaderMissing("A stream has no list.");
    return this.statement.text([...this.clauses, ...this.members.subqueries], this.members.row);
  }
}

/** Makes the function that streams; a document is compiled anew each time, as streams are few and long. */
export function makeStream(preparing: Preparing, graph: Pick<Graph, "stream">): Stream {
  return async function* <Member>(document: DocumentNode, given: Variables, request: StreamRequest) {
    const { field, variables } = prepared(preparing, document, given);
    const { viewer, signal } = request;
    const rows = graph.stream(
      {
        name: `stream ${field.name}`,
        text: field.text ?? "",
        parameters: field.parameters(variables),
        row: (get) => get("answer") as Row,
      },
      { timeoutMs: operatorTimeoutMs, ...(signal === undefined ? {} : { signal }) },
    );
    for await (const row of rows) {
      const page = field.shape([[row]], { variables, viewer }) as { readonly nodes: readonly Member[] };
      yield page.nodes[0] as Member;
    }
  };
}

/** The document's one root field as a stream; its variables as GraphQL coerces them. Throws `BadInput` for those that do not fit. */
function prepared(
  { schema, registry, ontology }: Preparing,
  document: DocumentNode,
  given: Variables,
): { readonly field: CompiledField; readonly variables: Variables } {
  const operation = getOperationAST(document);
  if (!operation) throw new ReaderMissing("A stream has one operation.");
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors !== undefined) throw new BadInput(errors.map(({ message }) => message).join(" "));
  const context = selectionContext(schema, document, coerced);
  const [field] = compileOperation(
    registry,
    { ontology, asOf: null },
    operation,
    context,
    () => new StreamLevel(new StatementBuilder()),
  );
  if (field === undefined) throw new ReaderMissing("A stream has one root field.");
  return { field, variables: coerced };
}
