import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { type BuiltPlayground, buildPlayground } from "./build-playground.js";
import { describeInChromium } from "./chromium.js";
import { openWatched, type WatchedPage } from "./watched-page.js";

const ENGLISH = [
  "Whom did Nusra fight?",
  "Who was allied with it?",
  "What did de Mistura propose?",
  "Is Adib Salama dead?",
  "Around Air Force Intelligence",
];
const ARABIC = [
  "من قاتلت جبهة النصرة؟",
  "من تحالف معها؟",
  "ماذا اقترح دي ميستورا؟",
  "هل قُتل أديب سلامة؟",
  "حول فرع المخابرات الجوية",
];

/** A text that the editor keeps apart from the JSON around it, as there is Arabic in it. */
const ARABIC_VALUE = '.result-window .view-line span[style*="unicode-bidi"]';

/** Left edges in a line `"key": "Arabic",` of the key, of the value's first and last character, and of the comma. */
const LEFT_EDGES = `(() => {
  const left = (element, at) => {
    const range = document.createRange();
    range.setStart(element.firstChild, at);
    range.setEnd(element.firstChild, at + 1);
    return range.getBoundingClientRect().left;
  };
  const value = [...document.querySelectorAll('${ARABIC_VALUE}')].find((each) => each.nextElementSibling);
  return {
    key: left(value.parentElement.children[1], 0),
    first: left(value, 0),
    last: left(value, value.textContent.length - 1),
    comma: left(value.nextElementSibling, 0),
  };
})()`;

/** Where things begin on the screen: the key, the first and the last letter of its Arabic value, the comma after it. */
type Edges = Record<"key" | "first" | "last" | "comma", number>;

describeInChromium("the playground", (launch) => {
  let built: BuiltPlayground;
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    built = await buildPlayground();
    service = await startTestService({ playground: built.folder });
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await built?.remove();
  });

  const open = (options?: Parameters<typeof openWatched>[2]) => openWatched(browser, service.url, options);
  const response = ({ page }: WatchedPage) => page.locator(".result-window .view-lines");
  /** Clicks an example; the answer is what the service sent, as the pane shows only what fits. */
  const run = async ({ page }: WatchedPage, title: string) => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/graphql"));
    await page.getByRole("button", { name: title, exact: true }).click();
    return (await (await answered).json()) as { data?: unknown; errors?: unknown };
  };

  test("an Arabic example opens as a tab, runs at a click, and shows Arabic words", async () => {
    const watched = await open();
    expect(await watched.page.title()).toContain("Isnad");
    const { data, errors } = await run(watched, ARABIC[0] as string);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"exact":"[^"]*[\u0621-\u064a]{3}/);
    await expect.poll(() => response(watched).innerText()).toMatch(/جبهة.النصرة/);
    await expect
      .poll(() => watched.page.getByRole("tab").allInnerTexts())
      .toEqual(["WhomDidNusraFightArabic"]);
    await watched.close();
  });

  test("every example is answered without an error, and nothing leaves the machine meanwhile", async () => {
    const watched = await open();
    for (const title of [...ENGLISH, ...ARABIC]) {
      const answer = await run(watched, title);
      expect([title, answer.errors]).toEqual([title, undefined]);
      expect(JSON.stringify(answer.data), title).toContain('"exact":"');
      await expect.poll(() => response(watched).innerText()).toContain('"data"');
    }
    expect(watched.outside).toEqual([]);
    expect(watched.complaints).toEqual([]);
    expect(await watched.violations()).toEqual([]);
    await watched.close();
  }, 90_000);

  test("an example that is already open is run again in its own tab", async () => {
    const watched = await open();
    for (const title of [ENGLISH[0], ENGLISH[1], ENGLISH[0]]) await run(watched, title as string);
    await expect
      .poll(() => watched.page.getByRole("tab").allInnerTexts())
      .toEqual(["WhomDidNusraFight", "WhoWasAlliedWithNusra"]);
    await watched.close();
  });

  test("a step of the tutorial opens in a tab and waits to be run", async () => {
    const watched = await open();
    const { page } = watched;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.postData() ?? ""));
    await page.getByText("Tutorial", { exact: true }).click();
    const steps = page.getByRole("list", { name: "Steps of the tutorial" }).getByRole("button");
    expect(await steps.allInnerTexts()).toContain("4. Denial");
    await page.getByRole("button", { name: "4. Denial", exact: true }).click();
    await expect.poll(() => page.getByRole("tab").allInnerTexts()).toEqual(["Denial"]);
    expect(await page.locator(".graphiql-query-editor .view-lines").innerText()).toMatch(/assertClaim/);
    expect(asked.filter((body) => body.includes("assertClaim"))).toEqual([]);
    await watched.close();
  });

  test("its policy stops what comes from elsewhere, and a page that tries is seen by these tests", async () => {
    const watched = await open();
    await watched.page.evaluate(`new Image().src = "http://127.0.0.1:9/elsewhere.png"`);
    await watched.page.evaluate(
      `document.head.append(Object.assign(document.createElement("script"), { text: "globalThis.ran = 1" }))`,
    );
    await expect
      .poll(() => watched.violations())
      .toEqual([expect.stringContaining("img-src"), expect.stringContaining("script-src")]);
    expect(await watched.page.evaluate("globalThis.ran")).toBeUndefined();
    expect(watched.complaints).not.toEqual([]);
    await watched.close();
  });

  test("a subscription is followed on a socket of the same origin, and ended by the same button", async () => {
    const watched = await open();
    const { page } = watched;
    const opened = page.waitForEvent("websocket");
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("subscription { claimRecorded(sinceTick: 0) { tick claim { id } } }");
    await page.getByRole("button", { name: "Execute query" }).click();
    const socket = await opened;
    expect(socket.url()).toBe(`${service.url.replace("http", "ws")}/graphql`);
    await expect.poll(() => page.locator(".result-window .view-lines").innerText()).toMatch(/clm_/);
    const closed = socket.waitForEvent("close");
    await page.getByRole("button", { name: "Stop query" }).click();
    await closed;
    expect([watched.outside, watched.complaints, await watched.violations()]).toEqual([[], [], []]);
    await watched.close();
  });

  test("Arabic reads from right to left while the JSON around it reads from left to right", async () => {
    const watched = await open();
    await run(watched, ARABIC[0] as string);
    await watched.page.locator(ARABIC_VALUE).first().waitFor();
    // The editor lays its lines out again until all of the answer has come.
    const isInOrder = async () => {
      const edges = (await watched.page.evaluate(LEFT_EDGES).catch(() => null)) as Edges | null;
      return (
        edges !== null && edges.key < edges.last && edges.last < edges.first && edges.first < edges.comma
      );
    };
    await expect.poll(isInOrder, { timeout: 10_000 }).toBe(true);
    await watched.close();
  });

  test("follows the system's theme until another is chosen in the settings", async () => {
    const watched = await open({ colorScheme: "dark" });
    const ground = () => watched.page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await ground();
    await watched.page.emulateMedia({ colorScheme: "light" });
    const light = await ground();
    expect(light).toBe("rgb(255, 255, 255)");
    expect(dark).not.toBe(light);
    await watched.page.getByRole("button", { name: "Open settings dialog" }).click();
    await watched.page.getByRole("button", { name: "Dark" }).click();
    await expect.poll(ground).toBe(dark);
    await watched.close();
  });

  test("is used without a mouse", async () => {
    const watched = await open();
    const focused = () => watched.page.evaluate("document.activeElement.textContent");
    await watched.page.keyboard.press("Tab");
    expect(await focused()).toBe(ENGLISH[0]);
    const answered = watched.page.waitForResponse((answer) => answer.url().endsWith("/graphql"));
    await watched.page.keyboard.press("Enter");
    expect((await answered).status()).toBe(200);
    await watched.close();
  });

  test("on a phone stands in one column that does not scroll sideways", async () => {
    const watched = await open({ viewport: { width: 390, height: 844 } });
    const overflow = await watched.page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    const editor = await watched.page.locator(".graphiql-query-editor").boundingBox();
    const answer = await watched.page.locator(".result-window").boundingBox();
    expect(answer?.y).toBeGreaterThan((editor?.y ?? 0) + (editor?.height ?? 0) - 1);
    expect(answer?.width).toBeGreaterThan(250);
    expect(answer?.height).toBeGreaterThan(200);
    await watched.close();
  });

  // PLAYGROUND_PICTURE=docs/images/playground.png npx vitest run tests/browser
  const picture = process.env.PLAYGROUND_PICTURE;
  if (picture)
    test("sits for its picture in the README", async () => {
      const watched = await open({ deviceScaleFactor: 2 });
      await run(watched, ARABIC[3] as string);
      await watched.page.locator(ARABIC_VALUE).first().waitFor();
      await watched.page.mouse.move(0, 0);
      await watched.page.evaluate("document.activeElement.blur()");
      // The scrollbars fade a moment after the text has changed.
      await watched.page.waitForTimeout(2_000);
      await watched.page.screenshot({ path: picture, animations: "disabled" });
      await watched.close();
    });
});
