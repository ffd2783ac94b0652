import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs } from "../setup/writers.js";

let service: TestService;
let ask: Ask;
beforeAll(async () => {
  service = await startTestService();
  ask = await askAs(service, "ANALYST");
});
afterAll(() => service.stop());

const createEntity = `mutation ($input: CreateEntityInput!) {
  createEntity(input: $input) { entity { id slug } userErrors { code } }
}`;
const updateEntity = `mutation ($input: UpdateEntityInput!) {
  updateEntity(input: $input) { entity { version } userErrors { code } }
}`;
const present = `{ entity(id: "contested") { version } }`;
const versions = `{ history(id: "contested", first: 100) { totalCount nodes { entity { description } } } }`;

describe("fifty writers at once", () => {
  it("that each change one entity, and read again on CONFLICT, leave fifty changes", {
    timeout: 180_000,
  }, async () => {
    await ask(createEntity, {
      input: {
        ...{ idempotencyKey: "made", kind: "PERSON", slug: "contested" },
        names: [{ value: "Contested", language: "en" }],
      },
    });
    let conflicts = 0;
    const change = async (value: string): Promise<void> => {
      for (let attempt = 0; ; attempt += 1) {
        const { version } = (await ask(present)).data.entity;
        const { errors } = await ask(updateEntity, {
          input: {
            ...{ idempotencyKey: `${value} ${attempt}`, id: "contested", expectedVersion: version },
            descriptions: [{ value, language: "en" }],
          },
        });
        if (errors === undefined) return;
        expect(errors[0]?.extensions.code).toBe("CONFLICT");
        conflicts += 1;
        await sleep(Math.random() * 100 * (attempt + 1));
      }
    };
    const changes = Array.from({ length: 50 }, (_, at) => `Change ${at}`);
    await Promise.all(changes.map(change));
    expect((await ask(present)).data.entity.version).toBe(51);
    const { totalCount, nodes } = (await ask(versions)).data.history;
    expect(totalCount).toBe(51);
    const described = nodes.flatMap(
      ({ entity }: { entity: { description: string | null } }) => entity.description ?? [],
    );
    expect(described.sort()).toEqual([...changes].sort());
    expect(conflicts).toBeGreaterThan(0);
  });

  it("with one idempotency key write once", async () => {
    const input = { idempotencyKey: "all of us", kind: "PLACE", names: [{ value: "Once", language: "en" }] };
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(createEntity, { input })));
    const ids = new Set(answers.map(({ data }) => data.createEntity.entity.id));
    expect(ids.size).toBe(1);
  });
});
