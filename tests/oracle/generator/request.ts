import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  parse,
  validate,
} from "graphql";
import { type Pageable, SelectionWriter } from "./selection-writer.js";
import { ValueWriter } from "./value-writer.js";
import type { ValueSource } from "./values.js";

/** One valid request, and the lists whose next pages can be asked for with it. */
export interface Request {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly pageable: readonly Pageable[];
}

/** How many tries a valid request may take. */
const tries = 50;

/** Characters of a document: a longer one shows nothing that two shorter ones do not. */
const longest = 6_000;

/** Root fields of a document, each a statement of its own. */
const mostRoots = 5;

/** Writes a valid request. */
export function writeRequest(schema: GraphQLSchema, source: ValueSource): Request {
  let faults: readonly Error[] = [];
  for (let count = 0; count < tries; count++) {
    const request = tryRequest(schema, source);
    if (request.text.length > longest) continue;
    faults = validate(schema, request.document);
    if (faults.length === 0) return request;
  }
  throw new Error(`No valid request in ${tries} tries: ${faults[0]?.message}`);
}

function tryRequest(schema: GraphQLSchema, source: ValueSource): Request {
  const { random, coverage } = source;
  const values = new ValueWriter(source);
  const selections = new SelectionWriter(schema, source, values);
  const query = schema.getQueryType();
  if (query == null) throw new Error("The schema has no queries.");
  const wish = (field: GraphQLField<unknown, unknown>) => {
    const inputs = field.args.reduce((sum, { type }) => sum + coverage.missingOf(getNamedType(type)), 0);
    const answer = getNamedType(field.type);
    const missing = coverage.missingOf(answer) + coverage.missingWithin(answer);
    return coverage.wish(`Query.${field.name}`) + 0.05 + 3 * inputs + missing / 2;
  };
  const fields = Object.values(query.getFields());
  const chosen = Array.from({ length: random.between(1, mostRoots) }, () => random.weigh(fields, wish));
  const keys = new Map<string, string>();
  const roots = chosen.flatMap((field) =>
    selections.field(query, field, {
      depth: random.between(2, 4),
      room: random.pick([8, 16, 32]),
      path: [],
      fragments: 0,
      entity: null,
      wished: null,
      type: null,
      keys,
    }),
  );
  const text = [`query Q${values.definitions} { ${roots.join(" ")} }`, ...selections.fragments].join("\n");
  return { text, document: parse(text), variables: values.variables, pageable: selections.pageable };
}
