// A service reduced to its database, as a process that tests can kill: opens what the environment says, prints what
// happens as lines of JSON, and closes on SIGINT and SIGTERM. Runs the built service; `node scripts/build.js service` first.
import { loadConfig, processEnvironment } from "../../dist/src/config.js";
import { openDatabase } from "../../dist/src/graph/database.js";

const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const report = (line) => say({ report: line });

try {
  const config = loadConfig(processEnvironment("/nowhere"));
  const database = await openDatabase(config, report);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await database.stop();
      say({ stopped: true });
    });
  }
  await database.announceUrl(`http://127.0.0.1:${config.port}`);
  say({ open: database.address });
} catch (fault) {
  say({ fault: { code: fault.code, message: fault.message } });
  process.exitCode = 1;
}
