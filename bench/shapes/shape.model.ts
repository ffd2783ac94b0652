/** Values that a question is asked with. */
export type Variables = Readonly<Record<string, unknown>>;

/** One asking of a shape, with what each kind of comparator takes. */
export interface Case {
  /** For the GraphQL document. */
  readonly graphql: Variables;
  /** For the statement by hand. */
  readonly hand: Variables;
  /** For @neo4j/graphql's document, where there is one. */
  readonly neo4jGraphql?: Variables;
}

/** What somebody would write who needs this one answer and nothing else: one statement, and the JSON made of its one value. */
export interface HandQuestion {
  /** Gives one row with one column, `answer`. */
  readonly text: (given: Variables) => string;
  readonly parameters: (given: Variables) => Record<string, unknown>;
  readonly data: (answer: never) => unknown;
}

/** The question in @neo4j/graphql's own schema, which is not ours, and its answer in our form. */
export interface ForeignQuestion {
  readonly document: string;
  readonly data: (answer: never) => unknown;
}

/** One kind of question that the benchmark measures. */
export interface Shape {
  readonly name: string;
  /** What is asked, for a reader of the report. */
  readonly asks: string;
  /** Asked of the service, and of the DataLoader server where `dataLoader` says so. */
  readonly document: string;
  readonly cases: (places: Places) => readonly Case[];
  readonly hand: HandQuestion;
  /** Puts an answer whose lists have no order of their own into one, for the comparison; absent: the order counts. */
  readonly normal?: (data: unknown) => unknown;
  readonly dataLoader: boolean;
  /** Null: it cannot be asked there. */
  readonly neo4jGraphql: ForeignQuestion | null;
  /** Whether its work grows with the degree of what is asked for, so that a larger graph takes longer. */
  readonly growsWithDegree: boolean;
}

/** What of a loaded world is asked for; the same for every comparator. */
export interface Places {
  /** Slugs of entities of all kinds. */
  readonly entities: readonly string[];
  /** Slugs of entities with some dozens of relations. */
  readonly hubs: readonly string[];
  /** Slugs of entities with more than a hundred neighbours and fewer than two hundred. */
  readonly crowded: readonly string[];
  /** Slugs of entities that are four relations apart, if there are such. */
  readonly farApart: readonly { readonly from: string; readonly to: string }[];
  /** Slugs of armed groups that fought with at least twenty. */
  readonly fighters: readonly string[];
  /** Slug of the armed group in the most relations. */
  readonly supernode: string;
  /** Where deep pages of events by name begin: after these. */
  readonly deep: readonly { readonly sortName: string; readonly id: string }[];
  /** Makes a cursor of ours out of order keys. */
  readonly cursor: (keys: readonly string[]) => string;
  /** Ids of relations that several claims speak of, some of them in conflict. */
  readonly relations: readonly string[];
  /** Arabic names. */
  readonly arabicNames: readonly string[];
  /** Ids of who speaks, and of a document whose text is not attached: for what is written. */
  readonly speakers: readonly string[];
  readonly document: string;
  /** An instant in the past of the record. */
  readonly knownAt: string;
}
