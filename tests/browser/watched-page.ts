import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page, and what it did that it should not. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of other origins that it asked for. */
  readonly outside: string[];
  /** Errors and warnings on the console, and errors that nothing caught. */
  readonly complaints: string[];
  /** What its Content-Security-Policy stopped. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

const RECORD_VIOLATIONS = `
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", (event) =>
    globalThis.violations.push(event.violatedDirective + " " + event.blockedURI));
`;

/** Opens an address in a fresh profile and waits until the editor stands. */
export async function openWatched(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !/^(?:data|blob):/.test(address)) outside.push(address);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(RECORD_VIOLATIONS);
  const answer = await page.goto(`${url}/`);
  if (!answer?.ok())
    throw new Error(`The page was answered with ${answer?.status()}: ${await answer?.text()}`);
  await page.locator("#examples button:enabled").first().waitFor();
  return {
    page,
    outside,
    complaints,
    violations: () => page.evaluate("globalThis.violations") as Promise<string[]>,
    close: () => context.close(),
  };
}
