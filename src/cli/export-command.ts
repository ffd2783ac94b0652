import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ParseArgsConfig } from "node:util";
import { type Config, loadConfig } from "../config.js";
import { type ExportOption, optionsOf } from "../exchange/export-options.js";
import { type Export, type Exporter, makeExporter } from "../exchange/exporter.js";
import { exportFormats } from "../exchange/formats.js";
import { inChunks } from "../exchange/in-chunks.js";
import type { Graph } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { makeExecute } from "../query/execute.js";
import { makeStream } from "../query/stream.js";
import { readerRegistry } from "../server/readers.js";
import { buildSchema } from "../server/schema.js";
import { makeWrite } from "../writing/writers.js";
import type { Arguments, Command, Terminal } from "./command.model.js";
import { operatorName } from "./operator.js";
import { ownOntology, withDatabase } from "./with-database.js";

/** Writes a part of the graph to a file, or to the standard output. */
export const exportCommand: Command = {
  words: ["export"],
  usage: "FORMAT [--out FILE] [--base URL] [--OPTION VALUE ...]",
  summary: `Write the graph, or a part of it, as one of ${exportFormats.map(({ name }) => name).join(", ")}.`,
  positionals: 1,
  options: () => ({ out: { type: "string" }, base: { type: "string" }, ...formatOptions() }),
  async run({ positionals: [name = ""], texts, lists }, terminal) {
    const { ontology, schema } = own();
    const config = loadConfig(terminal.environment);
    await withDatabase(terminal, async (graph) => {
      const exporter = exporterOn(graph, ontology, schema);
      const request = {
        options: givenOptions({ texts, lists }),
        base: texts.base ?? urlOf(config),
        viewer: { id: "operator", name: operatorName(), role: "ADMIN" as const },
      };
      const begun = await exporter.begin(name, request);
      if (texts.out === undefined) return writeOut(begun, terminal);
      await writeFile(begun, texts.out);
      terminal.err(wroteLine(begun, texts.out));
      const { describedBy } = begun.format;
      if (describedBy === undefined) return;
      const { knownAt } = begun.stamp;
      const options = knownAt === null ? request.options : new Map(request.options).set("knownAt", [knownAt]);
      const beside = { ...request, options, describes: basename(texts.out) };
      await writeFile(await exporter.begin(describedBy, beside), `${texts.out}-metadata.json`);
    });
    return 0;
  },
};

/** Made when first asked for: the schema's metadata is global, so there is one in a process. */
let made: { readonly ontology: Ontology; readonly schema: ReturnType<typeof buildSchema> } | undefined;

function own() {
  if (made === undefined) {
    const ontology = ownOntology();
    made = { ontology, schema: buildSchema(ontology) };
  }
  return made;
}

/** The options of all formats: which of them a format takes is said once it is known. */
function formatOptions(): NonNullable<ParseArgsConfig["options"]> {
  const { schema } = own();
  const all: ExportOption[] = exportFormats.flatMap(({ document }) => optionsOf(schema, document));
  return Object.fromEntries(all.map(({ name }) => [name, { type: "string" as const, multiple: true }]));
}

function givenOptions({ lists }: Pick<Arguments, "texts" | "lists">): Map<string, readonly string[]> {
  return new Map(Object.entries(lists));
}

function exporterOn(graph: Graph, ontology: Ontology, schema: ReturnType<typeof buildSchema>): Exporter {
  const preparing = { schema, ontology, registry: readerRegistry(ontology) };
  const execute = makeExecute({ ...preparing, graph, write: makeWrite({ graph, ontology }) });
  return makeExporter({ schema, ontology, graph, execute, stream: makeStream(preparing, graph) });
}

/** Where a service on this configuration would answer. */
function urlOf({ host, port }: Config): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function writeOut({ text }: Export, terminal: Terminal): Promise<void> {
  for await (const chunk of inChunks(text)) await terminal.write(chunk);
}

async function writeFile({ text }: Export, file: string): Promise<void> {
  await pipeline(Readable.from(inChunks(text), { objectMode: false }), createWriteStream(file));
}

function wroteLine({ format, stamp }: Export, file: string): string {
  const known = stamp.knownAt === null ? "nothing is recorded" : `as known at ${stamp.knownAt}`;
  return `${file}: ${format.name}, ${known} (tick ${stamp.tick})`;
}
