import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** What a run came to; `failed` also counts faults outside of tests (a broken import, a globalSetup that threw). */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Closes the output with one plain line, `N passed, N failed`, and `, N skipped` where there are any. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const line = countLine(count(modules, errors.length, reason));
    process.once("exit", () => process.stdout.write(`${line}\n`));
  }
}

function count(modules: readonly TestModule[], errors: number, reason: TestRunEndReason): Count {
  let passed = 0;
  let failed = errors;
  let skipped = 0;
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed += 1;
      else if (state === "failed") failed += 1;
      else skipped += 1;
    }
  }
  if (reason !== "passed" && failed === 0) failed = 1;
  return { passed, failed, skipped };
}

/** The closing line. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
