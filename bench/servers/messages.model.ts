import type { Address } from "../../src/graph/address.model.js";

/** What a server is told: to begin, to note what it asks the database from now on, and to tell what it noted. */
export type Order =
  | { readonly type: "start"; readonly address: Address }
  | { readonly type: "record" }
  | { readonly type: "recorded" };

/** A statement that a server sent. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a server answers. */
export type Report =
  | { readonly type: "ready"; readonly port: number }
  | { readonly type: "recorded"; readonly statements: readonly SentStatement[] };
