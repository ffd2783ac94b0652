import type { DocumentNode, GraphQLSchema } from "graphql";
import { ExportFormatUnknown, ExportsBusy } from "../errors.js";
import { type Graph, operatorTimeoutMs } from "../graph/graph.model.js";
import type { Ontology } from "../ontology/ontology.model.js";
import type { Variables } from "../query/argument.js";
import type { Execute } from "../query/execute.model.js";
import type { Stream, StreamRequest } from "../query/stream.js";
import type { Tick } from "../record/ledger.model.js";
import { presentTick, tickThen } from "../record/ledger.store.js";
import type { Suggestion } from "../search/suggestions.store.js";
import { Turns } from "../turns.js";
import { serviceVersion } from "../version.js";
import type { Asked, ExportFormat, Source, Stamp } from "./export.model.js";
import { type ExportOption, optionsOf, variablesOf } from "./export-options.js";
import { exportFormats } from "./formats.js";

/** What exports are made with. */
export interface Exporting {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  readonly graph: Pick<Graph, "read" | "stream">;
  readonly execute: Execute;
  readonly stream: Stream;
}

/** What an export is asked with: its options as texts, and where links shall lead. */
export interface ExportRequest extends StreamRequest {
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Where this service is found, without a trailing slash. */
  readonly base: string;
  /** Of a description that stands beside a file: that file's name. Else it describes what this service answers to the same options. */
  readonly describes?: string;
}

/** An export that is ready to be written. */
export interface Export {
  readonly format: ExportFormat;
  readonly stamp: Stamp;
  /** For a file: `isnad-relations-tick-12.csv`. */
  readonly fileName: string;
  /** The text, piece by piece; reading begins with the first. */
  readonly text: AsyncIterable<string>;
}

/** Makes exports. */
export interface Exporter {
  readonly formats: readonly (ExportFormat & { readonly options: readonly ExportOption[] })[];
  /** Throws `ExportFormatUnknown` or `ExportOptionInvalid`; the text throws `ExportsBusy` where too many are written already. */
  begin(name: string, request: ExportRequest): Promise<Export>;
}

/** Exports that one copy of the service writes at once: each is a long statement, and shall not keep short questions waiting. */
const atOnce = 2;
const waiting = 20;
const patienceMs = 30_000;

/** Makes what exports are asked of. */
export function makeExporter(exporting: Exporting): Exporter {
  const turns = new Turns({ atOnce, waiting, patienceMs, busy: () => new ExportsBusy(patienceMs / 1_000) });
  const formats = exportFormats.map((format) => ({
    ...format,
    options: optionsOf(exporting.schema, format.document, format.optionTexts),
  }));
  return {
    formats,
    async begin(name, request) {
      const format = exportFormats.find((one) => one.name === name);
      if (format === undefined)
        throw new ExportFormatUnknown(
          name,
          formats.map((one) => one.name),
        );
      const variables = variablesOf(exporting.schema, format.document, request.options);
      const tick = await tickOf(exporting, variables);
      const stamp = stampOf(tick, request.options);
      const describes = request.describes ?? described(name, stamp);
      const asked: Asked = { variables: pinned(variables, tick), stamp, base: request.base, describes };
      const source = sourceOf(exporting, request);
      return {
        ...{ format, stamp },
        fileName: fileNameOf(format, stamp),
        text: inTurn(turns, () => format.write(source, asked)),
      };
    },
  };
}

function sourceOf({ ontology, graph, execute, stream }: Exporting, request: StreamRequest): Source {
  const { signal } = request;
  const bounds = { timeoutMs: operatorTimeoutMs, ...(signal === undefined ? {} : { signal }) };
  const look: Source["look"] = async <Data>(document: DocumentNode, variables: Variables) => {
    const answer = await execute({ document, operationName: null, variables, ...request });
    const { data, errors, extensions } = answer;
    if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
    const meant = (extensions?.suggestions ?? {}) as Readonly<Record<string, readonly Suggestion[]>>;
    const [suggestions = []] = Object.values(meant);
    return { data: data as Data, suggestions: suggestions.map(({ slug }) => slug) };
  };
  return {
    ...{ ontology, look },
    rows: (statement) => graph.stream(statement, bounds),
    stream: (document, variables) => stream(document, variables, request),
    ask: async <Data>(document: DocumentNode, variables: Variables) =>
      (await look<Data>(document, variables)).data,
  };
}

/** The tick that an export shows: the one at the instant asked for, else the present one; null where there is none. */
async function tickOf({ graph }: Exporting, { asOf, ...variables }: Variables): Promise<Tick | null> {
  const { knownAt } = (asOf ?? variables) as { readonly knownAt?: string | null };
  const [tick = null] = await graph.read(knownAt == null ? presentTick() : tickThen(knownAt));
  return tick;
}

/** The variables with the instant that all reads shall be of. */
function pinned(variables: Variables, tick: Tick | null): Variables {
  const asOf = variables.asOf as Variables | null | undefined;
  if (tick === null || asOf?.knownAt != null) return variables;
  return { ...variables, asOf: { ...asOf, knownAt: tick.at } };
}

function stampOf(tick: Tick | null, options: ExportRequest["options"]): Stamp {
  const given = [...options].filter(([name]) => name !== "knownAt").sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    generator: `Isnad ${serviceVersion}`,
    tick: tick?.seq ?? 0,
    knownAt: tick?.at ?? null,
    options: Object.fromEntries(given.map(([name, texts]) => [name, texts.join(",")])),
  };
}

/** Where the file is that a description describes: the same options and the same instant give it again. */
function described(name: string, { options, knownAt }: Stamp): string {
  const format = exportFormats.find(({ describedBy }) => describedBy === name);
  const search = new URLSearchParams({ ...options, ...(knownAt === null ? {} : { knownAt }) }).toString();
  return format === undefined ? "" : `${format.name}${search === "" ? "" : `?${search}`}`;
}

function fileNameOf({ name, extension }: ExportFormat, { tick }: Stamp): string {
  const stem = name === extension ? "" : `-${name.replace(`.${extension}`, "")}`;
  return `isnad${stem}-tick-${tick}.${extension}`;
}

/** The pieces of a text that is begun when its turn comes, and holds its turn until it ends or is left. */
async function* inTurn(turns: Turns, write: () => AsyncIterable<string>): AsyncGenerator<string> {
  const leave = await turns.enter();
  try {
    yield* write();
  } finally {
    leave();
  }
}
