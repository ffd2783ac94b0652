#!/usr/bin/env node
import { run } from "./cli/run.js";
import { processEnvironment } from "./config.js";

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  environment: processEnvironment(process.cwd()),
});
