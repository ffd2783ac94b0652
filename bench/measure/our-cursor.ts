import { Asker } from "./asker.js";
import type { Comparator } from "./comparator.js";

/** Makes cursors of the service's list of events by name that stand where we want: a cursor is a list of texts, of which the last are order keys. */
export async function cursorMaker(
  comparators: readonly Pick<Comparator, "name" | "port">[],
): Promise<(keys: readonly string[]) => string> {
  const ours = comparators.find(({ name }) => name === "ours");
  if (ours === undefined) return () => "";
  const query =
    "{ entities(filter: { kinds: [EVENT] }, orderBy: NAME, first: 1) { pageInfo { endCursor } } }";
  const asker = new Asker(ours.port, 1);
  const { body } = await asker.ask({ path: "/graphql", body: Buffer.from(JSON.stringify({ query })) });
  asker.close();
  const cursor: string = JSON.parse(body.toString()).data.entities.pageInfo.endCursor;
  const [tag, owner] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  return (keys) => Buffer.from(JSON.stringify([tag, owner, ...keys])).toString("base64url");
}
