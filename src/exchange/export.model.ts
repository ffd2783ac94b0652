import type { DocumentNode } from "graphql";
import type { Statement } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Variables } from "../query/argument.js";

/** What an export reads from. Documents are ours; what somebody gives comes in `variables` alone. */
export interface Source {
  readonly ontology: Ontology;
  /** The members of a document's one list, all of them, as it selects under `nodes`. */
  stream<Member>(document: DocumentNode, variables: Variables): AsyncIterable<Member>;
  /** The answer to a document, as `data` holds it; throws the first error that it has instead. */
  ask<Data>(document: DocumentNode, variables: Variables): Promise<Data>;
  /** The answer to a document, and the slugs that may have been meant where the first of its root fields is null. */
  look<Data>(
    document: DocumentNode,
    variables: Variables,
  ): Promise<{ readonly data: Data; readonly suggestions: readonly string[] }>;
  /** The rows of a statement of ours, for what the API does not show. */
  rows<Row>(statement: Statement<Row>): AsyncIterable<Row>;
}

/** What an export says of itself, so that whoever finds the file knows what it holds, and can ask for the same again. */
export interface Stamp {
  /** What made it: `Isnad 0.1.0`. */
  readonly generator: string;
  /** The ledger's tick that it shows; 0 where nothing was ever recorded. */
  readonly tick: number;
  /** The instant as of which all of it is known, RFC 3339; null where nothing was ever recorded. */
  readonly knownAt: string | null;
  /** The options as they were given, by name, but for `knownAt`. */
  readonly options: Readonly<Record<string, string>>;
}

/** What was asked of a format. */
export interface Asked {
  /** The variables of the format's document, with `asOf.knownAt` set: so all reads of one export see one state of the graph. */
  readonly variables: Variables;
  readonly stamp: Stamp;
  /** Where this service is found, without a trailing slash: what links begin with. */
  readonly base: string;
  /** Of a description: where the file is that it describes, as seen from the description. Empty for other formats. */
  readonly describes: string;
}

/** One way to write a part of the graph. */
export interface ExportFormat {
  /** As it stands in the path and on the command line: `relations.csv`. */
  readonly name: string;
  /** What it is good for, one line. */
  readonly summary: string;
  readonly mediaType: string;
  /** Of a file, without a dot. */
  readonly extension: string;
  /**
   * What it asks. Its variables are the format's options: those that are objects give theirs, `filter.predicates` as `predicates`. One
   * named `asOf` is set to the present tick where no `knownAt` is given. A format that has one time only may name its variable `knownAt`;
   * what it writes finds the instant in `asOf`, too.
   */
  readonly document: DocumentNode;
  /** What those options mean that are variables of their own, by name: GraphQL has no place for it. */
  readonly optionTexts?: Readonly<Record<string, string>>;
  /** The name of the format that describes this one, for formats that have no place for a stamp. */
  readonly describedBy?: string;
  /** The text, piece by piece. */
  write(source: Source, asked: Asked): AsyncIterable<string>;
}
