import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { describe, test } from "vitest";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const MISSING =
  "there is no Chromium here. Install one: `apt-get install -y chromium fonts-noto-core`, or set CHROMIUM_PATH.";

/** No sandbox, as tests run as root in containers; nothing that looks for the network by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `describe` for tests that need a browser. Without one they fail in CI and say elsewhere that they were skipped. */
export function describeInChromium(name: string, body: (launch: () => Promise<Browser>) => void): void {
  const executablePath = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
  if (executablePath) {
    describe(name, () => body(() => chromium.launch({ executablePath, args: FLAGS })));
  } else if (process.env.CI) {
    test(name, () => {
      throw new Error(`Cannot test "${name}": ${MISSING}`);
    });
  } else {
    process.stderr.write(`Skipped "${name}": ${MISSING}\n`);
    describe.skip(name, () => body(() => Promise.reject(new Error(MISSING))));
  }
}
