import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import type { AccessConfig, JwtConfig } from "./access/access.model.js";
import { type ConfigFault, ConfigInvalid } from "./errors.js";
import type { Address } from "./graph/address.model.js";
import type { PersistedConfig } from "./server/persisted-documents.js";

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
  /** Milliseconds from which on a statement is logged as slow; 0: none. */
  readonly slowQueryMs: number;
  /** Host names that requests may carry besides `localhost`, any IP address and `host`; `*`: any. */
  readonly allowedHosts: readonly string[];
  readonly access: AccessConfig;
  readonly persisted: PersistedConfig;
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

/** What may sign a JWT: pairs of keys only, as a shared one would let whoever checks also sign. */
const algorithms = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

const names = (text: string) => text.split(",").map((name) => name.trim());

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
  SLOW_QUERY_MS: whole(0, 600_000).default(1_000),
  ALLOWED_HOSTS: matching(/^(\*|[\w.-]+)(\s*,\s*[\w.-]+)*$/, "host names, parted by commas, or *")
    .transform(names)
    .optional(),
  READS: oneOf(["open", "token"]).default("open"),
  RATE_LIMIT: whole(0, 10_000_000).default(12_000),
  TRUST_PROXY: whole(0, 10).default(0),
  JWT_JWKS: z
    .string()
    .refine(isFileOrSafeUrl, {
      error: "the path of a file, or an https:// address (http:// on loopback only)",
    })
    .transform((place) => (/^https?:/i.test(place) ? place : resolve(place)))
    .optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  JWT_ALGORITHMS: z
    .string()
    .default("RS256,ES256,EdDSA")
    .refine((list) => names(list).every((name) => algorithms.includes(name)), {
      error: `any of ${algorithms.join(", ")}, parted by commas`,
    }),
  JWT_ROLE_CLAIM: z.string().default("role"),
  PERSISTED_DOCUMENTS: folder.optional(),
  PERSISTED_ONLY: oneOf(["true", "false"]).default("false"),
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
    ...jwtFaults(given),
    ...persistedFault(given),
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
    slowQueryMs: read.SLOW_QUERY_MS,
    allowedHosts: read.ALLOWED_HOSTS ?? [],
    access: {
      reads: read.READS,
      jwt: jwtOf(read),
      rateLimit: read.RATE_LIMIT,
      trustProxy: read.TRUST_PROXY,
    },
    persisted: { path: read.PERSISTED_DOCUMENTS ?? null, only: read.PERSISTED_ONLY === "true" },
    material: read.ISNAD_MATERIAL ?? null,
  };
}

function jwtOf(read: z.infer<typeof variables>): JwtConfig | null {
  const { JWT_JWKS: jwks, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = read;
  if (jwks === undefined || issuer === undefined || audience === undefined) return null;
  return { jwks, issuer, audience, algorithms: names(read.JWT_ALGORITHMS), roleClaim: read.JWT_ROLE_CLAIM };
}

/** Whether a text is a path, or an address over which nobody can give us other keys on the way. */
function isFileOrSafeUrl(place: string): boolean {
  if (!/^\w+:\/\//.test(place)) return true;
  if (!URL.canParse(place)) return false;
  const { protocol, hostname } = new URL(place);
  return (
    protocol === "https:" || (protocol === "http:" && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
  );
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

function persistedFault(given: Environment): ConfigFault[] {
  if (given.PERSISTED_ONLY !== "true" || given.PERSISTED_DOCUMENTS !== undefined) return [];
  const allowed = "where the documents are that PERSISTED_ONLY=true lets be asked: a folder or a manifest";
  return [{ variable: "PERSISTED_DOCUMENTS", given: null, allowed }];
}

/** JWTs are taken of one issuer and for one audience, or those that are meant for another service would do here too. */
function jwtFaults(given: Environment): ConfigFault[] {
  const needed = {
    JWT_JWKS: "where the issuer's keys are",
    JWT_ISSUER: "the `iss`",
    JWT_AUDIENCE: "the `aud`",
  };
  const missing = Object.entries(needed).filter(([variable]) => given[variable] === undefined);
  if (missing.length === 0 || missing.length === Object.keys(needed).length) return [];
  return missing.map(([variable, what]) => ({
    ...{ variable, given: null },
    allowed: `${what} of the JWTs to take; ${Object.keys(needed).join(", ")} are given together`,
  }));
}
