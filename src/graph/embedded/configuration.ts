/** What an embedded Neo4j may differ in. */
export interface ServerSettings {
  /** Neo4j's notation: `256m`. */
  readonly pageCache: string;
  /** Bolt's port on the loopback address; 0: any free one. */
  readonly port: number;
}

/** The text of `neo4j.conf` for an embedded server. */
export function serverConfiguration({ pageCache, port }: ServerSettings): string {
  return `${[
    "# Written at every start.",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "# Off by default in embedded mode; Bolt speaks WebSocket, so any web page could write.",
    "dbms.security.auth_enabled=true",
    "# LOAD CSV would read any file of this machine.",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "dbms.usage_report.enabled=false",
    `server.memory.pagecache.size=${pageCache}`,
    "# A new data folder takes 3 MB instead of 517.",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.retention_policy=128M size",
    "# A clean stop takes 0.3 s instead of 10.",
    "internal.server.bolt.thread_pool_shutdown_wait_time=200ms",
    "# A transaction timeout is noticed at once instead of after 2 s.",
    "db.transaction.monitor.check.interval=100ms",
    "# Statements and parameters hold people's texts.",
    "db.logs.query.enabled=OFF",
  ].join("\n")}\n`;
}
