import { spawn } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { loadStory } from "../../src/record/load-story.js";
import { projectRoot } from "../../src/root.js";
import { generatedStory } from "../oracle/generated-story.js";
import { buildService } from "../setup/built-service.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";

const size = { slug: "generated-export", seed: 11, entities: 5_000, claims: 25_000 };

/** Megabytes by which a process that exports all may be larger than one that exports nothing: buffers, ids of nodes, garbage not yet collected. */
const MOST_MORE_MB = 60;

let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-export-"));
  graph = await openTestGraph();
  const ontology = loadOntology(join(projectRoot, "schema"));
  await loadStory(graph, ontology, generatedStory(ontology, size), { by: "generator" });
  await buildService();
}, 1_200_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await graph.close();
});

/** Runs the built command in a process of its own: what it took and how large it grew. */
async function exportTo(file: string, ...line: readonly string[]) {
  const { uri, username, password, database } = ownNeo4j();
  const peak = 'process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))';
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(peak)}`, "--max-old-space-size=96"],
      ...[join(projectRoot, "dist/src/cli.js"), "export", ...line, "--out", file],
    ],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
      },
    },
  );
  const said = await text(child.stderr);
  const peakMb = Math.round(Number(/^peak (\d+)$/m.exec(said)?.[1]) / 1_024);
  const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
  return { peakMb, seconds, megabytes: Number(((await stat(file)).size / 1e6).toFixed(1)), said };
}

test.each([
  "relations.csv",
  "claims.csv",
  "gexf",
  "graphml",
  "cytoscape",
])("%s of a story of 25,000 claims is written by a process that is hardly larger than for none", async (format) => {
  const file = join(tmpdir(), `isnad-long-export-${process.pid}`);
  const none = await exportTo(file, format, "--knownAt", "2000-01-01T00:00:00Z");
  const all = await exportTo(file, format);
  console.info(
    `${format}: ${all.megabytes} MB in ${all.seconds} s, ${all.peakMb} MB at most (nothing: ${none.seconds} s, ${none.peakMb} MB)`,
  );
  expect(all.megabytes).toBeGreaterThan(5);
  expect(all.peakMb - none.peakMb).toBeLessThan(MOST_MORE_MB);
}, 600_000);
