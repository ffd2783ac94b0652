import { type Client, createClient } from "graphql-ws";
import { type ClientOptions, WebSocket } from "ws";

/** One subscription on a socket of its own, through a real client. */
export interface Follower {
  /** What has come so far: an event's root field, or an answer's errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an event.
  readonly events: readonly any[];
  /** Waits until so many events have come. */
  until(count: number): Promise<void>;
  /** What ended it: a close event, or the errors of its refusal; null: it was completed. */
  readonly ended: Promise<{ readonly code?: number; readonly reason?: string } | readonly Refusal[] | null>;
  /** Leaves, and closes the socket. */
  stop(): Promise<void>;
}

export interface Refusal {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface FollowOptions {
  readonly variables?: Record<string, unknown>;
  /** Sent in `connection_init`. */
  readonly key?: string;
  /** Of the request that asks for the socket. */
  readonly socket?: ClientOptions;
}

/** A client of graphql-ws for a service, which does not try again by itself. */
export function socketClient(url: string, { key, socket = {} }: FollowOptions = {}): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, socket);
    }
  }
  return createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...(key === undefined ? {} : { connectionParams: { Authorization: `Bearer ${key}` } }),
  });
}

/** Follows a subscription until it is told to stop, or something ends it. */
export function follow(
  url: string,
  query: string,
  options: FollowOptions = {},
  client: Client = socketClient(url, options),
): Follower {
  const events: unknown[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<Awaited<Follower["ended"]>>((resolve) => {
    client.subscribe(
      { query, ...(options.variables && { variables: options.variables }) },
      {
        next: ({ data, errors }) => {
          events.push(errors ?? Object.values(data ?? {})[0]);
          for (const go of waiting) go();
        },
        error: (fault) => resolve(fault as Awaited<Follower["ended"]>),
        complete: () => resolve(null),
      },
    );
  });
  return {
    events,
    ended,
    until: (count) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${events.length} of ${count} events have come in 40 s.`)),
          40_000,
        );
        const look = () => {
          if (events.length < count) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      await client.dispose();
    },
  };
}
