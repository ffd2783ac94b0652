import type { Argument } from "../query/argument.js";
import { Bound } from "../query/argument.js";
import type { StatementBuilder } from "../query/statement-builder.js";

/** A variable with the ids of the entities that some ids or slugs name, looked up once a statement. */
export function entityIds(handles: Argument, statement: StatementBuilder): string | null {
  return lookUp("Entity", handles, statement);
}

/** The same for documents. */
export function documentIds(handles: Argument, statement: StatementBuilder): string | null {
  return lookUp("Document", handles, statement);
}

const asList = new WeakMap<Bound, Bound>();

function lookUp(label: "Entity" | "Document", handles: Argument, statement: StatementBuilder): string | null {
  if (!(handles instanceof Bound)) return null;
  const list = asList.get(handles) ?? new Bound((given) => [handles.read(given)].flat());
  asList.set(handles, list);
  const given = statement.parameter(list);
  return statement.once(
    "ids",
    `COLLECT { MATCH (x:${label}) WHERE x.id IN ${given} OR x.slug IN ${given} RETURN x.id }`,
  );
}

/** Finds the one thing that an id or slug names. */
export function byHandle(
  label: string,
  handle: Argument,
  variable: string,
  statement: StatementBuilder,
): string {
  const given = handle instanceof Bound ? statement.parameter(handle) : "null";
  return `MATCH (${variable}:${label}) WHERE (${variable}.id = ${given} OR ${variable}.slug = ${given})`;
}
