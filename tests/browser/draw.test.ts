import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { type BuiltPlayground, buildPlayground } from "./build-playground.js";
import { describeInChromium } from "./chromium.js";

/** What the page draws, as Cytoscape holds it. */
interface Drawn {
  readonly nodes: { readonly id: string; readonly label: string }[];
  readonly edges: { readonly source: string; readonly target: string; readonly line: string }[];
}

const drawn = `({
  nodes: graph.nodes().map((node) => node.data()),
  edges: graph.edges().map((edge) => edge.data()),
})`;

describeInChromium("the page that draws a neighbourhood", (launch) => {
  let built: BuiltPlayground;
  let service: TestService;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    built = await buildPlayground();
    service = await startTestService({ playground: built.folder });
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(service.url)) complaints.push(`asked ${request.url()}`);
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await built?.remove();
  });

  const draw = async (fragment = ""): Promise<Drawn> => {
    await page.goto("about:blank");
    await page.goto(`${service.url}/draw/${fragment}`);
    await page.locator("#note").filter({ hasText: "علاقة" }).waitFor();
    return (await page.evaluate(drawn)) as Drawn;
  };

  test("shows what the API gives, from one request, in Arabic, and needs nothing from elsewhere", async () => {
    const { data } = await service.ask(
      `{ graph(seeds: ["jabhat-al-nusra"], maxNodes: 60) { nodes { entity { id } } relations { id } claimsWithoutEdge } }`,
    );
    const { nodes, edges } = await draw();
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      data.graph.nodes.map(({ entity }: { entity: { id: string } }) => entity.id).sort(),
    );
    expect(edges).toHaveLength(data.graph.relations.length);
    expect(nodes.map(({ label }) => label.replace(/ \(\+\d+\)$/, ""))).toContain("حركة حزم");
    expect(await page.locator("#note").textContent()).toContain(`${data.graph.claimsWithoutEdge} ادعاء`);
    expect(complaints).toEqual([]);
  });

  test("draws letters joined and from the right, nodes of several colours, and edges between them", async () => {
    await draw();
    const picture = await page.locator("#graph").screenshot();
    expect(picture.byteLength).toBeGreaterThan(50_000);
    const apart = await page.evaluate(`(() => {
      const [width, height] = [graph.width(), graph.height()];
      return graph.nodes().filter((node) => {
        const { x, y } = node.renderedPosition();
        return x > 0 && x < width && y > 0 && y < height;
      }).length;
    })()`);
    expect(apart).toBe(((await page.evaluate(drawn)) as Drawn).nodes.length);
  });

  test("draws another one by the address, dashed where it is disputed", async () => {
    const { edges } = await draw("#syrian-regime");
    const { data } = await service.ask(
      `{ graph(seeds: ["syrian-regime"], maxNodes: 60) { relations { disputed } } }`,
    );
    const disputed = data.graph.relations.filter((relation: { disputed: boolean }) => relation.disputed);
    expect(edges.filter(({ line }) => line === "dashed")).toHaveLength(disputed.length);
  });
});
