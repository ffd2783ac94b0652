import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../root.js";
import type { Address } from "../address.model.js";
import { classDataOptions } from "./class-data.js";
import { serverConfiguration } from "./configuration.js";
import { requireSpace } from "./disk-space.js";
import { prepareJars } from "./jars.js";
import { findJava } from "./java.js";
import { type ServerProcess, startServer } from "./server-process.js";

/** How the embedded server is started. */
export interface EmbeddedSettings {
  /** Gets the folder `neo4j/` with data and logs. */
  readonly dataDir: string;
  /** Most memory of the JVM's heap, in its notation: `1g`. */
  readonly heap: string;
  /** Neo4j's notation: `256m`. */
  readonly pageCache: string;
  /** Null: the `java` of the path. */
  readonly javaHome: string | null;
  /** The Maven command. */
  readonly maven: string;
  /** Further options for the JVM. */
  readonly jvmOptions?: readonly string[];
}

/** An embedded server that has started. */
export interface EmbeddedServer extends Omit<ServerProcess, "port"> {
  readonly address: Address;
}

/** What a new data folder and its logs take, in bytes, with room to work. */
const dataBytes = 100e6;

/**
 * Starts an embedded Neo4j on the data in `settings.dataDir`; `report` gets a line for each thing that takes long.
 * `again`: the address of one that has ended, to be taken over, so that whoever knows it finds this one.
 */
export async function startEmbedded(
  settings: EmbeddedSettings,
  report: (line: string) => void,
  again: Address | null = null,
): Promise<EmbeddedServer> {
  const home = join(settings.dataDir, "neo4j");
  await requireSpace(home, dataBytes);
  const java = await findJava(settings.javaHome);
  const jars = await prepareJars(join(projectRoot, ".cache/neo4j"), settings.maven, report);
  const classData = await classDataOptions(java, jars, report);
  const configuration = join(home, "neo4j.conf");
  await writeFile(configuration, serverConfiguration({ pageCache: settings.pageCache, port: portOf(again) }));
  const password = again?.password ?? randomBytes(24).toString("base64url");
  const { port, ...server } = await startServer({
    java: java.command,
    jvmOptions: [`-Xmx${settings.heap}`, ...classData, ...(settings.jvmOptions ?? [])],
    classPath: jars.classPath,
    home,
    configuration,
    password: again === null ? password : null,
  });
  const uri = `bolt://127.0.0.1:${port}`;
  return { ...server, address: { uri, username: "neo4j", password, database: "neo4j" } };
}

/** 0, any free port, where there is no address to take over. */
function portOf(address: Address | null): number {
  return address === null ? 0 : Number(new URL(address.uri).port);
}
