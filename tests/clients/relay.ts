import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  type ConcreteRequest,
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getSingularSelector,
  type ReaderFragment,
  requestSubscription,
  type Variables,
} from "relay-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";
import { temporaryFolder } from "../setup/held-database.js";
import type { TestService } from "../setup/service.js";
import { relayEnvironment } from "./relay/environment.js";

/** What the compiler made of a document. */
const compiled = async (name: string) =>
  (await import(join(folder.path, `documents/__generated__/${name}.graphql.ts`))).default;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

/** Compiles the documents beside their copies, as `npx relay-compiler` does in a project of one's own. */
async function compile(): Promise<void> {
  folder = await temporaryFolder();
  await cp(join(projectRoot, "tests/clients/relay"), folder.path, { recursive: true });
  await cp(join(projectRoot, "schema/api.graphql"), join(folder.path, "api.graphql"));
  const compiler = join(projectRoot, "node_modules/relay-compiler/cli.js");
  await promisify(execFile)(process.execPath, [compiler, "relay.config.json"], { cwd: folder.path });
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of what Relay reads.
type Read = any;

/** Asks the service, and leaves the answer in the store as a page does; what the document itself reads of it. */
async function ask(environment: Environment, name: string, variables: Variables): Promise<Read> {
  const request: ConcreteRequest = await compiled(name);
  const operation = createOperationDescriptor(request, variables);
  environment.retain(operation);
  await fetchQuery(environment, request, variables).toPromise();
  return environment.lookup(operation.fragment).data;
}

/** What a fragment reads of the store now. */
async function read(environment: Environment, name: string, reference: Read): Promise<Read> {
  const fragment: ReaderFragment = await compiled(name);
  const selector = getSingularSelector(fragment, reference);
  if (!selector) throw new Error(`Nothing in the store for ${name}`);
  return environment.lookup(selector).data;
}

/** Relay against a service that runs. */
export function describeRelay(service: () => TestService): void {
  describe("Relay", () => {
    beforeAll(compile);
    afterAll(() => folder.remove());

    it("pages through the neighbours of an entity, asking again by its id, and joins the pages", async () => {
      const whole = await service().ask(
        `{ entity(id: "jabhat-al-nusra") { id name neighbours(first: 100) { totalCount
        edges { direction node { slug name(languages: ["ar"]) } } } } }`,
      );
      const { id, name, neighbours } = whole.data.entity;
      expect(neighbours.totalCount).toBeGreaterThan(12);

      const environment = relayEnvironment(service().url);
      const page = await ask(environment, "neighbourhoodQuery", { id: "jabhat-al-nusra", first: 5 });
      let entity = await read(environment, "neighbourhood_entity", page.entity);
      expect(entity.name).toBe(name);
      expect(entity.neighbours.edges).toHaveLength(5);
      while (entity.neighbours.pageInfo.hasNextPage) {
        const after = entity.neighbours.pageInfo.endCursor;
        await ask(environment, "neighbourhoodPaginationQuery", { id, first: 5, after });
        entity = await read(environment, "neighbourhood_entity", page.entity);
      }
      const shown = await Promise.all(
        entity.neighbours.edges.map(async ({ direction, node }: Read) => {
          const { slug, name } = await read(environment, "neighbourhood_name", node);
          return { direction, node: { slug, name } };
        }),
      );
      expect(shown).toEqual(neighbours.edges);
    });

    it("pages through a list at the root, one for each filter", async () => {
      const filter = { about: ["jabhat-al-nusra"] };
      const query = "query ($filter: ClaimFilter) { claims(filter: $filter, first: 100) { nodes { id } } }";
      const all = (await service().ask(query, { filter })).data.claims.nodes;
      expect(all.length).toBeGreaterThan(2);
      const first = Math.ceil(all.length / 2);
      const environment = relayEnvironment(service().url);
      await ask(environment, "claimsQuery", { first: 3 });
      const about = await ask(environment, "claimsQuery", { filter, first });
      const { claims } = await read(environment, "claims_list", about);
      await ask(environment, "claimsPaginationQuery", { filter, first, after: claims.pageInfo.endCursor });
      const joined = await read(environment, "claims_list", about);
      expect(joined.claims.edges.map((edge: Read) => edge.node.id)).toEqual(
        all.map((claim: Read) => claim.id),
      );
    });

    it("is told over a socket what is recorded", async () => {
      const subscription: ConcreteRequest = await compiled("claimsToldSubscription");
      const told = await new Promise<Read>((resolve, reject) => {
        const { dispose } = requestSubscription(relayEnvironment(service().url), {
          subscription,
          variables: { since: 0 },
          onNext: (data) => {
            dispose();
            resolve(data);
          },
          onError: reject,
        });
      });
      expect(told.claimRecorded).toEqual({
        tick: expect.any(Number),
        claim: expect.objectContaining({ id: expect.any(String) }),
      });
    });
  });

  describe("node", () => {
    it("shows one argument, which is all that Relay's compiler takes", async () => {
      const query = '{ __type(name: "Query") { fields { name args { name } } } }';
      const { fields } = (await service().ask(query)).data.__type;
      expect(fields.find((field: Read) => field.name === "node").args).toEqual([{ name: "id" }]);
    });

    it("is answered as of a time still, as nodes is", async () => {
      const query = `query ($id: ID!, $past: DateTime!) {
      now: node(id: $id, asOf: {}) { id }
      past: node(id: $id, asOf: { knownAt: $past }) { id }
      nodes(ids: [$id], asOf: { knownAt: $past }) { id }
    }`;
      const variables = { id: "jabhat-al-nusra", past: "2001-01-01T00:00:00Z" };
      const { data } = await service().ask(query, variables);
      expect(data).toEqual({ now: { id: expect.any(String) }, past: null, nodes: [null] });
    });
  });
}
