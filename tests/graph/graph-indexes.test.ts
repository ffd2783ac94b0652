import neo4j, { type Driver, type ProfiledPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/graph.model.js";
import { ownNeo4j } from "../setup/database.js";
import { openTestGraph } from "../setup/graph.js";

const address = ownNeo4j();
let graph: Graph;
let driver: Driver;

beforeAll(async () => {
  graph = await openTestGraph();
  driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
  await driver.executeQuery(
    `UNWIND range(1, 2000) AS i
     CREATE (:Entity {id: 'ent_' + i, slug: 's' + i, kind: ['PERSON', 'PLACE'][i % 2], sortName: 'n' + (i * 7919 % 2000), sortNameAr: 'n' + i})
     CREATE (:Claim {id: 'clm_' + i, predicate: 'P' + (i % 3), sortTime: '~', tick: i, documentId: 'doc_' + (i % 2), position: i,
                     subjectKey: 'ent_' + (i % 50), objectKey: 'ent_' + (i % 70), stance: CASE i % 500 WHEN 0 THEN 'DENIED' ELSE 'AFFIRMED' END})`,
    {},
    { database: address.database },
  );
  await driver.executeQuery("CALL db.resampleOutdatedIndexes()", {}, { database: address.database });
});
afterAll(async () => {
  await driver.close();
  await graph.close();
});

/** How often a statement touches the store, all of its operators together. */
async function databaseHits(text: string): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, {}, { database: address.database });
  const sum = (plan: ProfiledPlan): number =>
    Number(plan.dbHits) + plan.children.reduce((total, child) => total + sum(child), 0);
  return summary.profile === false ? Number.NaN : sum(summary.profile);
}

/** A page of twenty costs one look-up a row and little more; a scan of the label would be two thousand. */
const pageHits = 60;

describe("a page of twenty out of thousands is read from an index, and only that page", () => {
  it.each([
    ["entities by name", "MATCH (e:Entity) WHERE e.sortName >= '' AND e.id IS NOT NULL", "e.sortName, e.id"],
    [
      "entities by Arabic name",
      "MATCH (e:Entity) WHERE e.sortNameAr >= '' AND e.id IS NOT NULL",
      "e.sortNameAr, e.id",
    ],
    [
      "entities of a kind by name",
      "MATCH (e:Entity) WHERE e.kind = 'PERSON' AND e.sortName >= '' AND e.id IS NOT NULL",
      "e.kind, e.sortName, e.id",
    ],
    ["claims by time", "MATCH (c:Claim) WHERE c.sortTime >= '' AND c.id IS NOT NULL", "c.sortTime, c.id"],
    ["claims as recorded", "MATCH (c:Claim) WHERE c.tick >= 0 AND c.id IS NOT NULL", "c.tick, c.id"],
    ["the latest claims", "MATCH (c:Claim) WHERE c.tick >= 0 AND c.id IS NOT NULL", "c.tick DESC, c.id DESC"],
    [
      "claims of a document in the order of its text",
      "MATCH (c:Claim) WHERE c.documentId = 'doc_1' AND c.position >= 0 AND c.id IS NOT NULL",
      "c.documentId, c.position, c.id",
    ],
    [
      "claims of a predicate by time",
      "MATCH (c:Claim) WHERE c.predicate = 'P1' AND c.sortTime >= '' AND c.id IS NOT NULL",
      "c.predicate, c.sortTime, c.id",
    ],
  ])("%s", async (_list, match, order) => {
    const variable = order.charAt(0);
    expect(await databaseHits(`${match} RETURN ${variable}.slug ORDER BY ${order} LIMIT 20`)).toBeLessThan(
      pageHits,
    );
  });
});

describe("few of many are found by an index", () => {
  it.each([
    ["the claims of a pair", "c.predicate = 'P1' AND c.subjectKey = 'ent_7' AND c.objectKey = 'ent_7'"],
    [
      "the claims with a subject",
      "c.predicate = 'P1' AND c.subjectKey = 'ent_7' AND c.objectKey IS NOT NULL",
    ],
    [
      "the claims with an object",
      "c.predicate = 'P1' AND c.objectKey = 'ent_7' AND c.subjectKey IS NOT NULL",
    ],
    ["the denied claims", "c.stance = 'DENIED'"],
  ])("%s", async (_list, where) => {
    expect(await databaseHits(`MATCH (c:Claim) WHERE ${where} RETURN c.id`)).toBeLessThan(pageHits);
  });
});
