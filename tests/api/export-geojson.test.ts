import { check, getIssues } from "@placemarkio/check-geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataOf } from "../setup/answers.js";
import { startTestService, type TestService } from "../setup/service.js";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Collection {
  readonly features: readonly Feature[];
  readonly isnad: { readonly tick: number; readonly features: number; readonly withoutLocation: number };
}

async function collection(options = ""): Promise<{ readonly text: string; readonly read: Collection }> {
  const response = await fetch(`${service.url}/export/geojson${options}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/geo+json");
  const text = await response.text();
  expect(getIssues(text)).toEqual([]);
  return { text, read: check(text) as unknown as Collection };
}

/** Every entity as the API gives it. */
async function entities() {
  const { entities: found } = await dataOf(
    service,
    `{ entities(first: 100) { totalCount nodes {
      id slug kind ar: name(languages: ["ar"]) location { latitude longitude precision } neighbourCounts { count }
    } } }`,
  );
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes as {
    id: string;
    slug: string;
    kind: string;
    ar: string;
    location: { latitude: number; longitude: number; precision: string } | null;
    neighbourCounts: { count: number }[];
  }[];
}

describe("a map of placed entities", () => {
  test("is valid to a reader of GeoJSON, and has a point for each location, longitude first", async () => {
    const all = await entities();
    const placed = all.filter(({ location }) => location !== null);
    const { read } = await collection();
    expect(placed.length).toBeGreaterThan(5);
    const expected = placed.map(({ id, slug, kind, ar, location, neighbourCounts }) => ({
      id,
      coordinates: [location?.longitude, location?.latitude],
      properties: {
        ...{ slug, kind, name_ar: ar, precision: location?.precision },
        relations: neighbourCounts.reduce((sum, { count }) => sum + count, 0),
      },
    }));
    expect(read.features).toHaveLength(expected.length);
    for (const { id, coordinates, properties } of expected) {
      const feature = read.features.find((one) => one.id === id);
      expect(feature?.geometry).toEqual({ type: "Point", coordinates });
      expect(feature?.properties).toMatchObject(properties);
    }
    expect(read.features.map(({ properties }) => properties.name_ar)).toContain("حلب");
  });

  test("counts those that have no location, and names those within a place at the place", async () => {
    const all = await entities();
    const { read } = await collection();
    expect(read.isnad.features).toBe(read.features.length);
    expect(read.isnad.withoutLocation).toBe(all.length - read.features.length);
    const { place } = await dataOf(
      service,
      `{ place(id: "aleppo") { contains(first: 100) { totalCount nodes { slug } } } }`,
    );
    const aleppo = read.features.find(({ properties }) => properties.slug === "aleppo");
    expect(place.contains.totalCount).toBeGreaterThan(0);
    expect(aleppo?.properties.entities_within).toBe(place.contains.totalCount);
    expect(aleppo?.properties.entities_within_slugs).toEqual(
      place.contains.nodes.map(({ slug }: { slug: string }) => slug),
    );
  });

  test("obeys the filter and the time of its options", async () => {
    const within = await collection("?within=aleppo&kinds=PLACE,FACILITY");
    const { entities: expected } = await dataOf(
      service,
      `{ entities(first: 100, filter: { within: "aleppo", kinds: [PLACE, FACILITY] }) { totalCount nodes { slug location { precision } } } }`,
    );
    const { features, withoutLocation } = within.read.isnad;
    expect(features + withoutLocation).toBe(expected.totalCount);
    expect(features).toBeGreaterThan(0);
    const before = await collection("?knownAt=2000-01-01T00:00:00Z");
    expect(before.read.features).toEqual([]);
    expect(before.read.isnad.withoutLocation).toBe(0);
  });
});
