import type { Driver, Session, Transaction } from "neo4j-driver";
import type { Graph } from "../../src/graph/graph.model.js";
import { withReads } from "../../src/graph/with-reads.js";
import type { SentStatement } from "./messages.model.js";

/** Notes the statements that go to the database, while it is told to; costs next to nothing otherwise. */
export class Recorder {
  #statements: SentStatement[] | null = null;

  begin(): void {
    this.#statements = [];
  }

  end(): readonly SentStatement[] {
    const statements = this.#statements ?? [];
    this.#statements = null;
    return statements;
  }

  note(text: string, parameters: Readonly<Record<string, unknown>>): void {
    this.#statements?.push({ text, parameters });
  }

  /** The graph, with its reads noted. */
  graph(graph: Graph): Graph {
    return withReads(graph, (statement, options) => {
      this.note(statement.text, statement.parameters);
      return graph.read(statement, options);
    });
  }

  /** The driver, with the statements of its sessions and their transactions noted. */
  driver(driver: Driver): Driver {
    const open = driver.session.bind(driver);
    driver.session = (...options) => this.#session(open(...options));
    return driver;
  }

  #session(session: Session): Session {
    this.#runner(session);
    for (const name of ["executeRead", "executeWrite"] as const) {
      const execute = session[name].bind(session);
      session[name] = (work, config) =>
        execute((transaction) => work(this.#runner(transaction as unknown as Transaction) as never), config);
    }
    return session;
  }

  #runner<Runner extends Session | Transaction>(runner: Runner): Runner {
    const run = runner.run.bind(runner) as Session["run"];
    runner.run = ((text: string, parameters: Record<string, unknown> = {}, config?: never) => {
      this.note(String(text), parameters);
      return run(text, parameters, config);
    }) as Runner["run"];
    return runner;
  }
}
