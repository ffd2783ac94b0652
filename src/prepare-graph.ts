import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "./graph/graph.model.js";
import { migrate, readMigrations } from "./graph/migrate.js";
import type { Ontology } from "./ontology/ontology.model.js";
import { loadStory } from "./record/load-story.js";
import { isEmptyOrOurs } from "./record/ownership.js";
import { projectRoot } from "./root.js";
import { readStory } from "./story/read-story.js";

/** The name under which the seed is recorded. */
const seeder = "seed";

/**
 * Makes a graph ready to be asked: applies `schema/graph`, and records the stories under `seeds/` that it does not have yet.
 * A database that holds somebody else's data is left as it is, and `report` says so; the answer is then false.
 */
export async function prepareGraph(
  graph: Graph,
  ontology: Ontology,
  report: (line: string) => void,
): Promise<boolean> {
  if (!(await isEmptyOrOurs(graph))) {
    report(
      "The database holds data that is not Isnad's: nothing is written to it, so there is nothing to ask yet.",
    );
    return false;
  }
  const applied = await migrate(graph, await readMigrations(join(projectRoot, "schema/graph")));
  if (applied.length > 0) report(`Applied ${applied.join(", ")}.`);
  for (const folder of storyFolders()) {
    const { story, claims, entities } = await loadStory(graph, ontology, readStory(folder, ontology), {
      by: seeder,
    });
    if (claims + entities > 0) report(`Recorded the story ${story}: ${entities} entities, ${claims} claims.`);
  }
  return true;
}

/** The folders of the stories that come with the project, in order of their names. */
function storyFolders(): string[] {
  const seeds = join(projectRoot, "seeds");
  return readdirSync(seeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(seeds, name))
    .sort();
}
