import type { IncomingMessage, ServerResponse } from "node:http";
import type { Graph } from "../graph/graph.model.js";
import { isAnswering, readOnly } from "./health-route.js";
import type { Metrics } from "./metrics.js";
import { sendLongText } from "./send.js";

/** `/metrics`: what the service counts, in the text format of Prometheus. */
export async function answerMetrics(
  req: IncomingMessage,
  res: ServerResponse,
  state: {
    readonly metrics: Metrics;
    readonly graph: Pick<Graph, "ping" | "connections">;
    readonly stopping: boolean;
    readonly inFlight: number;
  },
): Promise<void> {
  readOnly(req);
  const { metrics, graph, inFlight } = state;
  const ready = !state.stopping && (await isAnswering(state.graph));
  await sendLongText(
    req,
    res,
    200,
    metrics.contentType,
    await metrics.text({ ready, inFlight, connections: graph.connections() }),
  );
}
