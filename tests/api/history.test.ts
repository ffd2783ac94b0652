import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../setup/service.js";
import { type Ask, askAs, payloadOf } from "../setup/writers.js";

let service: TestService;
let editor: Ask;
let relation: string;
const claims: string[] = [];

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a payload.
async function write(field: string, type: string, selection: string, input: object): Promise<any> {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
  const payload = await payloadOf(editor, text, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

const say = async (act: string, more: object = {}) => {
  const { claim, relations } = await write(
    "assertClaim",
    "AssertClaimInput",
    "claim { id } relations { id }",
    {
      ...{ subject: "red", predicate: "ALLIED_WITH", object: "blue", document: "paper" },
      attribution: [{ speaker: "blue", act }],
      evidence: [{ exact: "allied" }],
      ...more,
    },
  );
  claims.push(claim.id);
  relation = relations[0]?.id ?? relation;
  return claim.id as string;
};

beforeAll(async () => {
  service = await startTestService();
  editor = await askAs(service, "EDITOR", "Edith");
  for (const slug of ["red", "blue", "rouge"])
    await write("createEntity", "CreateEntityInput", "entity { id }", {
      ...{ slug, kind: "ARMED_GROUP", names: [{ value: slug, language: "en" }] },
    });
  await write("registerDocument", "RegisterDocumentInput", "document { id }", {
    ...{ slug: "paper", title: "Paper", language: "en", text: "They are allied." },
  });
});
afterAll(() => service.stop());

const history = async (id: string, page = "") => {
  const answer =
    await editor(`{ history(id: "${id}"${page}) { totalCount pageInfo { endCursor hasNextPage } nodes {
    tick change by known { from to }
    because { __typename id }
    relation { id disputed claimCount confidence }
    entity { name canonical { slug } reliability version }
  } } }`);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.history;
};

describe("the history of a relation", () => {
  it("lists what changed, when, because of what and by whom", async () => {
    const first = await say("STATES");
    const denial = await say("DENIES");
    await write("retractClaim", "RetractClaimInput", "claim { id }", { id: denial, reason: "misheard" });
    await write("rateSpeaker", "RateSpeakerInput", "entity { id }", {
      id: "blue",
      reliability: "C",
      reason: "so so",
    });
    await write("rankClaim", "RankClaimInput", "claim { id }", {
      id: first,
      rank: "DEPRECATED",
      reason: "old",
    });
    const { nodes, totalCount } = await history(relation);
    expect(totalCount).toBe(5);
    expect(nodes).toMatchObject([
      {
        change: "GAINED",
        by: "Edith",
        because: { __typename: "Claim", id: first },
        relation: { disputed: false },
      },
      { change: "DISPUTED", because: { id: denial }, relation: { disputed: true, claimCount: 1 } },
      { change: "SETTLED", because: { id: denial }, relation: { disputed: false, confidence: null } },
      { change: "CHANGED", because: { __typename: "ArmedGroup" }, relation: { confidence: 0.6 } },
      { change: "LOST", because: { id: first }, relation: null, known: { to: null } },
    ]);
    const ticks = nodes.map(({ tick }: { tick: number }) => tick);
    expect(ticks).toEqual([...ticks].sort((left: number, right: number) => left - right));
    for (const [at, { known }] of nodes.slice(0, -1).entries())
      expect(known.to).toBe(nodes[at + 1].known.from);
  });

  it("is read page by page", async () => {
    const first = await history(relation, ", first: 2");
    const next = await history(relation, `, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...next.nodes].map(({ change }) => change)).toEqual([
      "GAINED",
      "DISPUTED",
      "SETTLED",
      "CHANGED",
    ]);
  });
});

describe("the history of an entity", () => {
  it("shows its names, its rating and who stood for it, each as it was", async () => {
    await write("updateEntity", "UpdateEntityInput", "entity { id }", {
      ...{ id: "rouge", expectedVersion: 1, names: [{ value: "Rouge", language: "fr" }] },
    });
    await write("rateSpeaker", "RateSpeakerInput", "entity { id }", {
      id: "rouge",
      reliability: "B",
      reason: "good",
    });
    const { judgement } = await write("judgeIdentity", "JudgeIdentityInput", "judgement { id }", {
      ...{ left: "red", right: "rouge", judgement: "SAME", reason: "one colour" },
    });
    await write("withdrawJudgement", "WithdrawJudgementInput", "judgement { id }", {
      id: judgement.id,
      reason: "no",
    });
    const { nodes } = await history("rouge");
    const [made, named, rated, merged, apart] = nodes;
    expect(made).toMatchObject({
      change: "GAINED",
      entity: { name: "rouge", version: 1, reliability: null },
    });
    expect(named).toMatchObject({ change: "CHANGED", because: null, entity: { name: "Rouge", version: 2 } });
    expect(rated.entity).toEqual({ name: "Rouge", canonical: null, reliability: "B", version: 2 });
    expect(merged).toMatchObject({
      because: { __typename: "IdentityJudgement", id: judgement.id },
      entity: { canonical: { slug: "red" } },
    });
    expect(apart).toMatchObject({ because: { id: judgement.id }, entity: { canonical: null } });
    expect(nodes).toHaveLength(5);
  });

  it("of nothing is empty", async () => {
    expect(await history("nobody-of-that-name")).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
