import type { Address } from "../../src/graph/address.model.js";
import type { Order, Report } from "./messages.model.js";
import { Recorder } from "./recorder.js";

/** Runs a server as a process of its own, as whoever started it orders; `start` gives the port on which it listens. */
export function serve(start: (address: Address, recorder: Recorder) => Promise<number>): void {
  const recorder = new Recorder();
  const report = (message: Report) => process.send?.(message);
  process.on("message", (order: Order) => {
    if (order.type === "record") recorder.begin();
    else if (order.type === "recorded") report({ type: "recorded", statements: recorder.end() });
    else start(order.address, recorder).then((port) => report({ type: "ready", port }), fail);
  });
  process.once("disconnect", () => process.exit(0));
}

function fail(fault: Error): void {
  process.stderr.write(`${fault.stack}\n`);
  process.exit(1);
}
