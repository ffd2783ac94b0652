#!/usr/bin/env node
import { once } from "node:events";
import { run } from "./cli/run.js";
import { processEnvironment } from "./config.js";

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  err: (line) => process.stderr.write(`${line}\n`),
  environment: processEnvironment(process.cwd()),
});
