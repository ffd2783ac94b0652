import { setTimeout as sleep } from "node:timers/promises";
import type { Address } from "../address.model.js";
import { openGraph } from "../driver-graph.js";
import { untilAnswering } from "../until-answering.js";
import { type EmbeddedServer, type EmbeddedSettings, startEmbedded } from "./embedded.js";
import { announce, retract } from "./running.js";

/** An embedded database that is kept running. */
export interface Supervised {
  readonly address: Address;
  /** Tells whoever looks into the data folder where the service listens. */
  announceUrl(url: string): Promise<void>;
  /** Shuts the database down for good. */
  stop(): Promise<void>;
}

/** Milliseconds before the first attempt to start again; each further one waits twice as long, up to the second. */
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Milliseconds that a database which has just started may take for its first, cold answer. */
const answerMs = 30_000;

/**
 * Starts the embedded database and starts it again, on the same port and with the same password, whenever it ends unasked;
 * meanwhile reads fail with `DatabaseUnavailable`, afterwards they work again.
 */
export async function superviseEmbedded(
  settings: EmbeddedSettings,
  report: (line: string) => void,
): Promise<Supervised> {
  const supervisor = new Supervisor(settings, report, await startEmbedded(settings, report));
  await supervisor.announceUrl(null);
  void supervisor.watch();
  return supervisor;
}

class Supervisor implements Supervised {
  #url: string | null = null;
  #stopping = false;

  constructor(
    private readonly settings: EmbeddedSettings,
    private readonly report: (line: string) => void,
    private server: EmbeddedServer,
  ) {}

  get address(): Address {
    return this.server.address;
  }

  async announceUrl(url: string | null): Promise<void> {
    this.#url = url;
    const { address, pid } = this.server;
    await announce(this.settings.dataDir, { address, service: process.pid, database: pid, url });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.server.stop();
    await retract(this.settings.dataDir);
  }

  async watch(): Promise<void> {
    while (!this.#stopping) {
      const how = await this.server.ended;
      if (this.#stopping) return;
      this.report(`The database ended unexpectedly (${how}); starting it again.`);
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.#stopping; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      await sleep(pauseMs);
      if (this.#stopping) return;
      const server = await startEmbedded(this.settings, this.report, this.address).catch(this.#complain);
      if (server === null) continue;
      this.server = server;
      // A stop that came meanwhile found only the process that had ended already.
      if (this.#stopping) return server.stop();
      await this.announceUrl(this.#url);
      await firstAnswer(server.address).catch(this.#complain);
      this.report("The database is back.");
      return;
    }
  }

  readonly #complain = (fault: unknown): null => {
    this.report(fault instanceof Error ? fault.message : String(fault));
    return null;
  };
}

async function firstAnswer(address: Address): Promise<void> {
  const graph = openGraph(address);
  try {
    await untilAnswering(graph, answerMs);
  } finally {
    await graph.close();
  }
}
