/** The kinds and predicates that the graph knows, as read from `schema/`. Frozen once loaded. */
export interface Ontology {
  /** By enum name (`ARMED_GROUP`), sorted by name. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** By enum name (`ALLIED_WITH`), sorted by name. */
  readonly predicates: ReadonlyMap<string, Predicate>;
}

/** A text in English and in Arabic. */
export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

/** A kind of entity: a label in the graph, an object type and a root field in the API. */
export interface Kind {
  /** Enum value: `ARMED_GROUP`. */
  readonly name: string;
  /** Node label and GraphQL type: `ArmedGroup`. */
  readonly type: string;
  /** Root field: `armedGroup`. */
  readonly field: string;
  readonly label: Bilingual;
  readonly description: string;
  /** CSS colour, for legends and pictures. */
  readonly color: string;
  /** A Cytoscape node shape. */
  readonly shape: string;
}

/** One end of a predicate. */
export interface PredicateEnd {
  /** Enum names of the kinds that may stand here; never empty. */
  readonly kinds: readonly string[];
  /** The field that this end's kinds get, or null when the end has none. */
  readonly field: string | null;
}

/** A kind of relation between two entities, or of a value of one entity. */
export interface Predicate {
  readonly name: string;
  readonly label: Bilingual;
  /** What stands between subject and object in a sentence; the label where the file gives none. */
  readonly phrase: Bilingual;
  readonly description: string;
  readonly time: "STATE" | "EVENT";
  /** Stored once for a pair; both ends then have the same kinds and the same field. */
  readonly symmetric: boolean;
  readonly subject: PredicateEnd;
  /** Null for a value predicate. */
  readonly object: PredicateEnd | null;
  /** Set for a value predicate: the unit its quantities are in, such as `person`, and what stands behind a number in a sentence. */
  readonly value: { readonly unit: string; readonly label: Bilingual } | null;
  /**
   * The end that has one partner at a time: `object` means that an object has one subject (a branch has one head),
   * `subject` that a subject has one object or one value. Null: no such limit.
   */
  readonly functional: "subject" | "object" | null;
  /** Predicates that cannot hold of the same pair at the same time; always mutual. */
  readonly incompatibleWith: readonly string[];
  /** By role name, sorted. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Codes in other schemes (plover, acled, ucdp), by scheme. */
  readonly codes: Readonly<Record<string, string>>;
}

/** A further party that a claim of a predicate may name. */
export interface Role {
  readonly name: string;
  /** Enum names of the kinds that may fill it; empty: text only. */
  readonly kinds: readonly string[];
  /** Whether words may fill it instead of an entity. */
  readonly text: boolean;
  /** The edge that the claim also gives between its subject and the filler of this role, or null. */
  readonly subject: RoleEdge | null;
  /** The same between its object and the filler. */
  readonly object: RoleEdge | null;
}

/** An edge that a role gives; `filler` says at which end of the predicate the role's filler stands. */
export interface RoleEdge {
  readonly predicate: string;
  readonly filler: "subject" | "object";
}
