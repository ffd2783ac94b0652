import { Bound, type Variables } from "./argument.js";
import type { Written } from "./execute.model.js";

/** Where a payload's statement finds what was written; no variable of a document can have this name. */
const place = " written";

const nothing: Written = { ids: {}, userErrors: [] };

/** The variables of a request together with what one of its mutations did, for the payload to be read with. */
export function withWritten(variables: Variables, written: Written): Variables {
  return { ...variables, [place]: written };
}

/** What the mutation did. */
export function writtenIn(variables: Variables): Written {
  return (variables[place] as Written | undefined) ?? nothing;
}

/** The id, or the ids, of what a payload's field shows: a parameter of the payload's statement. */
export function writtenIds(field: string): Bound {
  return new Bound((variables) => writtenIn(variables).ids[field] ?? null);
}
