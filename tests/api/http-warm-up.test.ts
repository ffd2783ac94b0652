import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { observedGraph } from "../../src/graph/observed-graph.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { prepareGraph } from "../../src/prepare-graph.js";
import { projectRoot } from "../../src/root.js";
import { openTestGraph } from "../setup/graph.js";
import { startTestService } from "../setup/service.js";
import { post, smallExecute, startSmall } from "./small-service.js";

const folder = join(projectRoot, "explorer/src/examples");
const [example = ""] = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** A graph that keeps count of its reads by the statement's text. */
function counted(graph: Graph, texts: Map<string, number>): Graph {
  return {
    ...observedGraph(graph, () => () => {}),
    read: (statement, options) => {
      texts.set(statement.text, (texts.get(statement.text) ?? 0) + 1);
      return graph.read(statement, options);
    },
  };
}

describe("warming up", () => {
  it("asks the database the very statements that the same documents ask later, and makes them ready", async () => {
    const graph = await openTestGraph();
    await prepareGraph(graph, loadOntology(join(projectRoot, "schema")), () => {});
    const texts = new Map<string, number>();
    const service = await startTestService({
      graph: counted(graph, texts),
      config: { warmUp: [example, "{ this is no question"] },
    });
    await expect
      .poll(() => service.log.find(({ msg }) => msg === "warmed up"), { timeout: 40_000 })
      .toMatchObject({ documents: 2, asked: 4 });
    const warmed = new Map(texts);
    expect([...warmed.values()].every((times) => times === 2)).toBe(true);
    expect(warmed.size).toBeGreaterThan(0);
    const { data, errors } = await service.ask(example);
    expect([errors, Object.keys(data ?? {}).length]).toEqual([undefined, warmed.size]);
    expect([...texts.keys()]).toEqual([...warmed.keys()]);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('isnad_compilations_total{remembered="false"} 1\n');
    expect(metrics).toContain('isnad_compilations_total{remembered="true"} 2\n');
    await service.stop();
    await graph.close();
  });

  it("keeps nobody waiting, and ends when the service stops", async () => {
    const ended: string[] = [];
    const service = await startSmall(
      { warmUp: ["{ wait(ms: 20000) }", "{ wait(ms: 30000) }"] },
      { execute: smallExecute(ended) },
    );
    expect(await (await post(service.url, { query: "{ echo }" })).json()).toEqual({
      data: { echo: "مرحبا" },
    });
    await pause(50);
    expect(ended).toEqual([]);
    const begun = performance.now();
    await service.stop();
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(ended).toEqual(["wait"]);
    expect(service.log.find(({ msg }) => msg === "warmed up")).toMatchObject({ asked: 1 });
  });
});
