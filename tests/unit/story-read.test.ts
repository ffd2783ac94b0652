import { describe, expect, it } from "vitest";
import { StoryInvalid } from "../../src/errors.js";
import { loadOntology } from "../../src/ontology/load-ontology.js";
import { idOf } from "../../src/record/ids.js";
import { readStory } from "../../src/story/read-story.js";
import { resolveStory } from "../../src/story/resolve-story.js";
import { faultsOf } from "../support/faults.js";
import { smallOntologyWith } from "../support/ontology-folder.js";
import { storyFolderWith } from "../support/story-folder.js";

const bridgeTeam = idOf("entity", "quiet-village", "bridge-team");
const hillTeam = idOf("entity", "quiet-village", "hill-team");
const strike = idOf("entity", "quiet-village", "the-strike");

function read(changes: Parameters<typeof storyFolderWith>[0] = {}) {
  return readStory(storyFolderWith(changes), loadOntology(smallOntologyWith()));
}

describe("a story", () => {
  it("gives its document with ids made from slugs and dates as text", () => {
    expect(read().document).toEqual({
      id: idOf("document", "quiet-village", "quiet-village"),
      slug: "quiet-village",
      title: "هدوء حذر في القرية",
      language: "ar",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      publisher: null,
      publishedAt: "2015",
      publishedBasis: "the operator read it on the printed page",
      licence: "invented for a test",
    });
  });

  it("gives its entities with enum kinds, names in order and what only one side calls them", () => {
    const { entities } = read();
    expect(entities.map(({ slug, kind }) => [slug, kind])).toEqual([
      ["bridge-team", "ARMED_GROUP"],
      ["hill-team", "ARMED_GROUP"],
      ["the-strike", "EVENT"],
      ["village", "PLACE"],
    ]);
    expect(entities[0]).toMatchObject({
      id: bridgeTeam,
      descriptions: [{ language: "en", value: "A team that guards a bridge." }],
      location: null,
    });
    expect(entities[0]?.names[2]).toEqual({
      value: "The Ferrymen",
      language: "en",
      kind: "LABEL_BY_OTHERS",
      usedBy: hillTeam,
    });
    expect(entities[1]?.names[1]).toMatchObject({ value: "Hillmen", kind: "ALIAS", usedBy: null });
    expect(entities[3]?.location).toEqual({ latitude: 36.2, longitude: 37.1, precision: "TOWN" });
  });

  it("gives a claim whole, with null for what is not said", () => {
    const [{ key, claim, place }] = read().claims as [ReturnType<typeof read>["claims"][number]];
    const id = idOf("claim", "quiet-village", "bridge-attacks-hill");
    expect(key).toBe("bridge-attacks-hill");
    expect(place).toMatchObject({ line: 1, quoteLines: [10] });
    expect(claim).toEqual({
      id,
      predicate: "ATTACKED",
      subject: { status: "KNOWN", entity: bridgeTeam },
      object: { status: "KNOWN", entity: hillTeam },
      value: null,
      roles: [
        { name: "event", entity: strike, text: null },
        { name: "condition", entity: null, text: "by night" },
      ],
      modality: "ACTUAL",
      time: {
        aspect: "OCCURRED",
        at: "2014",
        earliest: null,
        latest: null,
        phrase: "last year",
        relativeTo: strike,
        timeRelation: "DURING",
      },
      attribution: [
        { speaker: null, speakerStatus: "NONE", act: "REPORTS", channel: null },
        { speaker: bridgeTeam, speakerStatus: "KNOWN", act: "ANNOUNCES", channel: "its loudspeaker" },
      ],
      evidence: [
        {
          id: idOf("evidence", id, "0"),
          exact: "مهاجمة فريق التل",
          start: 37,
          end: 53,
          language: "ar",
          translation: "an attack on the Hill Team",
          translatedBy: null,
        },
      ],
      document: idOf("document", "quiet-village", "quiet-village"),
      credibility: 3,
      refutes: null,
      supersedes: null,
      repeats: null,
    });
  });

  it("leaves a value that somebody refuses to disclose unknown, and points at the claim it refutes", () => {
    const claim = read().claims[1]?.claim;
    expect(claim).toMatchObject({
      object: { status: "UNKNOWN", entity: null },
      value: null,
      attribution: [{ speaker: null, speakerStatus: "UNKNOWN", act: "REFUSES_TO_DISCLOSE", channel: null }],
      refutes: idOf("claim", "quiet-village", "bridge-attacks-hill"),
    });
    expect(claim?.evidence.map(({ start }) => start)).toEqual([55, 1]);
  });

  it("counts a value in its predicate's unit", () => {
    const claims = read({
      "claims.yaml": (text) =>
        text.replace(
          "DEATH_TOLL\n",
          "DEATH_TOLL\n  value: { low: 100, lowExclusive: true, text: more than a hundred }\n",
        ),
    }).claims;
    expect(claims[1]?.claim).toMatchObject({
      object: { status: "VALUE", entity: null },
      value: {
        low: 100,
        best: null,
        high: null,
        lowExclusive: true,
        highExclusive: false,
        unit: "person",
        text: "more than a hundred",
      },
    });
  });

  it("takes roles as a list, as a map, and several fillers of one role", () => {
    const withRoles = (roles: string) =>
      read({
        "claims.yaml": (text) => text.replace("{ event: the-strike, condition: { text: by night } }", roles),
      }).claims[0]?.claim.roles;
    const both = [
      { name: "condition", entity: strike, text: null },
      { name: "condition", entity: null, text: "by night" },
    ];
    expect(withRoles("{ condition: [the-strike, { text: by night }] }")).toEqual(both);
    expect(
      withRoles("[{ name: condition, entity: the-strike }, { name: condition, text: by night }]"),
    ).toEqual(both);
  });

  it("keeps all its texts in NFC", () => {
    const decomposed = "Cafe\u0301";
    const { entities } = read({ "entities.yaml": (text) => text.replace("Hillmen", decomposed) });
    expect(entities[1]?.names[1]?.value).toBe("Caf\u00e9");
  });
});

describe("what a story takes from earlier ones", () => {
  const changes = {
    "claims.yaml": (text: string) =>
      text
        .replace("object: hill-team", "object: valley-team")
        .replace("refutes: bridge", "refutes: older/bridge"),
  };
  const valleyTeam = idOf("entity", "older", "valley-team");
  const olderClaim = idOf("claim", "older", "bridge-attacks-hill");
  const found = {
    entities: new Map([["valley-team", { id: valleyTeam, kind: "ARMED_GROUP" }]]),
    claims: new Set([olderClaim]),
  };

  it("stays a slug, is listed with its line, and becomes an id once found", () => {
    const story = read(changes);
    expect(story.claims[0]?.claim.object.entity).toBe("valley-team");
    expect(story.elsewhere).toEqual([
      { type: "entity", slug: "valley-team", file: expect.stringMatching(/claims\.yaml$/), line: 4 },
      { type: "claim", id: olderClaim, file: expect.any(String), line: 20 },
    ]);
    const resolved = resolveStory(story, found, loadOntology(smallOntologyWith()));
    expect(resolved.claims[0]?.claim.object.entity).toBe(valleyTeam);
    expect(resolved.claims[1]?.claim.refutes).toBe(olderClaim);
    expect(resolved.elsewhere).toEqual([]);
  });

  it("is a fault where the graph does not have it", () => {
    const story = read(changes);
    const nothing = { entities: new Map(), claims: new Set<string>() };
    const faults = faultsOf(story.folder, () =>
      resolveStory(story, nothing, loadOntology(smallOntologyWith())),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^claims\.yaml:4: no entity has the slug `valley-team`/),
      expect.stringMatching(/^claims\.yaml:20: the graph has no claim clm_/),
    ]);
  });

  it("is held against the ontology once its kind is known", () => {
    const story = read(changes);
    const person = { ...found, entities: new Map([["valley-team", { id: valleyTeam, kind: "PERSON" }]]) };
    expect(() => resolveStory(story, person, loadOntology(smallOntologyWith()))).toThrow(StoryInvalid);
    expect(() => resolveStory(story, person, loadOntology(smallOntologyWith()))).toThrow(
      /claims\.yaml:1: bridge-attacks-hill\.object: a PERSON cannot be the object of ATTACKED; ARMED_GROUP and PLACE can/,
    );
  });
});
