#!/usr/bin/env node
import { once } from "node:events";
import { run } from "./cli/run.js";
import { processEnvironment } from "./config.js";

// Whoever reads the output may have read enough, as `head` does: that is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") process.exit(0);
  throw fault;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  err: (line) => process.stderr.write(`${line}\n`),
  environment: processEnvironment(process.cwd()),
});
