import { expect } from "vitest";
import type { TestService } from "./service.js";
import { askAs, payloadOf } from "./writers.js";

/** Writes what a test needs, each a tick of its own, on an editor's word. */
export async function tellByHand(service: TestService) {
  const editor = await askAs(service, "EDITOR", "Edith");
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a payload.
  async function write(field: string, selection: string, input: object): Promise<any> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
    const payload = await payloadOf(editor, text, input);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }
  return {
    entity: (slug: string, kind: string) =>
      write("createEntity", "entity { id }", {
        ...{ slug, kind, names: [{ value: slug, language: "en" }] },
      }),
    document: (slug: string, more: object = {}) =>
      write("registerDocument", "document { id }", {
        ...{ slug, title: slug, language: "en", text: "They say so. Then they say more.", ...more },
      }),
    /** Records a claim of the first words of a document, on the word of nobody else; gives its id. */
    async claim(input: object): Promise<string> {
      const { claim } = await write("assertClaim", "claim { id }", {
        ...{ attribution: [{ act: "STATES" }], evidence: [{ exact: "They say so", start: 0 }], ...input },
      });
      return claim.id;
    },
    retract: (id: string) => write("retractClaim", "claim { id }", { id, reason: "a test" }),
    rank: (id: string, rank: string) => write("rankClaim", "claim { id }", { id, rank, reason: "a test" }),
    /** Judges two entities to be one; gives the judgement's id. */
    async same(left: string, right: string): Promise<string> {
      const { judgement } = await write("judgeIdentity", "judgement { id }", {
        ...{ left, right, judgement: "SAME", reason: "a test" },
      });
      return judgement.id;
    },
    withdraw: (id: string) => write("withdrawJudgement", "judgement { id }", { id, reason: "a test" }),
    /** The instant of the last tick: what was known then. */
    async now(): Promise<string> {
      const rows = await service.graph.read({
        name: "the ledger's instant",
        text: "MATCH (l:Ledger) RETURN l.at AS at",
        parameters: {},
        row: (get) => String(get("at")),
      });
      return rows[0] ?? "";
    },
  };
}
