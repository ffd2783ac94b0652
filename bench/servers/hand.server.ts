import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openDriver } from "../../src/graph/driver.js";
import { openGraph } from "../../src/graph/driver-graph.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { writeByHand } from "../hand-written-claim.js";
import type { Variables } from "../shapes/shape.model.js";
import { shapes } from "../shapes/shapes.js";
import { serve } from "./serve.js";

const { predicates } = loadOntology(join(projectRoot, "schema"));

// What somebody writes who has these questions only: bare node:http, the driver, a statement each.
serve(async (address, recorder) => {
  const driver = recorder.driver(openDriver(address));
  const graph = openGraph(address, { queryTimeoutMs: 60_000 });
  const byPath = new Map(shapes.map((shape) => [`/${shape.name}`, shape]));

  async function answerOf(path: string, given: Variables): Promise<unknown> {
    const hand = byPath.get(path)?.hand;
    if (path === "/write") await writeByHand(graph, claimOf(given));
    const text = hand?.text(given) ?? "";
    if (text === "") return hand?.data(null as never);
    const session = driver.session({ database: address.database, defaultAccessMode: "READ" });
    try {
      const { records } = await session.run(text, hand?.parameters(given));
      return hand?.data(records[0]?.get("answer") as never);
    } finally {
      void session.close();
    }
  }

  const server = createServer((req, res) => {
    bodyOf(req)
      .then((body) => answerOf(req.url ?? "", JSON.parse(body)))
      .then((data) => send(res, 200, data))
      .catch((fault: Error) => send(res, 500, { message: fault.stack }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
});

function claimOf(given: Variables) {
  const { key, predicate, subject, object, speaker, document } = given as Record<string, string>;
  const found = predicates.get(predicate ?? "");
  if (found === undefined) throw new Error(`There is no predicate ${predicate}.`);
  return { key, subject, object, speaker, document, predicate: found } as Parameters<typeof writeByHand>[1];
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(res: ServerResponse, status: number, data: unknown): void {
  const body = Buffer.from(JSON.stringify(data));
  res.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
}
