/**
 * Every error that Isnad raises on purpose. A stable `code` for programs, a sentence a person can act on,
 * and the facts apart from the sentence.
 */
export abstract class IsnadError extends Error {
  abstract readonly code: string;
  /** The facts behind the sentence; may be shown to whoever sent the request. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.facts = facts;
  }
}

/** One thing wrong in a file that a person wrote. */
export interface Fault {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** A fault as compilers print it: `file:line: message`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}${fault.line === null ? "" : `:${fault.line}`}: ${fault.message}`;
}

/** Files that a person wrote and that cannot be used: every fault at once, each with file, line and mend. */
export abstract class FilesInvalid extends IsnadError {
  /** By file and line, each once; never empty. */
  readonly faults: readonly Fault[];

  constructor(what: string, faults: readonly Fault[]) {
    const once = [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
    const sorted = once.sort((left, right) =>
      left.file === right.file ? (left.line ?? 0) - (right.line ?? 0) : left.file < right.file ? -1 : 1,
    );
    const count = sorted.length === 1 ? "1 fault" : `${sorted.length} faults`;
    super(`${what}: ${count}\n${sorted.map((fault) => `  ${faultLine(fault)}`).join("\n")}`, {
      faults: sorted,
    });
    this.faults = sorted;
  }
}

/** The files under `schema/kinds` and `schema/predicates` do not make an ontology. */
export class OntologyInvalid extends FilesInvalid {
  readonly code = "ONTOLOGY_INVALID";

  constructor(faults: readonly Fault[]) {
    super("The ontology cannot be used until its files are mended", faults);
  }
}

/** A story's folder cannot be read: something in it is missing, mistyped or contradicts the ontology. */
export class StoryInvalid extends FilesInvalid {
  readonly code = "STORY_INVALID";

  constructor(folder: string, faults: readonly Fault[]) {
    super(`The story in ${folder} cannot be used until its files are mended`, faults);
  }
}

// ---------------------------------------------------------------- configuration

/** One variable of the environment that cannot be used. */
export interface ConfigFault {
  readonly variable: string;
  /** Null: nothing was given. */
  readonly given: string | null;
  /** What may stand there, to be read after "allowed:". */
  readonly allowed: string;
}

/** Everything that is wrong with the environment, at once. */
export class ConfigInvalid extends IsnadError {
  readonly code = "CONFIG_INVALID";
  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(
      ({ variable, given, allowed }) =>
        `  ${variable}: ${given === null ? "not given" : `given "${given}"`}; allowed: ${allowed}`,
    );
    super(
      `The configuration cannot be used. Mend these variables (in the environment or in .env):\n${lines.join("\n")}`,
      {
        faults,
      },
    );
  }
}

// ---------------------------------------------------------------- the embedded database

const threeWays =
  "Three ways on: install Java 17 or newer and Maven 3.6.3 or newer (Debian: apt-get install openjdk-17-jdk-headless maven); " +
  "or run `docker compose up`; or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to a Neo4j 5 server that runs already.";

export class JavaMissing extends IsnadError {
  readonly code = "JAVA_MISSING";
  constructor(command: string) {
    super(`The embedded Neo4j needs Java, and \`${command}\` cannot be run. ${threeWays}`, { command });
  }
}

export class JavaTooOld extends IsnadError {
  readonly code = "JAVA_TOO_OLD";
  constructor(command: string, version: string, oldest: number) {
    super(
      `The embedded Neo4j needs Java ${oldest} or newer, and \`${command}\` is ${version}. JAVA_HOME chooses another. ${threeWays}`,
      { command, version, oldest },
    );
  }
}

export class MavenMissing extends IsnadError {
  readonly code = "MAVEN_MISSING";
  constructor(command: string) {
    super(`Neo4j's jars are fetched with Maven, and \`${command}\` cannot be run. ${threeWays}`, { command });
  }
}

export class JarsUnavailable extends IsnadError {
  readonly code = "JARS_UNAVAILABLE";
  constructor(command: string, reason: string) {
    super(
      `Maven (\`${command}\`) could not fetch Neo4j's jars: ${reason} ` +
        "Look at the network, the proxy or the mirror in ~/.m2/settings.xml and start again; what came already is kept. " +
        "Without a network: `docker compose up` with images at hand, or NEO4J_URI.",
      { command, reason },
    );
  }
}

export class JarMissing extends IsnadError {
  readonly code = "JAR_MISSING";
  constructor(path: string) {
    super(
      `${path} is listed in neo4j/jars.sha256 and cannot be read. Delete the folder above it and start again.`,
      { path },
    );
  }
}

export class JarChecksumWrong extends IsnadError {
  readonly code = "JAR_CHECKSUM_WRONG";
  constructor(path: string, expected: string, found: string) {
    super(
      `${path} is not the file listed in neo4j/jars.sha256 (sha256 ${found}, expected ${expected}), so nothing was started. ` +
        "Delete it there and in ~/.m2/repository, and start again.",
      { path, expected, found },
    );
  }
}

export class DiskFull extends IsnadError {
  readonly code = "DISK_FULL";
  /** `needed` and `free` in bytes; null when a write failed before anyone counted. */
  constructor(folder: string, needed: number | null, free: number | null) {
    const numbers =
      needed === null || free === null ? "" : ` (${megabytes(free)} free, ${megabytes(needed)} needed)`;
    super(
      `There is no room on the disk of ${folder}${numbers}. Free some, or set DATA_DIR to a folder on another disk.`,
      { folder, needed, free },
    );
  }
}

export class FolderNotUsable extends IsnadError {
  readonly code = "FOLDER_NOT_USABLE";
  /** @param reason The system's own code, such as `EACCES`. */
  constructor(folder: string, reason: string) {
    super(
      `The folder ${folder} cannot be made or written to (${reason}). Give it to this user, or set DATA_DIR to another one.`,
      { folder, reason },
    );
  }
}

/** Someone has started this service on the same data, and it still runs. */
export class AlreadyRunning extends IsnadError {
  readonly code = "ALREADY_RUNNING";
  /** @param url Null: it has not said yet where it listens. */
  constructor(folder: string, url: string | null, database: string, process: number) {
    super(
      `Isnad is already running on the data in ${folder}: ${url === null ? "it is just starting" : `open ${url}`} ` +
        `(process ${process}, its database at ${database}). Stop that one first, or start a second one with its own DATA_DIR and PORT.`,
      { folder, url, database, process },
    );
  }
}

export class DatabaseInUse extends IsnadError {
  readonly code = "DATABASE_IN_USE";
  constructor(folder: string) {
    super(
      `Another process has the database in ${folder} open and does not say where it is. ` +
        "Wait until it has ended, or set DATA_DIR to another folder.",
      { folder },
    );
  }
}

export class EmbeddedStartFailed extends IsnadError {
  readonly code = "EMBEDDED_START_FAILED";
  constructor(reason: string, folder: string) {
    super(`The embedded Neo4j did not start: ${reason} More stands in ${folder}/logs/debug.log.`, {
      reason,
      folder,
    });
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** A value in a request that is not what its place takes; the sentence says what is. */
export class BadInput extends IsnadError {
  readonly code = "BAD_USER_INPUT";
}

// ---------------------------------------------------------------- exports

/** No format has this name. */
export class ExportFormatUnknown extends IsnadError {
  readonly code = "EXPORT_FORMAT_UNKNOWN";
  constructor(asked: string, allowed: readonly string[]) {
    super(`There is no format \`${asked}\`. Formats: ${allowed.join(", ")}.`, { asked, allowed });
  }
}

/** An option of an export is none of its format's, or has a value that it does not take; the sentence says which and what is allowed. */
export class ExportOptionInvalid extends IsnadError {
  readonly code = "EXPORT_OPTION_INVALID";
}

/** What an export should be of is not there: the entity, or the document, that an option names. */
export class ExportSubjectUnknown extends IsnadError {
  readonly code = "EXPORT_SUBJECT_UNKNOWN";
  /** `suggestions`: the slugs nearest to it, the likeliest first; empty where none is near. */
  constructor(what: "entity" | "document", asked: string, suggestions: readonly string[]) {
    const names = suggestions.map((slug) => `\`${slug}\``).join(", ");
    const mend =
      suggestions.length === 0
        ? `Give the id or the slug of one that there is; ${what === "entity" ? "`search`" : "`documents`"} in the API finds it.`
        : `Did you mean ${names}?`;
    super(`There is no ${what} \`${asked}\` then. ${mend}`, { asked, suggestions });
  }
}

/** Other exports are being written, as many as may be at once. Passing. */
export class ExportsBusy extends IsnadError {
  readonly code = "EXPORTS_BUSY";
  constructor(retryAfterSeconds: number) {
    super("Other exports are being written, as many as may be at once. Ask again in a while.", {
      retryAfterSeconds,
    });
  }
}

// ---------------------------------------------------------------- the database

/** Nothing answers at the database's address, or not in time. Passing: the same request may succeed later. */
export class DatabaseUnavailable extends IsnadError {
  readonly code = "DATABASE_UNAVAILABLE";
  constructor(options?: ErrorOptions) {
    super(
      "The database does not answer. Try again in a moment; /health/ready says when it is back.",
      {},
      options,
    );
  }
}

/** At start, nothing answered where the database should be. */
export class DatabaseNotReached extends IsnadError {
  readonly code = "DATABASE_NOT_REACHED";
  constructor(uri: string, waitedMs: number) {
    super(
      `No database answers at ${uri}, though it was asked for ${waitedMs / 1000} s. Look at NEO4J_URI and whether that server runs; ` +
        "without NEO4J_URI the embedded database is used.",
      { uri, waitedMs },
    );
  }
}

/** The database answers and does not let us in. */
export class DatabaseRefused extends IsnadError {
  readonly code = "DATABASE_REFUSED";
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The database refuses our name or password (${reason}). Look at NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.`,
      { reason },
      options,
    );
  }
}

/** The server is a Neo4j that does not know what our statements use. */
export class DatabaseTooOld extends IsnadError {
  readonly code = "DATABASE_TOO_OLD";
  constructor(version: string, oldest: string) {
    super(
      `The server at NEO4J_URI is Neo4j ${version}; ${oldest} or newer is needed. Use 5.26 (LTS), or leave NEO4J_URI out for the embedded one.`,
      { version, oldest },
    );
  }
}

export class QueryTimeout extends IsnadError {
  readonly code = "QUERY_TIMEOUT";
  constructor(statement: string, limitMs: number, options?: ErrorOptions) {
    super(
      `The database needed more than ${limitMs} ms and was stopped. Ask for less at once: a smaller \`first\`, fewer levels, a narrower filter.`,
      { statement, limitMs },
      options,
    );
  }
}

export class QueryTooLarge extends IsnadError {
  readonly code = "QUERY_TOO_LARGE";
  constructor(statement: string, options?: ErrorOptions) {
    super(
      "The database needed more memory than one request may have. Ask for less at once: a smaller `first`, fewer levels, a narrower filter.",
      { statement },
      options,
    );
  }
}

/** The caller went away or cancelled; nobody waits for this answer. */
export class QueryCancelled extends IsnadError {
  readonly code = "QUERY_CANCELLED";
  constructor(statement: string) {
    super("The request was cancelled before the database had answered.", { statement });
  }
}

/** A write would give two nodes the same unique property. */
export class UniquenessBroken extends IsnadError {
  readonly code = "UNIQUENESS_BROKEN";
  constructor(statement: string, options?: ErrorOptions) {
    super("Something of this name or id is there already. Choose another one.", { statement }, options);
  }
}

/** A fault of ours: a statement that the database cannot run. The database's own words stand in `cause`, and never in an answer or the log: they repeat values. */
export class StatementFailed extends IsnadError {
  readonly code = "STATEMENT_FAILED";
  constructor(statement: string, reason: string, options?: ErrorOptions) {
    super(
      `The database could not run \`${statement}\` (${reason}). This is a fault of the service; its log says more.`,
      {
        statement,
        reason,
      },
      options,
    );
  }
}

export class NumberTooLarge extends IsnadError {
  readonly code = "NUMBER_TOO_LARGE";
  constructor(column: string) {
    super(
      `\`${column}\` holds a number beyond 2^53, which cannot be given exactly. Store such numbers as texts.`,
      {
        column,
      },
    );
  }
}

export class MigrationChanged extends IsnadError {
  readonly code = "MIGRATION_CHANGED";
  constructor(file: string, applied: string, found: string) {
    super(
      `schema/graph/${file} was applied to this database and has changed since (sha256 ${found.slice(0, 12)}, applied ${applied.slice(0, 12)}). ` +
        "Put it back as it was, and write what is new into a file with the next number.",
      { file, applied, found },
    );
  }
}

export class MigrationMissing extends IsnadError {
  readonly code = "MIGRATION_MISSING";
  constructor(file: string) {
    super(
      `This database was made with schema/graph/${file}, which this version does not have. Run the version that has it, or use another DATA_DIR.`,
      { file },
    );
  }
}

// ---------------------------------------------------------------- the service over HTTP

export class PortInUse extends IsnadError {
  readonly code = "PORT_IN_USE";
  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start.`,
      { host, port },
    );
  }
}

export class AddressNotUsable extends IsnadError {
  readonly code = "ADDRESS_NOT_USABLE";
  /** @param reason The system's own code, such as `EACCES` or `EADDRNOTAVAIL`. */
  constructor(host: string, port: number, reason: string) {
    super(
      `Cannot listen on ${host}, port ${port} (${reason}). Set HOST to an address of this machine (127.0.0.1, or 0.0.0.0 for all of them) and PORT to a port you may open, 1024 to 65535.`,
      { host, port, reason },
    );
  }
}

export class HostNotAllowed extends IsnadError {
  readonly code = "HOST_NOT_ALLOWED";
  constructor(host: string) {
    super(
      "This service was asked for under a name that it does not answer to. Use localhost or its IP address, or add the name to ALLOWED_HOSTS.",
      { host },
    );
  }
}

export class NoSuchPath extends IsnadError {
  readonly code = "NOT_FOUND";
  constructor(path: string) {
    super(
      "There is nothing here. The playground is at /, GraphQL at /graphql, health at /health/live and /health/ready, metrics at /metrics.",
      {
        path,
      },
    );
  }
}

export class MethodNotAllowed extends IsnadError {
  readonly code = "METHOD_NOT_ALLOWED";
  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not answered here. Use ${allowed.join(" or ")}.`, { method, allowed });
  }
}

export class UnsupportedMediaType extends IsnadError {
  readonly code = "UNSUPPORTED_MEDIA_TYPE";
  /** @param given What the request says of its body, or null where it says nothing. */
  constructor(given: string | null) {
    super(
      "The body of a GraphQL request is JSON in UTF-8, not compressed. Send it with Content-Type: application/json.",
      {
        given,
      },
    );
  }
}

export class BodyTooLarge extends IsnadError {
  readonly code = "BODY_TOO_LARGE";
  /** @param asked Bytes, as the request tells them, or else as many as had come. */
  constructor(asked: number, limit: number) {
    super(`The body of the request is larger than the ${limit} bytes that are taken. Ask for less at once.`, {
      asked,
      limit,
    });
  }
}

export class BodyNotJson extends IsnadError {
  readonly code = "BODY_NOT_JSON";
  /** @param bytes Length of the body. */
  constructor(bytes: number) {
    super(
      bytes === 0
        ? 'The request has no body. Send {"query": "..."} as JSON.'
        : 'The body of the request is not valid JSON in UTF-8. Send {"query": "..."} as JSON.',
      { bytes },
    );
  }
}

/** A request names a document by a hash that is not here: as Apollo's protocol has it, the client sends the document together with the hash. */
export class PersistedQueryNotFound extends IsnadError {
  readonly code = "PERSISTED_QUERY_NOT_FOUND";
  constructor() {
    // These very words are what some clients look for.
    super("PersistedQueryNotFound");
  }
}

/** A request names a document in a way that is none. */
export class PersistedQueryInvalid extends IsnadError {
  readonly code = "PERSISTED_QUERY_INVALID";
  /** @param rule What holds, as a sentence without its end. */
  constructor(rule: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(`${rule}. Mend it, or send the document alone, as \`query\`.`, facts);
  }
}

/** The operator lets only some documents be asked, and this is none of them. */
export class DocumentNotAllowed extends IsnadError {
  readonly code = "DOCUMENT_NOT_ALLOWED";
  constructor() {
    super(
      "This service answers only the documents that its operator has listed, to the letter, and this is none of them. Ask for one of those by its hash, or have yours added.",
    );
  }
}

/** The documents of PERSISTED_DOCUMENTS cannot all be answered. */
export class PersistedDocumentsInvalid extends FilesInvalid {
  readonly code = "PERSISTED_DOCUMENTS_INVALID";

  constructor(path: string, faults: readonly Fault[]) {
    super(`PERSISTED_DOCUMENTS names ${path}, which cannot be used until it is mended`, faults);
  }
}

export class PlaygroundNotBuilt extends IsnadError {
  readonly code = "PLAYGROUND_NOT_BUILT";
  constructor() {
    super(
      "The playground has not been built. Run `npm run build` and start again; GraphQL itself answers at /graphql.",
    );
  }
}

/** A cursor that is none of ours, or of another list. */
export class CursorInvalid extends IsnadError {
  readonly code = "CURSOR_INVALID";
}

/** A page smaller or larger than pages may be. */
export class PageSizeInvalid extends IsnadError {
  readonly code = "PAGE_SIZE_INVALID";
}

/** A picture that shall reach farther than pictures do, or a path that shall be longer than paths are. */
export class HopsInvalid extends IsnadError {
  readonly code = "HOPS_INVALID";
}

/** A picture that shall have more nodes than pictures have, or fewer than none. */
export class MaxNodesInvalid extends IsnadError {
  readonly code = "MAX_NODES_INVALID";
}

/** A field of the schema that nothing reads: a fault of ours, found when the service starts. */
export class ReaderMissing extends IsnadError {
  readonly code = "READER_MISSING";
}

// ---------------------------------------------------------------- following

/** A subscription that was sent as an ordinary request. */
export class SubscriptionNeedsSocket extends IsnadError {
  readonly code = "SUBSCRIPTION_NEEDS_SOCKET";
  constructor() {
    super(
      "A subscription is followed over a WebSocket: open one to this same address, /graphql, with the protocol graphql-transport-ws (the package graphql-ws is a client for it).",
    );
  }
}

/** A query or a mutation that was sent over a socket. */
export class SubscriptionsOnly extends IsnadError {
  readonly code = "SUBSCRIPTIONS_ONLY";
  constructor(operation: string) {
    super(`A socket takes subscriptions only. Send a ${operation} by POST to /graphql.`, { operation });
  }
}

/** `sinceTick` names no tick that there has been. */
export class SinceTickInvalid extends IsnadError {
  readonly code = "SINCE_TICK_INVALID";
  constructor(asked: number, present: number) {
    super(
      `sinceTick: ${asked} is not possible: the ledger stands at tick ${present}. Give the tick of the last event that you have (0: from the beginning), or leave it out to follow from now on.`,
      { asked, allowed: [0, present] },
    );
  }
}

/** A socket that would follow more at once than one may. */
export class TooManySubscriptions extends IsnadError {
  readonly code = "TOO_MANY_SUBSCRIPTIONS";
  constructor(limit: number) {
    super(
      `One socket follows at most ${limit} subscriptions at once: end one of them, or put several filters into one.`,
      { limit },
    );
  }
}

/** A caller who would have more sockets open than one may. */
export class TooManySockets extends IsnadError {
  readonly code = "TOO_MANY_SOCKETS";
  constructor(limit: number) {
    super(
      `One key or address has at most ${limit} sockets open at once: one socket carries several subscriptions.`,
      { limit },
    );
  }
}

/** A request to go on in another protocol than a WebSocket's. */
export class UpgradeNotSupported extends IsnadError {
  readonly code = "UPGRADE_NOT_SUPPORTED";
  constructor(protocol: string) {
    super(
      "The only protocol that a connection can be upgraded to here is websocket, by a GET for /graphql. Send ordinary requests in HTTP/1.1, without the header Upgrade (Java's HttpClient: version HTTP_1_1).",
      { protocol },
    );
  }
}

// ---------------------------------------------------------------- time

/** A text that is no date or interval of the part of EDTF that tells days. */
export class InvalidEdtf extends IsnadError {
  readonly code = "EDTF_INVALID";
  /** @param reason What is wrong, as half a sentence. */
  constructor(text: string, reason: string) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}...` : text;
    super(
      `${JSON.stringify(shown)} is not a date that is taken: ${reason}. Write a year (2014, 201X), a month (2014-10), a season (2014-23), ` +
        "a day (2014-10-31), each with ?, ~ or % behind it where it is in doubt, or an interval of them (2014-10/2015-02; 2014-10/.. goes on, 2014-10/ has an unknown end).",
      { text: shown, reason },
    );
  }
}

// ---------------------------------------------------------------- search

/** A search is longer than its bound. */
export class SearchTextInvalid extends IsnadError {
  readonly code = "SEARCH_TEXT_INVALID";

  constructor(length: number, limit: number) {
    super(
      `The text to search for has ${length} characters; at most ${limit} are allowed. Shorten it to the name you look for.`,
      { asked: length, limit },
    );
  }
}

/** More ids in one list than are looked up at a time. */
export class TooManyIds extends IsnadError {
  readonly code = "TOO_MANY_IDS";
}

/** What is to be counted cannot be grouped so. */
export class CountByInvalid extends IsnadError {
  readonly code = "COUNT_BY_INVALID";
}

/** A filter on relations where claims are counted, or the other way round. */
export class CountFilterInvalid extends IsnadError {
  readonly code = "COUNT_FILTER_INVALID";
  constructor(counted: string, given: "claims" | "relations") {
    super(
      `of: ${counted} does not go with a filter on ${given}: leave \`${given}\` out, or give \`of: ${given.toUpperCase()}\`.`,
      { counted, given },
    );
  }
}

// ---------------------------------------------------------------- the record

/** A story that was loaded before now says something else of what it recorded then. */
export class StoryChanged extends IsnadError {
  readonly code = "STORY_CHANGED";
  /** @param changed Whether the document does; slugs of entities and keys of claims that do. */
  constructor(
    story: string,
    changed: {
      readonly document: boolean;
      readonly entities: readonly string[];
      readonly claims: readonly string[];
    },
  ) {
    const { document, entities, claims } = changed;
    const parts = [
      ...(document ? ["the document"] : []),
      ...(entities.length > 0 ? [`entities: ${entities.join(", ")}`] : []),
      ...(claims.length > 0 ? [`claims: ${claims.join(", ")}`] : []),
    ];
    super(
      `The story ${story} was loaded before, and what it recorded then has changed in the folder (${parts.join("; ")}). What is recorded is never edited: ` +
        "put it back as it was; a corrected claim gets a key of its own and `supersedes: <the old key>`, and stands beside the old one.",
      { story, ...changed },
    );
  }
}

/** A story gives a slug to something, and the graph knows something else by it. */
export class SlugTaken extends IsnadError {
  readonly code = "SLUG_TAKEN";
  /** @param taken Each slug and the story that defined it; null: it was made by hand. */
  constructor(story: string, taken: readonly { readonly slug: string; readonly story: string | null }[]) {
    const list = taken.map(({ slug, story: by }) => `${slug} (by ${by ?? "hand"})`).join(", ");
    super(
      `The story ${story} defines what the graph already knows otherwise: ${list}. If the same is meant, take the definition out of the folder and ` +
        "only refer to the slug; if something else is meant, give it another slug.",
      { story, taken },
    );
  }
}

/** A file of a whole record is damaged, or holds what no record does; nothing of it was loaded. */
export class RecordFileInvalid extends FilesInvalid {
  readonly code = "RECORD_FILE_INVALID";

  constructor(file: string, faults: readonly Fault[]) {
    super(`The record in ${file} cannot be loaded`, faults);
  }
}

/** A file of a whole record says otherwise of something that the graph has already. */
export class RecordConflicts extends FilesInvalid {
  readonly code = "RECORD_CONFLICTS";

  constructor(file: string, faults: readonly Fault[]) {
    super(
      `The record in ${file} and that of the graph contradict each other, and what is recorded is never edited; load the file into a graph of its own, or into one that has not gone another way`,
      faults,
    );
  }
}

/** Claims quote words that do not stand in the attached text of their document. */
export class QuotesNotFound extends IsnadError {
  readonly code = "QUOTES_NOT_FOUND";
  /** @param claims Keys. */
  constructor(document: string, claims: readonly string[]) {
    super(
      `The text of ${document} is attached, and these claims quote words that do not stand in it where they say: ${claims.join(", ")}. ` +
        "Run `isnad story check FOLDER --text FILE`, which names the right places.",
      { document, claims },
    );
  }
}

/** A node of the record does not hold what the storage layout says: somebody has changed it by hand. */
export class RecordUnreadable extends IsnadError {
  readonly code = "RECORD_UNREADABLE";
  constructor(node: string, reason: string) {
    super(
      `${node} cannot be read: ${reason}. Something other than Isnad has written to this database; \`isnad verify\` names all such places.`,
      { node, reason },
    );
  }
}

export class DocumentMissing extends IsnadError {
  readonly code = "DOCUMENT_MISSING";
  /** @param document Its id or slug; null: it was looked for by the hash of a file. */
  constructor(document: string | null, sha256: string) {
    super(
      document === null
        ? `No document was recorded with the SHA-256 of this file (${sha256}). Load its story first, or name the document to see what is expected of it.`
        : `The graph has no document ${document}. Load its story first, or look at the spelling.`,
      { document, sha256 },
    );
  }
}

/** A file is not the one that a document was recorded with. */
export class DocumentTextWrong extends IsnadError {
  readonly code = "DOCUMENT_TEXT_WRONG";
  constructor(document: string, recorded: string, found: string) {
    super(
      `This file is not the text of ${document}: it has SHA-256 ${found}, and the document was recorded with ${recorded}. ` +
        "Attach the file as it was when its quotes were taken, byte for byte.",
      { document, recorded, found },
    );
  }
}

export class TextNotUtf8 extends IsnadError {
  readonly code = "TEXT_NOT_UTF8";
  constructor() {
    super(
      "The file is not a text in UTF-8. Attach the very file whose SHA-256 the document was recorded with.",
    );
  }
}

/** The database holds somebody else's data, and nothing of ours. */
export class DatabaseNotOurs extends IsnadError {
  readonly code = "DATABASE_NOT_OURS";
  constructor() {
    super(
      "This database holds data that Isnad did not write, so nothing was added to it. Set NEO4J_URI or NEO4J_DATABASE to an empty one, or leave NEO4J_URI out.",
    );
  }
}

// ---------------------------------------------------------------- the command line

/** A command line that is no command. */
export class UsageWrong extends IsnadError {
  readonly code = "USAGE_WRONG";
  /** @param reason What is wrong and what to write, as a sentence without its full stop. */
  constructor(reason: string) {
    super(`${reason}. \`isnad help\` lists all commands.`, { reason });
  }
}

/** A query whose fields stand deeper below one another than is answered. */
export class QueryTooDeep extends IsnadError {
  readonly code = "QUERY_TOO_DEEP";

  constructor(asked: number, limit: number) {
    super(
      `The query is more than ${limit} fields deep: ask for the rest by its ids, in a query of its own.`,
      {
        asked,
        limit,
      },
    );
  }
}

/** A query with more aliases than are answered at once. */
export class TooManyAliases extends IsnadError {
  readonly code = "TOO_MANY_ALIASES";

  constructor(asked: number, limit: number) {
    super(`The query has more than ${limit} aliases: send it in parts.`, { asked, limit });
  }
}

/** A document with more lexical tokens than are read. */
export class TooManyTokens extends IsnadError {
  readonly code = "TOO_MANY_TOKENS";

  constructor(asked: number, limit: number) {
    super(
      `The document has ${asked} tokens (names, numbers, texts and signs), and ${limit} are the limit: put values into variables, or send it in parts.`,
      { asked, limit },
    );
  }
}

/** A query that is more work to prepare than one request may be. */
export class QueryTooComplex extends IsnadError {
  readonly code = "QUERY_TOO_COMPLEX";

  /** @param what What there is too much of, as half a sentence. */
  constructor(what: string, asked: number, limit: number) {
    super(
      `${what}, and ${limit} are the limit: ask for fewer lists and fields at once, or send it in parts.`,
      {
        asked,
        limit,
      },
    );
  }
}

/** A list in an argument has more members than are taken. */
export class ListTooLong extends IsnadError {
  readonly code = "LIST_TOO_LONG";

  constructor(asked: number, limit: number) {
    super(`A list in an argument has ${asked} members, and ${limit} are the limit: send it in parts.`, {
      asked,
      limit,
    });
  }
}

/** A query whose answer could have more objects than are answered at once. */
export class QueryTooCostly extends IsnadError {
  readonly code = "QUERY_TOO_COSTLY";

  constructor(asked: number, limit: number) {
    super(
      `The answer could have ${asked} objects or more, and ${limit} are the limit: ask for smaller pages (\`first\`), or fewer levels.`,
      { asked, limit },
    );
  }
}

/** Others write, and the turn of this write did not come in time; nothing of it was written. */
export class WritesBusy extends IsnadError {
  readonly code = "WRITES_BUSY";
  constructor(options?: ErrorOptions) {
    super(
      "Others are writing, and the turn of this write did not come in time. Nothing of it was written: send it again, with the same idempotency key.",
      {},
      options,
    );
  }
}

/** An idempotency key came again with another input. */
export class IdempotencyConflict extends IsnadError {
  readonly code = "IDEMPOTENCY_CONFLICT";
  constructor(key: string, mutation: string) {
    super(
      `You have used the idempotency key "${key}" for another input, of ${mutation}. Give each write a key of its own, and the same key only to repeat it.`,
      { key, mutation },
    );
  }
}

/** An edit was made on a version that is not the present one. */
export class VersionConflict extends IsnadError {
  readonly code = "CONFLICT";
  constructor(id: string, expected: number, present: number) {
    super(
      `${id} has changed since you read it: you expected version ${expected}, and it is at ${present}. Read it again, look at the change, and send yours with that version.`,
      { id, expectedVersion: expected, version: present },
    );
  }
}

// ---------------------------------------------------------------- who may

/** Why a request's caller is not known. */
export type UnknownCaller = "missing" | "malformed" | "unknown" | "revoked" | "expired";

const unknownCallers: Readonly<Record<UnknownCaller, string>> = {
  missing: "This takes somebody who is known, and the request does not say who asks.",
  malformed: "The header Authorization does not hold `Bearer`, a blank, and one key or JWT.",
  unknown: "The key or JWT that came with the request is not one that this service takes.",
  revoked: "The key that came with the request has been revoked.",
  expired: "The JWT that came with the request has expired.",
};

/** Nobody is known to ask where somebody must be, or what should say who asks does not. */
export class Unauthenticated extends IsnadError {
  readonly code = "UNAUTHENTICATED";
  /** @param asked What was asked for and the least role that may, where that is what refused it. */
  constructor(
    reason: UnknownCaller,
    asked: { readonly what: string; readonly needed: string } | null = null,
    options?: ErrorOptions,
  ) {
    const told =
      asked === null
        ? unknownCallers[reason]
        : `${asked.what} takes the role ${asked.needed}, and the request does not say who asks.`;
    super(
      `${told} Send \`Authorization: Bearer <key>\` with a key that is in force: whoever runs this service makes one with \`isnad token create\`.`,
      { reason, ...asked },
      options,
    );
  }
}

/** Whoever asks is known, and may not do this. */
export class Forbidden extends IsnadError {
  readonly code = "FORBIDDEN";
  /**
   * @param what The root field or the path that was asked for.
   * @param needed The least role that may.
   * @param held The role of whoever asked.
   */
  constructor(what: string, needed: string, held: string) {
    super(
      `${what} takes the role ${needed}, and yours is ${held}. Use a key of that role; \`isnad token create\` makes one.`,
      { what, needed, held },
    );
  }
}

/** More requests than one key or one address may send. */
export class RateLimited extends IsnadError {
  readonly code = "RATE_LIMITED";
  /**
   * @param what What there were too many of, in the plural.
   * @param limit How many a minute there may be.
   * @param retryAfterSeconds From when on there may be more.
   */
  constructor(what: string, limit: number, retryAfterSeconds: number) {
    super(`There were more than ${limit} ${what} in a minute. Wait ${retryAfterSeconds} s, then go on.`, {
      limit,
      retryAfterSeconds,
    });
  }
}

/** A page of another origin sent the request. */
export class OriginNotAllowed extends IsnadError {
  readonly code = "ORIGIN_NOT_ALLOWED";
  constructor(origin: string) {
    super(
      "A page of another origin may not ask this service. Ask from its own page, or from a program. Behind a proxy: let it pass the Host header on, or add its name to ALLOWED_HOSTS.",
      { origin },
    );
  }
}

/** The keys that JWTs are checked with cannot be fetched just now. */
export class JwksUnavailable extends IsnadError {
  readonly code = "JWKS_UNAVAILABLE";
  constructor(cause: unknown) {
    super(
      "The keys that JWTs are checked with cannot be fetched now. Try again in a moment; keys made with `isnad token create` do not need them.",
      {},
      { cause },
    );
  }
}

/** The file of JWT_JWKS holds no keys. */
export class JwksInvalid extends IsnadError {
  readonly code = "JWKS_INVALID";
  constructor(path: string, reason: string) {
    super(
      `JWT_JWKS names ${path}, which is no JSON Web Key Set with public keys (${reason}). Give it {"keys": [...]} as your identity provider publishes it, or name the address where it does.`,
      { path, reason },
    );
  }
}

/** A token that the graph does not have. */
export class TokenMissing extends IsnadError {
  readonly code = "TOKEN_MISSING";
  constructor(id: string) {
    super(`There is no token ${id}. \`isnad token list\` names all of them.`, { id });
  }
}
