import type { Driver, ProfiledPlan } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type { SentStatement } from "../servers/messages.model.js";

/** How often a statement touches the database, by its profile. Planned once before: a first run may look things up that a later one has. */
export async function databaseHits(
  driver: Driver,
  database: string,
  { text, parameters }: SentStatement,
): Promise<number> {
  const session = driver.session({ database, defaultAccessMode: "WRITE" });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, revived(parameters) as Record<string, unknown>);
    return summary.profile === false ? 0 : hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);
}

/** Parameters as they were before they went from one process to another: the driver's whole numbers lose their class on the way. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  const { low, high } = value as { low?: unknown; high?: unknown };
  if (typeof low === "number" && typeof high === "number") return neo4j.int({ low, high });
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, revived(member)]));
}
