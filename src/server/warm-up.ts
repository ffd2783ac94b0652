import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import type { Viewer } from "../query/execute.model.js";
import { within } from "./request-scope.js";
import type { RequestContext } from "./server.model.js";

/** Milliseconds after which no more is asked: whoever comes meanwhile needs the database too. */
const mostMs = 60_000;

/** How often each document is asked: the first time the database plans its statements, the second shows that it need not any more. */
const rounds = 2;

/** Reads, and goes by this name to whoever looks at the log. */
const viewer: Viewer = { id: null, name: "warm-up", role: "READER" };

/** A warming up that goes on beside the first requests. */
export interface WarmUp {
  /** Ends what it is at. */
  stop(): void;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>;
}

/**
 * Asks documents one after the other, so that who first asks for them finds them parsed, compiled and planned by the database: planning
 * a new text takes it 0.1 s for each list in it. What goes wrong is for the first who asks to see.
 */
export function warmUp(
  apollo: ApolloServer<RequestContext>,
  documents: readonly string[],
  log: Pick<Logger, "info">,
): WarmUp {
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(mostMs)]);
  const ask = async () => {
    const begun = performance.now();
    let asked = 0;
    for (const query of Array.from({ length: rounds }, () => documents).flat()) {
      if (signal.aborted) break;
      await apollo.executeOperation({ query }, { contextValue: { viewer, signal } });
      asked += 1;
    }
    const ms = Math.round(performance.now() - begun);
    if (documents.length > 0) log.info({ documents: documents.length, asked, ms }, "warmed up");
  };
  const scope = { id: "warm-up", operation: null, codes: new Set<string>() };
  return { stop: () => stopped.abort(), ended: within(scope, ask) };
}
