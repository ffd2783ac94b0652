import { setTimeout as pause } from "node:timers/promises";
import { OperationTypeNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createToken, revokeToken } from "../../src/access/token.write.js";
import { buildService, startCopy } from "../setup/built-service.js";
import { ownNeo4j } from "../setup/database.js";
import { documentsOfEveryField } from "../setup/every-field.js";
import { type Follower, type FollowOptions, follow, type Refusal, socketClient } from "../setup/followers.js";
import { printedSchema } from "../setup/kind-roots.js";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs, payloadOf } from "../setup/writers.js";
import { rawRequest } from "./raw-request.js";

let service: TestService;
let analyst: Ask;
let document: string;

beforeAll(async () => {
  await buildService();
  service = await startTestService({
    config: { subscriptionsPerSocket: 3, socketsPerCaller: 6, socketPingMs: 300, socketRecheckMs: 200 },
  });
  analyst = await askAs(service, "ANALYST", "Amal");
  document = (await write(registerDocument, { title: "Hazm speaks", language: "ar", text })).document.id;
});
afterAll(() => service.stop());

const registerDocument = `mutation ($input: RegisterDocumentInput!) {
  registerDocument(input: $input) { document { id } userErrors { code message } }
}`;
const assertClaim = `mutation ($input: AssertClaimInput!) {
  assertClaim(input: $input) { claim { id } relations { id disputed } userErrors { code message } }
}`;
const retractClaim = `mutation ($input: RetractClaimInput!) {
  retractClaim(input: $input) { claim { id } userErrors { code message } }
}`;
const text = "أعلنت حركة حزم تحالفها مع ألوية الفرقان، ثم نفت ذلك.";

/** Writes as an analyst; what there is to mend fails the test. */
async function write(mutation: string, input: Record<string, unknown>) {
  const payload = await payloadOf(analyst, mutation, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** Records that Hazm says of itself what it is to somebody; gives the claim's id. */
async function claim(predicate: string, object: string, act = "STATES"): Promise<string> {
  const { claim: made } = await write(assertClaim, {
    ...{ subject: "harakat-hazm", predicate, object, document },
    attribution: [{ speaker: "harakat-hazm", act }],
    evidence: [{ exact: "حركة حزم" }],
  });
  return made.id;
}

const present = async (): Promise<number> => (await analyst("{ viewer { tick } }")).data.viewer.tick;

/** How often a statement has run, or the value of another series of `/metrics`. */
async function metric(series: string, url = service.url): Promise<number> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
  return Number(lines.find((line) => line.startsWith(`${series} `))?.slice(series.length + 1) ?? 0);
}

const ran = (statement: string) => `isnad_statement_seconds_count{statement="${statement}",code="OK"}`;

/** Follows from now on; when this returns, the service knows from where. */
async function followNow(query: string, options: FollowOptions = {}, url = service.url): Promise<Follower> {
  const series = ran(`follow ${query === claims ? "claimRecorded" : "relationChanged"}`);
  const before = await metric(series, url);
  const follower = follow(url, query, options);
  await expect.poll(() => metric(series, url), { timeout: 40_000 }).toBeGreaterThan(before);
  return follower;
}

const claims = `subscription ($filter: ClaimFilter, $since: Int) {
  claimRecorded(filter: $filter, sinceTick: $since) { tick claim { id stance retractedAt subject { slug } } }
}`;
const relations = `subscription ($filter: RelationFilter, $since: Int) {
  relationChanged(filter: $filter, sinceTick: $since) {
    tick change relation { id versionId disputed claimCount known { to } subject { slug } object { slug } }
  }
}`;

describe("whoever follows claims", () => {
  it("is told of those that pass the filter, in the order of the ticks, and of no other", async () => {
    const follower = await followNow(claims, { variables: { filter: { stances: ["DENIED"] } } });
    const others = await followNow(claims, { variables: { filter: { about: ["levant-front"] } } });
    const before = await present();
    await claim("ALLIED_WITH", "levant-front");
    const denied = [
      await claim("ALLIED_WITH", "levant-front", "DENIES"),
      await claim("FOUGHT", "jabhat-ansar-al-din", "DENIES"),
    ];
    await follower.until(2);
    await others.until(2);
    expect(follower.events).toEqual(
      denied.map((id, at) => ({
        tick: before + 2 + at,
        claim: { id, stance: "DENIED", retractedAt: null, subject: { slug: "harakat-hazm" } },
      })),
    );
    expect(others.events.map(({ tick }) => tick)).toEqual([before + 1, before + 2]);
    await Promise.all([follower.stop(), others.stop()]);
  });

  it("is shown a claim as it was known when it was recorded, though it has been taken back since", async () => {
    const since = await present();
    const id = await claim("FOUGHT", "levant-front");
    await write(retractClaim, { id, reason: "A slip." });
    const follower = follow(service.url, claims, { variables: { since } });
    await follower.until(1);
    expect(follower.events).toMatchObject([{ tick: since + 1, claim: { id, retractedAt: null } }]);
    await follower.stop();
  });

  it("is given all that there was from tick 0, each claim once, and what comes after it", async () => {
    const recorded = (await analyst("{ claims(filter: { retracted: false }) { totalCount } }")).data.claims;
    const retracted = (await analyst("{ claims(filter: { retracted: true }) { totalCount } }")).data.claims;
    const total = recorded.totalCount + retracted.totalCount;
    const follower = follow(service.url, claims, { variables: { since: 0 } });
    await follower.until(total);
    const last = await claim("FOUGHT", "levant-front", "DENIES");
    await follower.until(total + 1);
    expect(total).toBeGreaterThan(140);
    expect(follower.events.at(-1).claim.id).toBe(last);
    expect(new Set(follower.events.map(({ claim: { id } }) => id)).size).toBe(total + 1);
    const ticks = follower.events.map(({ tick }) => tick);
    expect(ticks).toEqual([...ticks].sort((left, right) => left - right));
    await follower.stop();
  });
});

describe("whoever follows relations", () => {
  it("sees one come to be, be disputed, be settled and be lost, each in the version of its tick", async () => {
    const filter = { predicates: ["COOPERATED_WITH"], among: ["harakat-hazm", "levant-front"] };
    const live = await followNow(relations, { variables: { filter } });
    const since = await present();
    const said = await claim("COOPERATED_WITH", "levant-front");
    const denial = await claim("COOPERATED_WITH", "levant-front", "DENIES");
    await write(retractClaim, { id: denial, reason: "Misread." });
    await write(retractClaim, { id: said, reason: "Misread too." });
    await live.until(4);
    const { events } = live;
    expect(events.map(({ tick, change }) => [tick - since, change])).toEqual([
      ...[[1, "GAINED"] as const, [2, "DISPUTED"] as const],
      ...[[3, "SETTLED"] as const, [4, "LOST"] as const],
    ]);
    expect(events.map(({ relation }) => relation.disputed)).toEqual([false, true, false, false]);
    expect(new Set(events.map(({ relation }) => relation.id)).size).toBe(1);
    expect(events[3].relation.versionId).toBe(events[2].relation.versionId);

    const later = follow(service.url, relations, { variables: { filter, since } });
    await later.until(4);
    const known = (all: typeof events) =>
      all.map(({ tick, change, relation: { known: _, ...relation } }) => ({ tick, change, relation }));
    expect(known(later.events)).toEqual(known(events));
    await Promise.all([live.stop(), later.stop()]);
  });
});

describe("an event", () => {
  it.each([
    ...documentsOfEveryField(printedSchema, () => 2, {}, OperationTypeNode.SUBSCRIPTION),
  ])("of %s can be asked for every field", async (root, document) => {
    const query = document.replace(root, `${root}(sinceTick: 0)`);
    const follower = follow(service.url, query);
    await follower.until(60);
    expect(follower.events.map((event) => event.__typename ?? event)).toEqual(
      follower.events.map(() => (root === "claimRecorded" ? "ClaimRecord" : "RelationChange")),
    );
    await follower.stop();
  });

  it("is read as of its own tick however deep below it one asks", async () => {
    const deep = `subscription ($filter: RelationFilter, $since: Int) {
      relationChanged(filter: $filter, sinceTick: $since) {
        change
        relation { claimCount bestClaim { id relations { claimCount bestClaim { relations { claimCount } } } } }
      }
    }`;
    const filter = { predicates: ["SUPPORTS"], among: ["harakat-hazm", "levant-front"] };
    const since = await present();
    const first = await claim("SUPPORTS", "levant-front");
    await claim("SUPPORTS", "levant-front", "REPORTS");
    const follower = follow(service.url, deep, { variables: { filter, since } });
    await follower.until(2);
    const then = (claimCount: number) => ({
      relation: {
        claimCount,
        bestClaim: {
          id: first,
          relations: [{ claimCount, bestClaim: { relations: [{ claimCount }] } }],
        },
      },
    });
    expect(follower.events).toEqual([
      { change: "GAINED", ...then(1) },
      { change: "CHANGED", ...then(2) },
    ]);
    await follower.stop();
  });
});

describe("whoever was cut off", () => {
  it("goes on with sinceTick without loss or repetition, while somebody writes thirty claims", async () => {
    let since = await present();
    const seen: string[] = [];
    const writing = (async () => {
      const ids: string[] = [];
      for (let at = 0; at < 30; at++)
        ids.push(await claim("FOUGHT", "levant-front", at % 2 ? "STATES" : "DENIES"));
      return ids;
    })();
    while (seen.length < 30) {
      const follower = follow(service.url, claims, { variables: { since } });
      await follower.until(Math.min(7, 30 - seen.length));
      await follower.stop();
      seen.push(...follower.events.map((event) => event.claim.id));
      since = follower.events.at(-1).tick;
    }
    expect(seen).toEqual(await writing);
  });
});

describe("two copies of the service on one database", () => {
  it("tell their followers of what was written through either, by the same ticks", async () => {
    const copy = await startCopy(ownNeo4j());
    const [here, there] = [await followNow(claims), await followNow(claims, {}, copy.url)];
    const since = await present();
    const id = await claim("FOUGHT", "levant-front");
    await Promise.all([here.until(1), there.until(1)]);
    expect(there.events).toEqual(here.events);
    expect(there.events).toMatchObject([{ tick: since + 1, claim: { id } }]);
    await here.stop();
    const resumed = follow(copy.url, claims, { variables: { since } });
    await resumed.until(1);
    expect(resumed.events).toEqual(here.events);

    await copy.stop();
    for (const follower of [there, resumed])
      expect(await follower.ended).toMatchObject({ code: 1001, reason: "SERVICE_CLOSING" });
  });
});

/** The codes that a subscription is refused with. */
async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const follower = follow(service.url, query, { variables });
  const ended = (await follower.ended) as readonly Refusal[];
  await follower.stop();
  expect(follower.events).toEqual([]);
  return ended.map(({ extensions }) => extensions.code);
}

describe("a socket takes no", () => {
  it.each([
    ["query", "{ viewer { name } }", {}, "SUBSCRIPTIONS_ONLY"],
    ["introspection", "{ __schema { types { name } } }", {}, "SUBSCRIPTIONS_ONLY"],
    [
      "mutation",
      'mutation { retractClaim(input: { idempotencyKey: "a", id: "b", reason: "c" }) { claim { id } } }',
      ...[{}, "UNAUTHENTICATED"],
    ],
    ["document that is not GraphQL", "subscription {", {}, "GRAPHQL_PARSE_FAILED"],
    ["field that is not there", "subscription { claimForgotten { tick } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["variable of another type", claims, { since: "yesterday" }, "BAD_USER_INPUT"],
    ["tick to come", claims, { since: 1_000_000 }, "SINCE_TICK_INVALID"],
    ["tick before the first", claims, { since: -1 }, "SINCE_TICK_INVALID"],
    [
      "question that costs too much for each event",
      `subscription { claimRecorded { claim { relations { claims(first: 100) { nodes { relations {
        claims(first: 100) { nodes { id } } } } } } } } }`,
      ...[{}, "QUERY_TOO_COSTLY"],
    ],
  ] as [string, string, Record<string, unknown>, string][])("%s", async (_what, query, variables, code) => {
    expect(await refusal(query, variables)).toEqual([code]);
  });

  it("more subscriptions than it may have, and takes another when one has ended", async () => {
    const client = socketClient(service.url);
    const followed = Array.from({ length: 3 }, () => client.iterate({ query: claims }));
    const fourth = () =>
      client
        .iterate({ query: claims, variables: { since: 0 } })
        .next()
        .then(
          ({ value }) => (value as { data: { claimRecorded: { tick: number } } }).data.claimRecorded.tick,
          ([refused]: Refusal[]) => refused?.extensions,
        );
    expect(await fourth()).toEqual({ code: "TOO_MANY_SUBSCRIPTIONS", limit: 3 });
    await followed[0]?.return?.(undefined);
    await expect.poll(fourth, { timeout: 20_000 }).toEqual(expect.any(Number));
    await client.dispose();
  });

  it("subscription over HTTP: it says where that is followed", async () => {
    const answer = await analyst("subscription { claimRecorded { tick } }");
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, "SUBSCRIPTION_NEEDS_SOCKET"]);
    expect(answer.errors?.[0]?.message).toContain("graphql-transport-ws");
  });
});

describe("a socket is let in", () => {
  it("as whoever its key or header says, and not with a key that was never made", async () => {
    const key = `isnad_${"A".repeat(43)}`;
    const unknown = { code: 4401, reason: "UNAUTHENTICATED: unknown" };
    expect(await follow(service.url, claims, { key }).ended).toMatchObject(unknown);
    const socket = { headers: { authorization: `Bearer ${key}` } };
    expect(await follow(service.url, claims, { socket }).ended).toMatchObject(unknown);
  });

  it("no longer than its key is in force", async () => {
    const { id, key } = await createToken(service.graph, { role: "READER", label: "R", by: "test" });
    const follower = await followNow(claims, { key });
    await revokeToken(service.graph, id, "test");
    expect(await follower.ended).toMatchObject({ code: 4401, reason: "UNAUTHENTICATED: revoked" });
  });

  it("not for a page of another origin, and not under a foreign name", async () => {
    const upgrade = {
      ...{ connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" },
      ...{
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        "sec-websocket-protocol": "graphql-transport-ws",
      },
    };
    const ask = async (headers: Record<string, string>, path = "/graphql") => {
      const { status, body } = await rawRequest(service.url, { path, headers: { ...upgrade, ...headers } });
      return [status, JSON.parse(body).errors[0].extensions.code];
    };
    expect(await ask({ origin: "http://evil.test" })).toEqual([403, "ORIGIN_NOT_ALLOWED"]);
    expect(await ask({ host: "evil.test" })).toEqual([403, "HOST_NOT_ALLOWED"]);
    expect(await ask({}, "/elsewhere")).toEqual([404, "NOT_FOUND"]);
    expect(await ask({ upgrade: "h2c" })).toEqual([400, "UPGRADE_NOT_SUPPORTED"]);
  });

  it("for the service's own page", async () => {
    const follower = await followNow(claims, { socket: { origin: service.url } });
    await claim("FOUGHT", "levant-front");
    await follower.until(1);
    await follower.stop();
  });

  it("only while its address has places left, and again when one is free", async () => {
    const open = (): Promise<number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${service.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
        socket.once("open", () => resolve(101));
        socket.once("unexpected-response", (_req, { statusCode = 0 }) => resolve(statusCode));
        socket.on("error", () => {});
        sockets.push(socket);
      });
    const sockets: WebSocket[] = [];
    for (let at = 0; at < 6; at++) expect(await open()).toBe(101);
    expect(await open()).toBe(429);
    sockets[0]?.close();
    await expect.poll(open, { timeout: 10_000 }).toBe(101);
    for (const socket of sockets) socket.terminate();
    await expect.poll(() => metric("isnad_sockets_open"), { timeout: 10_000 }).toBe(0);
  });
});

describe("a client", () => {
  it("that answers no ping is let go", async () => {
    const alive = await followNow(claims);
    const gone = follow(service.url, claims, { socket: { autoPong: false } });
    expect(await gone.ended).toMatchObject({ code: 1006 });
    await claim("FOUGHT", "levant-front");
    await alive.until(1);
    await alive.stop();
  });

  it("that has left leaves nothing that asks the database", async () => {
    const looks = () => metric(ran("presentTick"));
    const follower = await followNow(claims);
    expect(await metric("isnad_sockets_open")).toBe(1);
    const before = await looks();
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before + 1);
    await follower.stop();
    await expect.poll(() => metric("isnad_sockets_open"), { timeout: 10_000 }).toBe(0);
    await pause(500);
    const after = await looks();
    await pause(700);
    expect(await looks()).toBe(after);
  });
});

describe("when the service stops", () => {
  it("its followers are told at once, with the code to connect again", async () => {
    const stopping = await followNow(claims);
    const begun = performance.now();
    await service.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await stopping.ended).toMatchObject({ code: 1001, reason: "SERVICE_CLOSING" });
  });
});
