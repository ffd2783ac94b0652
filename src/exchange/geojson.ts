import { parse } from "graphql";
import type { Asked, ExportFormat, Source } from "./export.model.js";
import { linkTo } from "./link.js";
import { visibleText } from "./visible-text.js";

/** What a feature is made of. */
interface PlacedMember {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly en: string;
  readonly ar: string;
  readonly descriptionEn: string | null;
  readonly descriptionAr: string | null;
  /** Null: nobody said where it lies. */
  readonly location: {
    readonly latitude: number;
    readonly longitude: number;
    readonly precision: string;
  } | null;
  readonly neighbourCounts: readonly {
    readonly predicate: { readonly name: string };
    readonly count: number;
  }[];
  readonly within: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] };
}

const document = parse(`query Placed($filter: EntityFilter, $asOf: AsOf) {
  entities(filter: $filter, asOf: $asOf, orderBy: SLUG) {
    nodes {
      id slug kind
      en: name(languages: ["en"]) ar: name(languages: ["ar"])
      descriptionEn: description(languages: ["en"]) descriptionAr: description(languages: ["ar"])
      location { latitude longitude precision }
      neighbourCounts { predicate { name } count }
      within: neighbours(predicates: [LOCATED_IN], direction: IN, first: 100) { totalCount nodes { slug } }
    }
  }
}`);

/** A place on a map for each entity whose location is known (RFC 7946). */
export const geojson: ExportFormat = {
  name: "geojson",
  summary: "Entities with a known location as points, for maps: names, precision, counts of relations.",
  mediaType: "application/geo+json",
  extension: "geojson",
  document,
  write: featureCollection,
};

/**
 * The collection, a feature a line. What it says of itself stands behind the features, when the counts are known. An entity that lies in a
 * place without a location of its own gets no point: it would show more than anybody said. It is counted, and its place names it.
 */
async function* featureCollection(source: Source, { variables, stamp, base }: Asked): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  const counts = { features: 0, withoutLocation: 0 };
  for await (const member of source.stream<PlacedMember>(document, variables)) {
    const feature = featureOf(member, base);
    if (feature === null) {
      counts.withoutLocation += 1;
      continue;
    }
    yield `${counts.features === 0 ? "" : ","}\n${visibleText(JSON.stringify(feature))}`;
    counts.features += 1;
  }
  yield `\n],\n"isnad":${visibleText(JSON.stringify({ ...stamp, ...counts }))}}\n`;
}

function featureOf(member: PlacedMember, base: string): object | null {
  const { id, slug, kind, en, ar, location, within } = member;
  if (location === null) return null;
  const byPredicate = new Map<string, number>();
  for (const { predicate, count } of member.neighbourCounts)
    byPredicate.set(predicate.name, (byPredicate.get(predicate.name) ?? 0) + count);
  return {
    ...{ type: "Feature", id },
    geometry: { type: "Point", coordinates: [location.longitude, location.latitude] },
    properties: {
      ...{ slug, kind, name_en: en, name_ar: ar, precision: location.precision },
      ...{ description_en: member.descriptionEn, description_ar: member.descriptionAr },
      relations: [...byPredicate.values()].reduce((sum, count) => sum + count, 0),
      relations_by_predicate: Object.fromEntries(byPredicate),
      entities_within: within.totalCount,
      entities_within_slugs: within.nodes.map((node) => node.slug),
      link: linkTo(id, base),
    },
  };
}
