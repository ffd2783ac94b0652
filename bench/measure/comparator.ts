import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Address } from "../../src/graph/address.model.js";
import type { Order, Report, SentStatement } from "../servers/messages.model.js";
import type { Case, Shape } from "../shapes/shape.model.js";

/** What is compared. */
export type ComparatorName = "ours" | "hand" | "dataloader" | "neo4j-graphql";

/** A question as it goes over HTTP. */
export interface Prepared {
  readonly path: string;
  readonly body: Buffer;
}

/** A server that is compared, in a process of its own. */
export interface Comparator {
  readonly name: ComparatorName;
  readonly pid: number;
  readonly port: number;
  /** The question as this one takes it; null where it cannot be asked. */
  prepare(shape: Shape, asked: Case): Prepared | null;
  /** What it answered, in the form of our own `data`; throws where it answered with errors. */
  data(shape: Shape, body: string): unknown;
  /** The statements that it sends to the database while `work` runs. */
  recorded(work: () => Promise<void>): Promise<readonly SentStatement[]>;
  stop(): Promise<void>;
}

interface Kind {
  readonly file: string;
  readonly prepare: Comparator["prepare"];
  readonly data: Comparator["data"];
}

const graphql = (path: string, query: string, variables: unknown): Prepared => ({
  path,
  body: Buffer.from(JSON.stringify({ query, variables })),
});

function graphqlData(body: string): unknown {
  const { data, errors } = JSON.parse(body);
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 2_000));
  return data;
}

const kinds: Readonly<Record<ComparatorName, Kind>> = {
  hand: {
    file: "hand.server.js",
    prepare: ({ name }, { hand }) => ({ path: `/${name}`, body: Buffer.from(JSON.stringify(hand)) }),
    data: (_, body) => JSON.parse(body),
  },
  ours: {
    file: "service.server.js",
    prepare: ({ document }, { graphql: variables }) => graphql("/graphql", document, variables),
    data: (_, body) => graphqlData(body),
  },
  dataloader: {
    file: "dataloader.server.js",
    prepare: ({ dataLoader, document }, { graphql: variables }) =>
      dataLoader ? graphql("/", document, variables) : null,
    data: (_, body) => graphqlData(body),
  },
  "neo4j-graphql": {
    file: "neo4j-graphql.server.js",
    prepare: ({ neo4jGraphql }, asked) =>
      neo4jGraphql === null ? null : graphql("/", neo4jGraphql.document, asked.neo4jGraphql ?? {}),
    data: ({ neo4jGraphql }, body) => neo4jGraphql?.data(graphqlData(body) as never),
  },
};

/** Starts a comparator on a database and waits until it listens. */
export async function startComparator(name: ComparatorName, address: Address): Promise<Comparator> {
  const { file, prepare, data } = kinds[name];
  const child = fork(fileURLToPath(new URL(`../servers/${file}`, import.meta.url)), {
    env: { ...process.env, NODE_ENV: "production" },
  });
  tell(child, { type: "start", address });
  const { port } = await answer(child, "ready");
  return {
    ...{ name, pid: child.pid ?? 0, port, prepare, data },
    async recorded(work) {
      tell(child, { type: "record" });
      await work();
      tell(child, { type: "recorded" });
      return (await answer(child, "recorded")).statements;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await ended;
    },
  };
}

function tell(child: ChildProcess, order: Order): void {
  child.send(order);
}

function answer<Type extends Report["type"]>(
  child: ChildProcess,
  type: Type,
): Promise<Extract<Report, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`${child.spawnargs.at(-1)} ended.`));
    child.once("exit", gone);
    const hear = (report: Report) => {
      if (report.type !== type) return;
      child.off("message", hear);
      child.off("exit", gone);
      resolve(report as Extract<Report, { type: Type }>);
    };
    child.on("message", hear);
  });
}
