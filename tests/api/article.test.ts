import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const answerOf = (query: string, variables: Record<string, unknown> = {}) =>
  dataOf(service, query, variables);

const headquarters = "air-force-intelligence-headquarters";
const slugs = (entities: readonly { slug: string }[]) => entities.map(({ slug }) => slug);

describe("the bombing", () => {
  it("was done by Nusra on Nusra's word, and the headline adds none to it", async () => {
    const { facility } = await answerOf(
      `query ($id: ID!) {
        facility(id: $id) {
          attackedBy(filter: { selfReported: true }) {
            edges {
              node { slug }
              relation {
                claimCount originCount speakers { slug }
                claims { nodes { attribution { speaker { slug } act channel } repeats { act: attribution { act } } } }
              }
            }
          }
        }
      }`,
      { id: headquarters },
    );
    const announced = [
      { speaker: null, act: "REPORTS", channel: null },
      {
        speaker: { slug: "jabhat-al-nusra" },
        act: "CLAIMS_RESPONSIBILITY",
        channel: "its official account on Twitter",
      },
    ];
    expect(facility.attackedBy.edges).toEqual([
      {
        node: { slug: "jabhat-al-nusra" },
        relation: {
          claimCount: 2,
          originCount: 1,
          speakers: [{ slug: "jabhat-al-nusra" }],
          claims: {
            nodes: [
              {
                attribution: [{ speaker: null, act: "STATES", channel: null }],
                repeats: { act: [{ act: "REPORTS" }, { act: "CLAIMS_RESPONSIBILITY" }] },
              },
              { attribution: announced, repeats: null },
            ],
          },
        },
      },
    ]);
  });

  it("hit the headquarters on the paper's own word", async () => {
    const { relations } = await answerOf(
      `{ relations(filter: { predicates: [TARGETED], among: ["tunnel-bombing", "${headquarters}"] }) {
        nodes { subject { slug } selfReportedOnly claims { nodes { attribution { act } } } }
      } }`,
    );
    expect(relations.nodes).toHaveLength(1);
    const [{ subject, selfReportedOnly, claims }] = relations.nodes;
    expect({ subject, selfReportedOnly }).toEqual({
      subject: { slug: "tunnel-bombing" },
      selfReportedOnly: false,
    });
    expect(claims.nodes).toContainEqual({ attribution: [{ act: "STATES" }] });
  });

  it("was joined in by other factions that are not named", async () => {
    const { event } = await answerOf(
      '{ event(id: "tunnel-bombing") { participants { nodes { slug kind } } } }',
    );
    expect(event.participants.nodes).toEqual([
      { slug: "jabhat-al-nusra", kind: "ARMED_GROUP" },
      { slug: "factions-in-the-bombing", kind: "COLLECTIVE" },
    ]);
  });

  it("killed more than a hundred by an estimate without an author, and the regime discloses nothing", async () => {
    const { event } = await answerOf(
      `{ event(id: "tunnel-bombing") { deathToll { nodes {
        stance
        value { low lowExclusive best high highExclusive }
        attribution { speaker { slug } speakerStatus act }
      } } } }`,
    );
    const paper = { speaker: null, speakerStatus: "NONE", act: "REPORTS" };
    expect(event.deathToll.nodes).toEqual([
      {
        stance: "WITHHELD",
        value: null,
        attribution: [
          paper,
          { speaker: { slug: "syrian-regime" }, speakerStatus: "KNOWN", act: "REFUSES_TO_DISCLOSE" },
        ],
      },
      {
        stance: "AFFIRMED",
        value: { low: 100, lowExclusive: true, best: null, high: null, highExclusive: false },
        attribution: [paper, { speaker: null, speakerStatus: "UNKNOWN", act: "ESTIMATES" }],
      },
    ]);
  });

  it("came on a day on which nobody named blew up the gas plant, the checkpoint and the sniper building", async () => {
    const { claims } = await answerOf(
      `{ claims(filter: { predicates: [BLEW_UP], about: [
        "ramouseh-gas-plant", "al-maasara-checkpoint", "sniper-building-on-the-coast"
      ] }) { nodes {
        subject { slug } subjectStatus object { slug ... on Facility { blownUpBy { totalCount } } } relations { id }
      } } }`,
    );
    const byNobodyNamed = (slug: string) => ({
      subject: null,
      subjectStatus: "UNKNOWN",
      object: { slug, blownUpBy: { totalCount: 0 } },
      relations: [],
    });
    expect(claims.nodes).toHaveLength(3);
    expect(claims.nodes).toEqual(
      expect.arrayContaining(
        ["ramouseh-gas-plant", "al-maasara-checkpoint", "sniper-building-on-the-coast"].map(byNobodyNamed),
      ),
    );
  });
});

describe("the storming", () => {
  it("succeeded on Nusra's announcement, and was tried by the opposition on the paper's word", async () => {
    const { facility } = await answerOf(
      `query ($id: ID!) { facility(id: $id) {
        stormedBy { nodes { slug } }
        claims(end: OBJECT, filter: { predicates: [STORMED] }) {
          nodes { subject { slug } modality attribution { speaker { slug } act } }
        }
      } }`,
      { id: headquarters },
    );
    expect(slugs(facility.stormedBy.nodes)).toEqual(["jabhat-al-nusra"]);
    expect(facility.claims.nodes.slice(0, 2)).toEqual([
      {
        subject: { slug: "factions-in-the-assault" },
        modality: "ATTEMPTED",
        attribution: [{ speaker: null, act: "STATES" }],
      },
      {
        subject: { slug: "jabhat-al-nusra" },
        modality: "ACTUAL",
        attribution: [
          { speaker: null, act: "REPORTS" },
          { speaker: { slug: "jabhat-al-nusra" }, act: "ANNOUNCES" },
        ],
      },
    ]);
  });

  it("had been achieved by none of the organisations before", async () => {
    const { claims } = await answerOf(
      `{ claims(filter: { predicates: [STORMED], about: ["headquarters-area"] }) { nodes {
        subject { slug } subjectStatus roles { name entity { slug } } time { phrase timeRelation relativeTo { slug } }
      } } }`,
    );
    expect(claims.nodes).toEqual([
      {
        subject: null,
        subjectStatus: "NONE",
        roles: [{ name: "among", entity: { slug: "armed-factions-in-aleppo" } }],
        time: {
          phrase: "العامين الماضيين",
          timeRelation: "BEFORE",
          relativeTo: { slug: "tunnel-bombing" },
        },
      },
    ]);
  });
});

describe("Nusra's relations", () => {
  it("are alliances with each of its allies, and none among those", async () => {
    const { relations } = await answerOf(
      "{ relations(filter: { predicates: [ALLIED_WITH] }) { nodes { subject { slug } object { slug } } } }",
    );
    const pairs = relations.nodes.map(
      ({ subject, object }: { subject: { slug: string }; object: { slug: string } }) =>
        slugs([subject, object]).sort(),
    );
    expect(pairs).toHaveLength(3);
    for (const pair of pairs) expect(pair).toContain("jabhat-al-nusra");
    expect(new Set(pairs.flat())).toEqual(
      new Set(["jabhat-al-nusra", "jabhat-ansar-al-din", "levant-front", "factions-joining-nusra-in-aleppo"]),
    );
  });

  it("rest on its own word alone where it speaks of its own acts, and nowhere else", async () => {
    const { relations } = await answerOf(
      `{ relations(filter: { selfReported: true }) {
        totalCount nodes { predicate { name } subject { slug } object { slug } }
      } }`,
    );
    const own = relations.nodes.map(
      ({ subject, predicate, object }: Record<string, { slug: string; name: string }>) =>
        `${subject?.slug} ${predicate?.name} ${object?.slug}`,
    );
    expect(own.sort()).toEqual([
      `jabhat-al-nusra ATTACKED ${headquarters}`,
      "jabhat-al-nusra PARTICIPATED_IN headquarters-assault",
      "jabhat-al-nusra PARTICIPATED_IN tunnel-bombing",
      `jabhat-al-nusra STORMED ${headquarters}`,
    ]);
  });

  it("can be read without what rests on its own word alone", async () => {
    const { armedGroup } = await answerOf(
      `{ armedGroup(id: "jabhat-al-nusra") {
        stormed { nodes { slug } }
        othersSay: stormed(filter: { selfReported: false }) { nodes { slug } }
      } }`,
    );
    expect(slugs(armedGroup.stormed.nodes).sort()).toEqual([
      headquarters,
      "areas-of-western-backed-factions",
    ]);
    expect(slugs(armedGroup.othersSay.nodes)).toEqual(["areas-of-western-backed-factions"]);
  });
});

describe("Adib Salama's death", () => {
  it("is affirmed by activists and withheld by regime sources; nobody denies it and no killer is named", async () => {
    const { person } = await answerOf(
      `{ person(id: "adib-salama") {
        killedBy { totalCount }
        claims(filter: { predicates: [KILLED] }) { nodes {
          subjectStatus stance disputed attribution { speaker { slug } act }
        } }
        conflicts { nodes { kind claims { stance } } }
      } }`,
    );
    expect(person.killedBy.totalCount).toBe(0);
    expect(person.claims.nodes).toEqual([
      {
        subjectStatus: "UNKNOWN",
        stance: "AFFIRMED",
        disputed: false,
        attribution: [
          { speaker: null, act: "REPORTS" },
          { speaker: { slug: "activists" }, act: "CIRCULATES" },
        ],
      },
      {
        subjectStatus: "UNKNOWN",
        stance: "WITHHELD",
        disputed: false,
        attribution: [
          { speaker: null, act: "REPORTS" },
          { speaker: { slug: "regime-sources" }, act: "REFUSES_TO_CONFIRM" },
        ],
      },
    ]);
    expect(person.conflicts.nodes).toEqual([
      { kind: "UNCONFIRMED", claims: [{ stance: "AFFIRMED" }, { stance: "WITHHELD" }] },
    ]);
  });
});

describe("Western support", () => {
  it("is the West's and not America's", async () => {
    const { collective, state } = await answerOf(
      `{
        collective(id: "western-backed-factions") {
          supportedBy { nodes { slug } }
          armedBy { nodes { slug } }
        }
        state(id: "united-states") {
          neighbours { nodes { slug } }
          claims { nodes { predicate { name } attribution { speaker { slug } act } } }
        }
      }`,
    );
    expect(slugs(collective.supportedBy.nodes)).toEqual(["the-west"]);
    expect(slugs(collective.armedBy.nodes)).toEqual(["the-west"]);
    expect(slugs(state.neighbours.nodes)).toEqual(["seizure-of-western-weapons"]);
    expect(state.claims.nodes).toEqual([
      {
        predicate: { name: "BLOW_TO" },
        attribution: [
          { speaker: null, act: "REPORTS" },
          { speaker: { slug: "some-analysts" }, act: "ASSESSES" },
        ],
      },
    ]);
  });

  it("is not meant by the west in which the regime was to be besieged: that is the city's", async () => {
    const { claims } = await answerOf(
      "{ claims(filter: { predicates: [BESIEGED] }) { nodes { modality roles { name entity { slug } } } } }",
    );
    const inTheWest = {
      modality: "ATTEMPTED",
      roles: [{ name: "place", entity: { slug: "western-aleppo" } }],
    };
    expect(claims.nodes).toEqual([inTheWest, inTheWest]);
  });
});

describe("the initiative", () => {
  it("was answered by a readiness that was offered, and that the paper refutes", async () => {
    const { event, conflicts } = await answerOf(
      `{
        event(id: "bombardment-of-aleppo") { haltedBy { totalCount } }
        conflicts(filter: { kinds: [REFUTED] }) { nodes { claims {
          predicate { name } modality disputed attribution { speaker { slug } act } refutes { modality }
        } } }
      }`,
    );
    expect(event.haltedBy.totalCount).toBe(0);
    expect(conflicts.nodes).toEqual([
      {
        claims: [
          {
            predicate: { name: "HALTED" },
            modality: "OFFERED",
            disputed: true,
            attribution: [
              { speaker: null, act: "REPORTS" },
              { speaker: { slug: "staffan-de-mistura" }, act: "ANNOUNCES" },
            ],
            refutes: null,
          },
          {
            predicate: { name: "BOMBARDED" },
            modality: "ACTUAL",
            disputed: false,
            attribution: [{ speaker: null, act: "STATES" }],
            refutes: { modality: "OFFERED" },
          },
        ],
      },
    ]);
  });

  it("takes six weeks and sets no time limit, which may not be meant of one time and marks nothing", async () => {
    const { initiative } = await answerOf(
      `{ initiative(id: "de-mistura-initiative") {
        deadline { nodes { objectStatus value { low best high unit } disputed } }
        conflicts { nodes { kind certainty } }
      } }`,
    );
    expect(initiative.deadline.nodes).toEqual([
      { objectStatus: "VALUE", value: { low: 42, best: 42, high: 42, unit: "day" }, disputed: false },
      { objectStatus: "NONE", value: null, disputed: false },
    ]);
    expect(initiative.conflicts.nodes).toEqual([{ kind: "VALUES_DIFFER", certainty: "POSSIBLE" }]);
  });

  it("shrinks from the governorate to the city to two districts", async () => {
    const { initiative } = await answerOf(
      `{ initiative(id: "de-mistura-initiative") {
        claims(end: SUBJECT, filter: { predicates: [SCOPE] }) { nodes { object { slug } time { aspect } } }
        scope { edges { node { slug } relation { disputed periods { ongoing } } } }
      } }`,
    );
    expect(initiative.claims.nodes).toEqual([
      { object: { slug: "aleppo-governorate" }, time: { aspect: "ENDED" } },
      { object: { slug: "aleppo" }, time: { aspect: "ENDED" } },
      { object: { slug: "two-districts-of-aleppo" }, time: { aspect: "STARTED" } },
    ]);
    const of = (slug: string, ongoing: boolean | null) => ({
      node: { slug },
      relation: { disputed: false, periods: [{ ongoing }] },
    });
    expect(initiative.scope.edges).toEqual([
      of("aleppo", false),
      of("aleppo-governorate", false),
      of("two-districts-of-aleppo", null),
    ]);
  });

  it("would have been accepted on a condition only, and is rejected and obstructed as a matter of fact", async () => {
    const { halt, initiative } = await answerOf(
      `{
        halt: initiative(id: "halt-of-fighting") {
          acceptedBy { totalCount }
          claims(filter: { predicates: [ACCEPTED] }) { nodes {
            subject { slug } modality roles { name entity { slug } }
          } }
        }
        initiative(id: "de-mistura-initiative") {
          rejectedBy { nodes { slug } }
          obstructedBy { nodes { slug } }
        }
      }`,
    );
    expect(halt).toEqual({
      acceptedBy: { totalCount: 0 },
      claims: {
        nodes: [
          {
            subject: { slug: "syrian-opposition" },
            modality: "CONDITIONAL",
            roles: [
              { name: "condition", entity: { slug: "wider-halt-of-fighting" } },
              { name: "within", entity: { slug: "de-mistura-initiative" } },
            ],
          },
        ],
      },
    });
    expect(slugs(initiative.rejectedBy.nodes)).toEqual(["armed-factions-in-aleppo"]);
    expect(slugs(initiative.obstructedBy.nodes)).toEqual(["syrian-regime"]);
  });
});

describe("the article", () => {
  interface Page<Member> {
    readonly nodes: readonly Member[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    readonly totalCount: number;
  }

  interface Told {
    time: { at: string | null; earliest: string | null; latest: string | null; phrase: string | null } | null;
    evidence: { exact: string }[];
  }

  /** Every member of a root list, page by page. */
  async function all<Member>(list: string, selection: string): Promise<Member[]> {
    const query = `query ($after: String) { page: ${list}(first: 100, after: $after) {
      nodes { ${selection} } pageInfo { endCursor hasNextPage } totalCount
    } }`;
    const members: Member[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { page }: { page: Page<Member> } = await answerOf(query, { after });
      members.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
      if (!more) expect(members).toHaveLength(page.totalCount);
    }
    return members;
  }

  const allClaims = () => all<Told>("claims", "time { at earliest latest phrase } evidence { exact }");

  it("gives no year, so no claim and no relation has a day; its own date is the operator's statement", async () => {
    const claims = await allClaims();
    const dated = claims.flatMap(({ time }) => [time?.at, time?.earliest, time?.latest]);
    expect(dated.filter((day) => day !== null && day !== undefined)).toEqual([]);
    const phrases = claims.flatMap(({ time }) => time?.phrase ?? []);
    expect(phrases).toContain("التاسع من سبتمبر الماضي");
    expect(phrases.join()).not.toMatch(/[0-9\u0660-\u0669]{4}/u);
    const { document } = await answerOf(
      '{ document(id: "nusra-aleppo-tunnel") { publisher { slug } publishedAt publishedBasis } }',
    );
    expect(document).toEqual({
      publisher: null,
      publishedAt: "2015-03~",
      publishedBasis: expect.stringContaining("not of the article, which gives no year"),
    });
    const bounds = "startEarliest startLatest endEarliest endLatest edtf";
    const relations = await all<{ periods: object[] }>("relations", `periods { ${bounds} }`);
    const unknown = {
      startEarliest: null,
      startLatest: null,
      endEarliest: null,
      endLatest: null,
      edtf: null,
    };
    for (const { periods } of relations) for (const period of periods) expect(period).toEqual(unknown);
  });

  it("keeps its slips in the quotes and makes no entities and no names of them", async () => {
    const quotes = (await allClaims()).flatMap(({ evidence }) => evidence.map(({ exact }) => exact));
    const { entities } = await answerOf("{ entities(first: 100) { totalCount nodes { names { value } } } }");
    const names = entities.nodes.flatMap(({ names: held }: { names: { value: string }[] }) =>
      held.map(({ value }) => value),
    );
    expect(entities.totalCount).toBe(entities.nodes.length);
    for (const slip of [/ميتسورا/u, /(?:جبهة|بين|خلافات) النصر(?!ة)/u, /رُرع/u]) {
      expect(quotes.filter((quote) => slip.test(quote))).not.toEqual([]);
      expect(names.filter((name: string) => slip.test(name))).toEqual([]);
    }
  });

  it("has its slips found all the same", async () => {
    const { person, group } = await answerOf(
      `{
        person: search(text: "دي ميتسورا", first: 1) { nodes { entity { slug } match } }
        group: search(text: "جبهة النصر", first: 1) { nodes { entity { slug } match } }
      }`,
    );
    expect(person.nodes).toEqual([{ entity: { slug: "staffan-de-mistura" }, match: "FUZZY" }]);
    expect(group.nodes).toEqual([{ entity: { slug: "jabhat-al-nusra" }, match: "PREFIX" }]);
  });

  it("says of no two groups that they fought and were allied", async () => {
    const { entities } = await answerOf(
      `{ entities(filter: { related: [
        { predicate: FOUGHT, to: "jabhat-al-nusra" }
        { predicate: ALLIED_WITH, to: "jabhat-al-nusra" }
      ] }) { totalCount nodes { slug } } }`,
    );
    expect(entities).toEqual({ totalCount: 0, nodes: [] });
  });
});
