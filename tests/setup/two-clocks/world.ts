import { parse } from "graphql";
import { expect } from "vitest";
import type { Graph } from "../../../src/graph/graph.model.js";
import { makeExecute } from "../../../src/query/execute.js";
import type { Execute, Viewer } from "../../../src/query/execute.model.js";
import { createText } from "../../../src/record/document-text.store.js";
import type { Tick } from "../../../src/record/ledger.model.js";
import { presentTick } from "../../../src/record/ledger.store.js";
import { withTick } from "../../../src/record/ledger.write.js";
import { createDocument, createEntities } from "../../../src/record/story.store.js";
import { verify } from "../../../src/verify/verify.js";
import { makeWrite } from "../../../src/writing/writers.js";
import { aClaim, aQuantity } from "../claims.js";
import { ontology, registry, schema } from "../schema.js";
import { type Inputs, type Known, knownAt, mayHold, surelyHolds } from "./model.js";
import { type Assertion, groups, type Step } from "./steps.js";

const editor: Viewer = { id: "tok_editor", name: "Edith", role: "EDITOR" };
const ids = [...groups.map((slug) => `ent_${slug}`), "ent_town", "ent_battle"];
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  ent_town: ["PLACE", "Place"],
  ent_battle: ["EVENT", "Event"],
};

/** A small world in an empty database: somebody does things, and a list of them says what must be known when. */
export class World {
  readonly #inputs: Inputs = { claims: [], retractions: [], ranks: [], ratings: [], same: [] };
  readonly #ticks: Tick[] = [];
  readonly #judgements: { readonly id: string; readonly same: Inputs["same"][number] | null }[] = [];
  readonly #execute: Execute;
  #keys = 0;

  constructor(private readonly graph: Graph) {
    const write = makeWrite({ graph, ontology });
    this.#execute = makeExecute({ schema, ontology, registry, graph, write, observe: unobserved });
  }

  /** Leaves nothing in the database but four groups, a town, a battle and a report. */
  async begin(): Promise<void> {
    await this.graph.write("test", (unit) =>
      unit.run({
        name: "test",
        text: "MATCH (n WHERE NOT n:Migration) DETACH DELETE n",
        parameters: {},
        row: () => null,
      }),
    );
    await this.graph.write("test", (unit) =>
      withTick(unit, { by: "test", action: "test", detail: {} }, async (tick) => {
        const entities = ids.map((id) => {
          const [kind, label] = kinds[id] ?? ["ARMED_GROUP", "ArmedGroup"];
          const slug = id.slice("ent_".length);
          const names = [{ value: slug, language: "en", kind: "PREFERRED" as const, usedBy: null }];
          return {
            entity: { id, slug, kind, names, descriptions: [], location: null },
            label,
            contentHash: "",
          };
        });
        await unit.run(createEntities(entities, { story: null, tick }));
        const sha256 = "0".repeat(64);
        const document = { id: "doc_report", slug: "report", title: "Report", language: "en", sha256 };
        const more = { publisher: null, publishedAt: null, publishedBasis: null, licence: null };
        await unit.run(createDocument({ ...document, ...more }, "", { story: null, tick }));
        await unit.run(createText("doc_report", "words"));
      }),
    );
    this.#ticks.push(await this.#tick());
  }

  /** Does one thing, where it can be done. */
  async take(step: Step): Promise<void> {
    const before = this.#ticks.at(-1)?.seq ?? 0;
    const note = await this.#perform(step);
    const tick = await this.#tick();
    expect(tick.seq).toBe(note === null ? before : before + 1);
    if (note === null) return;
    this.#ticks.push(tick);
    note(tick.seq);
  }

  /** Holds what the database answers, as known at each tick and now, against the list; then verifies the whole record. */
  async check(): Promise<void> {
    for (const { seq, at } of this.#ticks) {
      const known = knownAt(seq, this.#inputs, ids, ontology);
      expect(await this.#ask(at), `as known at tick ${seq}`).toEqual(answerOf(known));
    }
    const now = knownAt(this.#ticks.at(-1)?.seq ?? 0, this.#inputs, ids, ontology);
    expect(await this.#ask(null), "as known now").toEqual(answerOf(now));
    expect((await verify(this.graph, ontology)).faults).toEqual([]);
  }

  async #tick(): Promise<Tick> {
    const [tick] = await this.graph.read(presentTick());
    if (tick === undefined) throw new Error("The ledger has no tick.");
    return tick;
  }

  /** Null: the input was refused, as its userErrors say. Else what to note with the tick. */
  async #perform(step: Step): Promise<((tick: number) => void) | null> {
    const { claims, retractions, ranks, ratings, same } = this.#inputs;
    const claim = "claim" in step ? nth(claims, step.claim)?.id : undefined;
    switch (step.does) {
      case "assert":
        return this.#assert(step);
      case "retract":
        if (claim === undefined) return null;
        return this.#written("retractClaim", "RetractClaimInput", { id: claim, reason: "so" }, (tick) => {
          retractions.push({ tick, claim });
        });
      case "rank":
        if (claim === undefined) return null;
        return this.#written(
          "rankClaim",
          "RankClaimInput",
          { id: claim, rank: step.rank, reason: "so" },
          (tick) => {
            ranks.push({ tick, claim, rank: step.rank });
          },
        );
      case "rate": {
        const [speaker, { reliability }] = [nth(groups, step.speaker), step];
        const input = { id: speaker, reliability, reason: "so" };
        return this.#written("rateSpeaker", "RateSpeakerInput", input, (tick) => {
          ratings.push({ tick, speaker: `ent_${speaker}`, reliability });
        });
      }
      case "judge": {
        const [left, right, { judgement }] = [nth(groups, step.left), nth(groups, step.right), step];
        const input = { left, right, judgement, reason: "so" };
        return this.#written("judgeIdentity", "JudgeIdentityInput", input, (tick, id) => {
          const pair = [`ent_${left}`, `ent_${right}`] as const;
          const noted = judgement === "SAME" ? { tick, withdrawn: null, pair } : null;
          if (noted !== null) same.push(noted);
          this.#judgements.push({ id, same: noted });
        });
      }
      case "withdraw": {
        const judged = nth(this.#judgements, step.judgement);
        if (judged === undefined) return null;
        const input = { id: judged.id, reason: "so" };
        return this.#written("withdrawJudgement", "WithdrawJudgementInput", input, (tick) => {
          if (judged.same !== null) judged.same.withdrawn = tick;
        });
      }
    }
  }

  async #assert(said: Assertion): Promise<((tick: number) => void) | null> {
    const { predicate, act, aspect, at, credibility, value, refers } = said;
    const isEvent = predicate === "FOUGHT" || predicate === "DEATH_TOLL";
    const subject = predicate === "DEATH_TOLL" ? "battle" : nth(groups, said.subject);
    const object = predicate === "CONTROLS" ? "town" : nth(groups, said.object);
    const speaker = said.speaker === null ? null : nth(groups, said.speaker);
    const time = at === null ? null : { aspect: isEvent ? ("OCCURRED" as const) : aspect, at };
    const reference = refers === null ? undefined : nth(this.#inputs.claims, refers.claim)?.id;
    const references = refers === null || reference === undefined ? {} : { [refers.how]: reference };
    const input = {
      ...{ subject, predicate, document: "report", evidence: [{ exact: "words" }] },
      ...(predicate === "DEATH_TOLL" ? { value: { best: value, unit: "person" } } : { object }),
      ...{ attribution: [{ speaker, act }], time, credibility, ...references },
    };
    return this.#written("assertClaim", "AssertClaimInput", input, (tick, id) => {
      const { claim } = aClaim({
        ...{ id, tick, predicate, subject: `ent_${subject}`, document: "doc_report", act },
        ...(predicate === "DEATH_TOLL"
          ? { value: aQuantity({ best: value, unit: "person" }) }
          : { object: `ent_${object}` }),
        speaker: speaker === null || speaker === undefined ? "NONE" : `ent_${speaker}`,
        ...(time === null ? {} : { time }),
        ...(credibility === null ? {} : { credibility }),
        ...references,
      });
      this.#inputs.claims.push(claim);
    });
  }

  async #written(
    field: string,
    type: string,
    input: object,
    note: (tick: number, id: string) => void,
  ): Promise<((tick: number) => void) | null> {
    const shown = field.endsWith("Claim")
      ? "claim"
      : /ldentity|Judgement|Identity/.test(field)
        ? "judgement"
        : "entity";
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} { id } userErrors { code } } }`;
    this.#keys += 1;
    const data = await this.#data(text, { input: { idempotencyKey: String(this.#keys), ...input } });
    const payload = data[field] as Record<string, { id: string } | null>;
    const id = payload[shown]?.id;
    return id === undefined ? null : (tick) => note(tick, id);
  }

  async #ask(then: string | null): Promise<unknown> {
    const data = await this.#data(question, { then, month: "2014-11" });
    return sorted(data);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back depends on the document.
  async #data(text: string, variables: Record<string, unknown>): Promise<Record<string, any>> {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const result = await this.#execute({ document, operationName: null, variables, viewer: editor });
    expect(result.errors).toBeUndefined();
    // As it would travel: without the driver's and the shaper's own kinds of objects.
    return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
  }
}

const unobserved = { compiled: () => {}, rootField: () => {} };

/** Parsed once each: compilations are kept by document. */
const documents = new Map<string, ReturnType<typeof parse>>();

const question = `query ($then: DateTime, $month: EDTF!) {
  relations(first: 100, asOf: { knownAt: $then }) { nodes {
    id disputed selfReportedOnly claimCount documentCount originCount confidence
    speakers { id } bestClaim { id } periods { startEarliest startLatest endEarliest endLatest ongoing }
  } }
  possible: relations(first: 100, asOf: { knownAt: $then, validAt: $month }) { nodes { id } }
  certain: relations(first: 100, asOf: { knownAt: $then, validAt: $month, match: CERTAIN }) { nodes { id } }
  claims(first: 100, asOf: { knownAt: $then }) { nodes { id disputed rank retractedAt relations { id } } }
  conflicts(first: 100, asOf: { knownAt: $then }) { nodes { id kind certainty claims { id } } }
  entities(first: 100, asOf: { knownAt: $then }) { nodes { id } }
  nodes(ids: ["red", "blue", "green", "white"], asOf: { knownAt: $then }) {
    ... on Entity { id canonical { id } neighbours(first: 100) { nodes { id } edges { relation { id } } } }
  }
}`;

const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

// biome-ignore lint/suspicious/noExplicitAny: the shape is the question's.
function sorted(data: Record<string, any>): unknown {
  return {
    relations: data.relations.nodes.sort(byId).map((relation: Record<string, { id: string }[]>) => ({
      ...relation,
      speakers: idsOf(relation.speakers ?? []),
    })),
    possible: idsOf(data.possible.nodes),
    certain: idsOf(data.certain.nodes),
    claims: data.claims.nodes.sort(byId).map((claim: Record<string, { id: string }[]>) => ({
      ...claim,
      relations: idsOf(claim.relations ?? []),
    })),
    conflicts: data.conflicts.nodes.sort(byId),
    entities: idsOf(data.entities.nodes),
    nodes: data.nodes.map(
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      ({ id, canonical, neighbours }: any) => ({
        ...{ id, canonical: canonical?.id ?? null },
        neighbours: neighbours.edges.map(({ relation }: { relation: { id: string } }) => relation.id).sort(),
      }),
    ),
  };
}

/** What the question must be answered with, by the list of inputs. */
function answerOf(known: Known): unknown {
  const holding = (holds: typeof mayHold) =>
    known.relations
      .filter(({ periods }) => periods.some((period) => holds(period, "2014-11-01", "2014-11-30")))
      .map(({ id }) => id);
  const live = known.claims.filter((claim) => claim.live);
  return {
    relations: known.relations.map((relation) => ({
      id: relation.id,
      disputed: relation.disputed,
      selfReportedOnly: relation.selfReportedOnly,
      claimCount: relation.supportedBy.length,
      documentCount: relation.documentCount,
      originCount: relation.originCount,
      confidence: relation.confidence,
      speakers: relation.speakers,
      bestClaim: { id: relation.bestClaim },
      periods: relation.periods.map(({ startEarliest, startLatest, endEarliest, endLatest, ongoing }) => ({
        ...{ startEarliest, startLatest, endEarliest, endLatest, ongoing },
      })),
    })),
    possible: holding(mayHold),
    certain: holding(surelyHolds),
    claims: live.map(({ id, disputed, relations }) => ({
      ...{ id, disputed, rank: known.rankOf(id), retractedAt: null, relations },
    })),
    conflicts: known.conflicts.map(({ id, kind, certainty, claims }) => ({
      ...{ id, kind, certainty, claims: claims.map((claim) => ({ id: claim })) },
    })),
    entities: ids.filter(known.isCanonical).sort(),
    nodes: groups.map((slug) => {
      const id = `ent_${slug}`;
      const stands = known.canonicalOf(id);
      return {
        id,
        canonical: stands === id ? null : stands,
        neighbours: idsOf(
          known.relations.filter(({ subject, object }) => subject === stands || object === stands),
        ),
      };
    }),
  };
}

function nth<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)];
}
