import type { Statement } from "../graph/graph.model.js";

/** Those of some slugs that name a document. */
export function documentSlugsTaken(slugs: readonly string[]): Statement<string> {
  return {
    name: "documentSlugsTaken",
    text: "UNWIND $slugs AS slug MATCH (d:Document {slug: slug}) RETURN d.slug AS slug",
    parameters: { slugs },
    row: (get) => get("slug") as string,
  };
}
