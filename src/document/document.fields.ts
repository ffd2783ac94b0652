import { claimsOfDocument } from "../claim/claim-list.fields.js";
import { readConnection } from "../query/connection.js";
import { readOne } from "../query/parts.js";
import { property, type Readers } from "../query/reader.js";
import { byHandle } from "../reads/handles.fields.js";

/** How a `Document` is read. */
export const documentFields: Readers = {
  id: property("id"),
  slug: property("slug"),
  title: property("title"),
  language: property("language"),
  publisher: (reading) => {
    const entity = reading.level.statement.variable("e");
    return readOne(reading, "Entity", `MATCH (${reading.of})-[:PUBLISHED_BY]->(${entity})`, entity);
  },
  publishedAt: property("publishedAt"),
  publishedBasis: property("publishedBasis"),
  sha256: property("sha256"),
  text: ({ level, of }) => {
    const text = level.statement.variable("t");
    return level.value(`head(COLLECT { MATCH (${of})-[:HAS_TEXT]->(${text}) RETURN ${text}.text })`);
  },
  claims: claimsOfDocument,
};

/** How the root fields for documents are read. */
export const documentRoots: Readers = {
  document: (reading) => {
    const document = reading.level.statement.variable("d");
    return readOne(
      reading,
      "Document",
      byHandle("Document", reading.args.id, document, reading.level.statement),
      document,
    );
  },
  documents: (reading) => {
    const document = reading.level.statement.variable("d");
    return readConnection(reading, "Document", {
      list: "documents",
      match: `MATCH (${document}:Document)`,
      where: [],
      variables: [document],
      order: [{ expression: `${document}.title` }, { expression: `${document}.id` }],
      node: (inner) => inner.select("Document", inner.level, document),
      scope: reading.scope,
    });
  },
};
