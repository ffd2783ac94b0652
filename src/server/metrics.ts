import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Connections } from "../graph/graph.model.js";
import type { ObserveStatement } from "../graph/observed-graph.js";
import type { ObserveExecution } from "../query/execute.model.js";

/** Upper bounds of the histograms' buckets, in seconds: up to the longest that a statement may take by default. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

/** What stands for the code of a fault where there was none. */
const fine = "OK";

/** One HTTP request that has been answered. */
export interface AnsweredRequest {
  /** One of the routes of the access table. */
  readonly route: string;
  /** 499: the client had gone. */
  readonly status: number;
  readonly seconds: number;
  /** Codes of the faults in the answer. */
  readonly codes: Iterable<string>;
}

/**
 * What the service counts and times, as Prometheus reads it. Every label's values come from a closed set of ours (routes, statuses,
 * codes, root fields, names of statements), never from what somebody sends.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "isnad_http_requests_total",
    help: "Requests answered, by route and HTTP status; 499: the client had gone.",
    labelNames: ["route", "status"],
    registers: [this.#registry],
  });
  readonly #requestSeconds = new Histogram({
    name: "isnad_http_request_seconds",
    help: "From a request's headers to the end of its answer.",
    labelNames: ["route"],
    buckets,
    registers: [this.#registry],
  });
  readonly #inFlight = new Gauge({
    name: "isnad_http_requests_in_flight",
    help: "Requests being answered, the one that reads this among them.",
    registers: [this.#registry],
  });
  readonly #faults = new Counter({
    name: "isnad_faults_total",
    help: "Answers with a fault, by its code (docs/errors.md); once for each code in an answer.",
    labelNames: ["code"],
    registers: [this.#registry],
  });
  readonly #rootFieldSeconds = new Histogram({
    name: "isnad_root_field_seconds",
    help: "Root fields of queries and mutations, by name and by the code of their fault; OK: they have none.",
    labelNames: ["field", "code"],
    buckets,
    registers: [this.#registry],
  });
  readonly #compilations = new Counter({
    name: "isnad_compilations_total",
    help: "Operations made into statements; remembered: they had been made before.",
    labelNames: ["remembered"],
    registers: [this.#registry],
  });
  readonly #statementSeconds = new Histogram({
    name: "isnad_statement_seconds",
    help: "Statements and units of work in the database, by name and by the code of their fault; OK: they have none.",
    labelNames: ["statement", "code"],
    buckets,
    registers: [this.#registry],
  });
  readonly #statements = new Gauge({
    name: "isnad_statements_in_flight",
    help: "Statements and units of work that the database has not yet answered.",
    registers: [this.#registry],
  });
  readonly #shared = new Counter({
    name: "isnad_statements_shared_total",
    help: "Statements that went to the database in one message with others of the same text.",
    registers: [this.#registry],
  });
  /** Takes note of a message that carried several statements. */
  readonly shared = (members: number): void => this.#shared.inc(members);
  readonly #connections = new Gauge({
    name: "isnad_database_connections",
    help: "Connections to the database, by whether a statement holds them (in_use) or not (idle).",
    labelNames: ["state"],
    registers: [this.#registry],
  });
  /** Documents that were parsed and validated; those that are remembered are not. */
  readonly parsed = new Counter({
    name: "isnad_documents_parsed_total",
    help: "Documents parsed and validated; those that are remembered are not.",
    registers: [this.#registry],
  });
  /** WebSockets that are open. */
  readonly sockets = new Gauge({
    name: "isnad_sockets_open",
    help: "WebSockets that are open, on which subscriptions are followed.",
    registers: [this.#registry],
  });
  readonly #ready = new Gauge({
    name: "isnad_ready",
    help: "1 where /health/ready says 200: the database answers and the service is not closing.",
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Of the text that {@link text} gives. */
  readonly contentType: string = this.#registry.contentType;

  /** Takes note of a request whose answer is sent. */
  requestAnswered({ route, status, seconds, codes }: AnsweredRequest): void {
    this.#requests.inc({ route, status });
    this.#requestSeconds.observe({ route }, seconds);
    for (const code of codes) this.#faults.inc({ code });
  }

  /** Takes note of what becomes of a request's root fields. */
  readonly execution: ObserveExecution = {
    compiled: (remembered) => this.#compilations.inc({ remembered: String(remembered) }),
    rootField: (field, code, ms) => this.#rootFieldSeconds.observe({ field, code: code ?? fine }, ms / 1_000),
  };

  /** Takes note of a statement that begins, and of its end. */
  readonly statement: ObserveStatement = (statement) => {
    this.#statements.inc();
    const stop = this.#statementSeconds.startTimer({ statement });
    return (code) => {
      this.#statements.dec();
      stop({ code: code ?? fine });
    };
  };

  /** All of it, with what is true at this moment. */
  text(now: {
    readonly ready: boolean;
    readonly inFlight: number;
    readonly connections: Connections;
  }): Promise<string> {
    this.#connections.set({ state: "in_use" }, now.connections.inUse);
    this.#connections.set({ state: "idle" }, now.connections.idle);
    this.#ready.set(now.ready ? 1 : 0);
    this.#inFlight.set(now.inFlight);
    return this.#registry.metrics();
  }
}
