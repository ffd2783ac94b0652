import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { type ConfigFault, ConfigInvalid } from "./errors.js";
import type { Address } from "./graph/address.model.js";

/** Names and values as a shell gives them; an empty value counts as none. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How this service was told to run. */
export interface Config {
  /** Where the service listens. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** A server that runs already, or null: the embedded one. */
  readonly server: Address | null;
  readonly embedded: EmbeddedConfig;
  readonly logLevel: LogLevel;
  /** Milliseconds after which the database ends a statement. */
  readonly queryTimeoutMs: number;
  /** Host names that requests may carry besides `localhost`, any IP address and `host`; `*`: any. */
  readonly allowedHosts: readonly string[];
  /** Absolute folder with texts that the project may not carry, or null. */
  readonly material: string | null;
}

/** What the embedded database is started with. */
export interface EmbeddedConfig {
  /** The JVM's notation: `1g`. */
  readonly heap: string;
  /** Neo4j's notation: `256m`. */
  readonly pageCache: string;
  /** Null: the `java` of the path. */
  readonly javaHome: string | null;
  /** The Maven command. */
  readonly maven: string;
}

export type LogLevel = (typeof logLevels)[number];

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"] as const;

/** A text that must match, with a sentence on what does. */
const matching = (pattern: RegExp, allowed: string) => z.string().regex(pattern, { error: allowed });

/** A whole number within bounds. */
const whole = (least: number, most: number) => {
  const allowed = `a whole number from ${least} to ${most}`;
  return matching(/^\d{1,9}$/, allowed)
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error: allowed });
};

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });

const memory = matching(/^[1-9]\d{0,5}[kmgKMG]$/, "an amount of memory such as 512m or 1g");
const folder = z.string().transform((path) => resolve(path));
const host = matching(/^[\w.:-]+$/, "a host name or an IP address, without a port");

/** Every variable that the service knows, as it is read; `.env.example` explains them. */
export const variables = z.object({
  HOST: host.default("127.0.0.1"),
  PORT: whole(0, 65_535).default(4000),
  DATA_DIR: folder.default(resolve("data")),
  NEO4J_URI: matching(
    new RegExp(`^(${schemes.join("|").replaceAll("+", "\\+")})://[^/@\\s]+$`),
    `${schemes.join("://, ")}:// and a host, with a port where it is not 7687, and no name or password in it`,
  ).optional(),
  NEO4J_USERNAME: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z.string().optional(),
  NEO4J_DATABASE: matching(/^[a-zA-Z][\w.-]{2,62}$/, "the name of a database").default("neo4j"),
  NEO4J_HEAP: memory.default("1g"),
  NEO4J_PAGE_CACHE: memory.default("256m"),
  JAVA_HOME: folder.optional(),
  MAVEN: z.string().default("mvn"),
  LOG_LEVEL: oneOf(logLevels).default("info"),
  QUERY_TIMEOUT_MS: whole(100, 600_000).default(15_000),
  ALLOWED_HOSTS: matching(/^(\*|[\w.-]+)(\s*,\s*[\w.-]+)*$/, "host names, parted by commas, or *")
    .transform((names) => names.split(",").map((name) => name.trim()))
    .optional(),
  ISNAD_MATERIAL: folder.optional(),
});

/** Reads the configuration out of an environment. Throws `ConfigInvalid` with every fault at once. */
export function loadConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const read = variables.safeParse(given);
  const faults = [
    ...(read.error?.issues.map((issue) => faultOf(issue, given)) ?? []),
    ...passwordFault(given),
  ];
  if (!read.success || faults.length > 0) throw new ConfigInvalid(faults);
  return configOf(read.data);
}

/**
 * This process's environment, completed by the file `.env` in `directory` where there is one; the process's own values win.
 * NEO4J_PASSWORD_FILE names a file that holds the password, as containers get it.
 */
export function processEnvironment(directory: string): Environment {
  const file = join(directory, ".env");
  const given = existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...process.env } : process.env;
  const secret = given.NEO4J_PASSWORD_FILE;
  if (!secret || given.NEO4J_PASSWORD) return given;
  return { ...given, NEO4J_PASSWORD: readSecret(secret) };
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    const allowed = "a file that can be read and holds the password of NEO4J_USERNAME";
    throw new ConfigInvalid([{ variable: "NEO4J_PASSWORD_FILE", given: path, allowed }]);
  }
}

function configOf(read: z.infer<typeof variables>): Config {
  const server =
    read.NEO4J_URI === undefined
      ? null
      : {
          uri: read.NEO4J_URI,
          username: read.NEO4J_USERNAME,
          password: read.NEO4J_PASSWORD ?? "",
          database: read.NEO4J_DATABASE,
        };
  return {
    host: read.HOST,
    port: read.PORT,
    dataDir: read.DATA_DIR,
    server,
    embedded: {
      heap: read.NEO4J_HEAP,
      pageCache: read.NEO4J_PAGE_CACHE,
      javaHome: read.JAVA_HOME ?? null,
      maven: read.MAVEN,
    },
    logLevel: read.LOG_LEVEL,
    queryTimeoutMs: read.QUERY_TIMEOUT_MS,
    allowedHosts: read.ALLOWED_HOSTS ?? [],
    material: read.ISNAD_MATERIAL ?? null,
  };
}

function faultOf(issue: z.core.$ZodIssue, given: Environment): ConfigFault {
  const variable = String(issue.path[0]);
  const value = given[variable]?.replace(/\/\/.*@/, "//...@");
  return { variable, given: value ?? null, allowed: issue.message };
}

function passwordFault(given: Environment): ConfigFault[] {
  if (given.NEO4J_URI === undefined || given.NEO4J_PASSWORD !== undefined) return [];
  return [
    { variable: "NEO4J_PASSWORD", given: null, allowed: "the password of NEO4J_USERNAME at NEO4J_URI" },
  ];
}
