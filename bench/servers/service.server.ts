import { join } from "node:path";
import { openGraph } from "../../src/graph/driver-graph.js";
import { openLog } from "../../src/log.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { projectRoot } from "../../src/root.js";
import { defaultServerConfig } from "../../src/server/server.model.js";
import { startService } from "../../src/service.js";
import { serve } from "./serve.js";

// The service, wired as `src/main.ts` does it, but for the bound on requests a minute.
serve(async (address, recorder) => {
  const { url } = await startService({
    graph: recorder.graph(openGraph(address, { queryTimeoutMs: 60_000 })),
    ontology: loadOntology(join(projectRoot, "schema")),
    config: { ...defaultServerConfig, rateLimit: 0, port: 0, playground: null },
    log: openLog("info", "/dev/null"),
    openedAt: new Date(),
  });
  return Number(new URL(url).port);
});
