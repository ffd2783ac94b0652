import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../src/root.js";
import { madeOnce } from "./made-once.js";

const run = promisify(execFile);

const requirements = join(projectRoot, "tests/python/requirements.txt");

/** What an environment needs of the machine's own Python: a version that the packages have wheels for, and venv with pip. */
const NEEDED = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

/** Only wheels: nothing is compiled here, and no package runs code while it is installed. */
const HOW = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-compile", "--only-binary=:all:"];

/** What this machine lacks for Python, with the line that installs it; null where nothing is missing. */
export function missingForPython(): string | null {
  const { status } = spawnSync("python3", ["-c", NEEDED], { stdio: "ignore" });
  return status === 0 ? null : "Python 3.11 with venv is missing: apt-get install python3 python3-venv";
}

/**
 * The interpreter of a virtual environment with the packages of tests/python/requirements.txt, kept in `.cache/python`. Made where there is
 * none for these requirements and this Python, which takes a minute at most and the network; afterwards found in milliseconds.
 *
 * As it was moved after it was made, its interpreter works and its `bin/` scripts do not: run a tool as `python -m tool`.
 *
 * Fails with what pip said when a package cannot be had.
 */
export async function pythonEnvironment(): Promise<string> {
  const { stdout: version } = await run("python3", ["-c", "import sys; print(sys.version)"]);
  const hash = createHash("sha256")
    .update(version)
    .update(await readFile(requirements));
  const place = join(projectRoot, ".cache/python", hash.digest("hex").slice(0, 16));
  await madeOnce(place, async (folder) => {
    process.stderr.write("Making the tests' Python environment (once, up to a minute) ...\n");
    await run("python3", ["-m", "venv", folder]);
    await run(join(folder, "bin/python"), ["-m", "pip", "install", ...HOW, "-r", requirements]);
  });
  return join(place, "bin/python");
}
