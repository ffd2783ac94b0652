import type { Argument } from "../query/argument.js";
import { Bound, Held } from "../query/argument.js";
import type { Scope } from "../query/reader.js";
import type { StatementBuilder } from "../query/statement-builder.js";
import { whereAll } from "../query/where-all.js";
import { sameAs, sameAsStep } from "./as-of.fields.js";
import { toldThen } from "./versions.fields.js";

/** A variable with the ids of the entities that some ids or slugs name, under all the names they go by then; looked up once a statement. */
export function entityIds(handles: Argument, scope: Scope, statement: StatementBuilder): string | null {
  const given = givenHandles(handles, statement);
  if (given === null) return null;
  // What is looked up once knows nothing of an instant that each row holds by itself.
  const known = scope.asOf?.knownAt instanceof Held ? { ...scope, asOf: null } : scope;
  const [up, down] = [sameAsStep("UP", "u", known, statement), sameAsStep("DOWN", "d", known, statement)];
  return statement.once(
    "ids",
    `COLLECT { MATCH (x:Entity) WHERE x.id IN ${given} OR x.slug IN ${given} MATCH (x)${up.pattern}()${down.pattern}(m)${whereAll(...up.conditions, ...down.conditions)} RETURN DISTINCT m.id }`,
  );
}

/**
 * A variable with the entities that some ids or slugs name, in their order and each once: the one that stands for it then. What names
 * nothing that was recorded by then is left out. Looked up once a statement.
 */
export function entitiesNamed(handles: Argument, scope: Scope, statement: StatementBuilder): string {
  const given = givenHandles(handles, statement);
  if (given === null) return statement.once("named", "[]");
  const { pattern, where } = sameAs("i", scope, statement);
  const named = [
    `(x.id = ${given}[at] OR x.slug = ${given}[at])`,
    ...toldThen("x.recordedAt", scope, statement),
  ];
  return statement.once(
    "named",
    `COLLECT { UNWIND range(0, size(${given}) - 1) AS at MATCH (x:Entity) WHERE ${named.join(" AND ")} ` +
      `OPTIONAL MATCH (x)-${pattern}->(c)${where} WITH coalesce(c, x) AS e, min(at) AS at ORDER BY at RETURN e }`,
  );
}

/** A variable with the ids of the documents that some ids or slugs name; looked up once a statement. */
export function documentIds(handles: Argument, statement: StatementBuilder): string | null {
  const given = givenHandles(handles, statement);
  if (given === null) return null;
  return statement.once(
    "ids",
    `COLLECT { MATCH (x:Document) WHERE x.id IN ${given} OR x.slug IN ${given} RETURN x.id }`,
  );
}

const asList = new WeakMap<Bound, Bound>();

function givenHandles(handles: Argument, statement: StatementBuilder): string | null {
  if (!(handles instanceof Bound)) return null;
  const list = asList.get(handles) ?? new Bound((given) => [handles.read(given)].flat());
  asList.set(handles, list);
  return statement.parameter(list);
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
