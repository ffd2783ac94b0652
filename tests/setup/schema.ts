import { join } from "node:path";
import { getOperationAST, parse, validate } from "graphql";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import type { CompiledField } from "../../src/query/compile.js";
import { compile, selectionContext } from "../../src/query/prepare.js";
import { projectRoot } from "../../src/root.js";
import { readerRegistry } from "../../src/server/readers.js";
import { buildSchema } from "../../src/server/schema.js";

/** The project's own ontology, schema and readers; made once for a test file. */
export const ontology = loadOntology(join(projectRoot, "schema"));
export const schema = buildSchema(ontology);
export const registry = readerRegistry(ontology);

/** Compiles the first operation of a document that must be valid. */
export function compiled(text: string, variables: Record<string, unknown> = {}): CompiledField[] {
  const document = parse(text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has more than one operation.");
  return compile({ ontology, registry }, operation, selectionContext(schema, document, variables));
}
