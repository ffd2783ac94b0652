// Builds what `npm start` runs, each part only where its sources have changed since: the service (dist/src) by tsc,
// the playground (dist/explorer) and the example of a picture (dist/explorer/draw) by Vite. `node scripts/build.js service` builds that part alone.
// The benchmark (dist/bench) and the packages that it compares with are built only where they are named.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const parts = [
  {
    name: "service",
    sources: ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"],
    result: "dist/src",
    command: ["node_modules/typescript/bin/tsc", "--project", "tsconfig.build.json"],
  },
  {
    name: "playground",
    sources: ["explorer", "package-lock.json"],
    result: "dist/explorer",
    command: ["node_modules/vite/bin/vite.js", "build", "--config", "explorer/vite.config.ts"],
  },
  {
    // After the playground, whose build empties the folder that it stands in.
    name: "picture",
    sources: ["examples/draw", "explorer/precompress.ts", "package-lock.json"],
    result: "dist/explorer/draw",
    command: ["node_modules/vite/bin/vite.js", "build", "--config", "examples/draw/vite.config.ts"],
  },
  {
    name: "bench",
    onlyByName: true,
    sources: ["src", "bench", "tsconfig.json", "package-lock.json"],
    result: "dist/bench",
    command: ["node_modules/typescript/bin/tsc", "--project", "bench/tsconfig.json"],
  },
  {
    name: "comparators",
    onlyByName: true,
    sources: ["bench/comparators/package.json", "bench/comparators/package-lock.json"],
    result: "bench/comparators/node_modules",
    // npm tells its own place to what it runs.
    command: [process.env.npm_execpath ?? "npm", "ci", "--prefix", "bench/comparators", "--loglevel=error"],
  },
];

/** A line for every file below `path`: name, size and time of its last change. */
function listing(path) {
  const entry = statSync(join(root, path));
  if (!entry.isDirectory()) return [`${path} ${entry.size} ${entry.mtimeMs}`];
  return readdirSync(join(root, path))
    .filter((name) => name !== "node_modules")
    .sort()
    .flatMap((name) => listing(`${path}/${name}`));
}

function build({ name, sources, result, command }) {
  const stampFile = join(root, "dist", `.${name}`);
  const stamp = createHash("sha256").update(sources.flatMap(listing).join("\n")).digest("hex");
  const isFresh =
    existsSync(join(root, result)) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isFresh) return;
  process.stderr.write(`Building the ${name} ...\n`);
  const [script, ...args] = command;
  if (!existsSync(resolve(root, script))) {
    process.stderr.write(`${script} is missing. Run: npm ci --include=dev\n`);
    process.exit(1);
  }
  // React would otherwise be built as for tests where this runs inside of one.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

const wanted = process.argv.slice(2);
for (const part of parts)
  if (wanted.length === 0 ? !part.onlyByName : wanted.includes(part.name)) build(part);
