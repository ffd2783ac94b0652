import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, test } from "vitest";
import { missingForPython, pythonEnvironment } from "./python-environment.js";

/**
 * Runs a script file with the packages of tests/python/requirements.txt, and answers what it printed, read as JSON. Its streams are UTF-8
 * whatever the machine's language. Rejects with what it wrote to stderr when it ends with another code than 0.
 */
export function python<Answer>(script: string, ...args: readonly string[]): Promise<Answer> {
  return pythonReading("", script, ...args);
}

/** {@link python} with `input` on the script's stdin: a text as it is, anything else as JSON. */
export async function pythonReading<Answer>(
  input: unknown,
  script: string,
  ...args: readonly string[]
): Promise<Answer> {
  const child = spawn(await pythonEnvironment(), [script, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    // Matplotlib draws into files; nothing of the machine's own Python gets in.
    env: { ...process.env, PYTHONUTF8: "1", PYTHONNOUSERSITE: "1", PYTHONPATH: "", MPLBACKEND: "Agg" },
  });
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "ended"));
  });
  // A script that reads nothing may be gone before all is written: its code tells more than the broken pipe.
  child.stdin.on("error", () => {});
  child.stdin.end(typeof input === "string" ? input : JSON.stringify(input));
  const [out, err, how] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (how !== 0) throw new Error(`${script} ended with ${how}:\n${err}`);
  return JSON.parse(out) as Answer;
}

/**
 * `describe` for tests that need {@link python}: `await` it at the top of a test file, so that its environment is made before any test's
 * time counts. Without Python, or without the network where the environment has yet to be made, they fail in CI and say elsewhere that
 * they were skipped.
 */
export async function describeInPython(name: string, body: () => void): Promise<void> {
  const missing = missingForPython() ?? (await faultOf(pythonEnvironment()));
  if (missing === null) {
    describe(name, body);
  } else if (process.env.CI) {
    test(name, () => {
      throw new Error(`Cannot test "${name}": ${missing}`);
    });
  } else {
    process.stderr.write(`Skipped "${name}": ${missing}\n`);
    describe.skip(name, body);
  }
}

async function faultOf(made: Promise<unknown>): Promise<string | null> {
  try {
    await made;
    return null;
  } catch (fault) {
    return `the packages of tests/python/requirements.txt cannot be installed here. ${(fault as Error).message}`;
  }
}
