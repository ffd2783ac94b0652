import type { ExecutionResult } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Execute } from "../../src/query/execute.model.js";
import { post, type SmallService, smallExecute, startSmall } from "./small-service.js";

let service: SmallService;
let executed = 0;

/** As the small one, with what only ours gives: extensions beside data. */
const execute: Execute = async (request) => {
  executed += 1;
  const result: ExecutionResult = await smallExecute()(request);
  return request.variables.suggest === true ? { ...result, extensions: { suggestions: {} } } : result;
};

beforeAll(async () => {
  service = await startSmall({}, { execute });
});
afterAll(() => service.stop());

/** All of an answer that a client could tell apart from another. */
async function answer(body: unknown, headers: Record<string, string>) {
  const response = await post(service.url, body, headers);
  const all = Object.fromEntries(response.headers);
  const { date: _, "x-request-id": id, ...same } = all;
  return { status: response.status, headers: same, text: (await response.text()).replaceAll(id ?? "", "ID") };
}

const two = "query One { echo } query Two($t: String) { echo(text: $t) }";
const bodies: Readonly<Record<string, unknown>> = {
  "a plain question": { query: "{ echo }" },
  "one about nothing": { query: "{ __typename }" },
  "one about the schema as well": { query: "{ echo __schema { queryType { name } } }" },
  "a long answer": { query: "query ($t: String) { echo(text: $t) }", variables: { t: "م".repeat(9_000) } },
  "an operation by name": { query: two, operationName: "Two", variables: { t: "x" } },
  "no name of two": { query: two },
  "an empty name": { query: two, operationName: "" },
  "a name that is not there": { query: two, operationName: "Three" },
  "a name that is no text": { query: two, operationName: 3 },
  "variables that are none": { query: "{ echo }", variables: null, operationName: null, extensions: null },
  "variables as a text": { query: two, operationName: "Two", variables: '{"t":"x"}' },
  "variables as a list": { query: two, operationName: "Two", variables: ["x"] },
  "a variable of another type": { query: two, operationName: "Two", variables: { t: 1 } },
  "extensions as a text": { query: "{ echo }", extensions: "x" },
  "members that mean nothing": { query: "{ echo }", more: 1 },
  "extensions beside the data": { query: "query ($suggest: Boolean) { echo }", variables: { suggest: true } },
  "a fault beside data": { query: "{ echo broken }" },
  "nothing but a fault": { query: "{ brokenForSure }" },
  "a fault with facts": { query: "{ refuse }" },
  "a database that is away": { query: "{ away }" },
  "a mutation": { query: "mutation { touch }" },
  "a subscription": { query: "subscription { touched }" },
  "what is not valid": { query: "{ ech }" },
  "what does not parse": { query: "{ echo" },
};
const accepted: Readonly<Record<string, Record<string, string>>> = {
  nothing: {},
  anything: { accept: "*/*" },
  "GraphQL's own": { accept: "application/graphql-response+json, application/json;q=0.9" },
  "what we do not have": { accept: "text/html" },
};

it.each(Object.entries(accepted))("answers the same again to who accepts %s", async (_, headers) => {
  await post(service.url, { query: "{ echo }" }, headers);
  for (const [name, body] of Object.entries(bodies)) {
    const first = await answer(body, headers);
    const before = executed;
    expect(await answer(body, headers), name).toEqual(first);
    expect(executed - before, `${name}: executed once more at most`).toBeLessThanOrEqual(1);
  }
});

it("tells the log which operation was asked for again", async () => {
  const body = { query: "query Again { echo }" };
  for (let time = 0; time < 2; time += 1) await post(service.url, body);
  expect(service.log.filter(({ operation }) => operation === "Again")).toHaveLength(2);
});

it("parses a document once, whatever else of the request differs", async () => {
  const parsed = async () => {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    return Number(/^isnad_documents_parsed_total (\d+)/m.exec(text)?.[1]);
  };
  const before = await parsed();
  for (const t of ["a", "b", "c"])
    await post(service.url, { query: "query Once($t: String) { echo(text: $t) }", variables: { t } });
  expect((await parsed()) - before).toBe(1);
});
