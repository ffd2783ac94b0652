import { type DocumentNode, type GraphQLSchema, parse, validate } from "graphql";
import { intentOf } from "./intent.js";
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

/** Characters of a document: a longer one shows nothing that two shorter ones do not, and takes long to plan. */
const longest = 1_400;

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
  const { random } = source;
  const query = schema.getQueryType();
  if (query == null) throw new Error("The schema has no queries.");
  const { roots, depth, objects } = intentOf(schema, source);
  const values = new ValueWriter(source);
  const selections = new SelectionWriter(schema, source, values, objects);
  const place = {
    depth,
    room: random.pick([8, 16, 32]),
    path: [],
    fragments: 0,
    entity: null,
    wished: null,
    type: null,
    keys: new Map<string, string>(),
  };
  const written = roots.flatMap((field) => selections.field(query, field, place));
  const text = [`query Q${values.definitions} { ${written.join(" ")} }`, ...selections.fragments].join("\n");
  return { text, document: parse(text), variables: values.variables, pageable: selections.pageable };
}
