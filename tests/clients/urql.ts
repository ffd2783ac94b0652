import { type Client, cacheExchange, fetchExchange, Client as Plain } from "@urql/core";
import { getIntrospectionQuery } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestService } from "../setup/service.js";
import { urqlClient } from "./urql/client.js";

const entities = `query ($after: String) {
  entities(first: 30, after: $after) { pageInfo { endCursor hasNextPage } edges { cursor node { id slug } } }
}`;

/** urql against a service that runs. */
export function describeUrql(service: () => TestService): void {
  describe("urql", () => {
    let client: Client;

    beforeAll(async () => {
      client = urqlClient(service().url, (await service().ask(getIntrospectionQuery())).data);
    });

    it("joins the pages of a list in its normalised cache", async () => {
      const whole = await service().ask(`{ entities(first: 100) { edges { node { slug } } } }`);
      let page = (await client.query(entities, {}).toPromise()).data.entities;
      for (; page.pageInfo.hasNextPage; ) {
        const after = page.pageInfo.endCursor;
        page = (await client.query(entities, { after }).toPromise()).data.entities;
      }
      const joined = (await client.query(entities, {}, { requestPolicy: "cache-only" }).toPromise()).data;
      const slugs = (list: { edges: { node: { slug: string } }[] }) =>
        list.edges.map(({ node }) => node.slug);
      expect(slugs(joined.entities)).toEqual(slugs(whole.data.entities));
    });

    it("reads a thing that it has under an interface without asking again", async () => {
      const id = (await service().ask('{ entity(id: "aleppo") { id } }')).data.entity.id;
      const query = "query ($id: ID!) { place(id: $id) { id slug location { latitude } } }";
      const { data } = await client.query(query, { id }).toPromise();
      expect(data.place).toMatchObject({ slug: "aleppo", location: { latitude: expect.any(Number) } });
      const read = client.readQuery(query, { id });
      expect(read?.data.place.slug).toBe("aleppo");
    });

    it("shows what was wrong with a question, whatever the status", async () => {
      const { error } = await client.query("{ nonsense }", {}).toPromise();
      expect(error?.graphQLErrors[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
    });

    it("is told over a socket what is recorded", async () => {
      const query = "subscription { claimRecorded(sinceTick: 0) { tick claim { id text } } }";
      // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer.
      const told = await new Promise<any>((resolve) => {
        const { unsubscribe } = client.subscription(query, {}).subscribe((result) => {
          setTimeout(() => unsubscribe());
          resolve(result);
        });
      });
      expect(told.error).toBeUndefined();
      expect(told.data.claimRecorded.claim.text).toEqual(expect.any(String));
    });

    it("answers with its document cache as well, untouched", async () => {
      const plain = new Plain({
        url: `${service().url}/graphql`,
        preferGetMethod: false,
        exchanges: [cacheExchange, fetchExchange],
      });
      const { data } = await plain.query('{ entity(id: "aleppo") { name } }', {}).toPromise();
      expect(data.entity.name).toBe("Aleppo");
      expect(plain.readQuery('{ entity(id: "aleppo") { name } }', {})?.data).toEqual(data);
    });
  });
}
