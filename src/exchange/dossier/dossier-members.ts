import { parse } from "graphql";
import { type ClaimMember, claimFragments, type NamedEntity, sourceFragments } from "../claim-member.js";
import type { PeriodMember } from "./time-words.js";

/** Relations read at once. */
const page = 50;

/** Statements told of one relation; the rest are counted. */
const claimsEach = 10;

/** What the head of a dossier is made of. */
export interface HeadMember {
  readonly entity: EntityMember | null;
  readonly claims: { readonly totalCount: number };
  readonly conflicts: { readonly totalCount: number };
}

/** The entity that a dossier is of. */
export interface EntityMember extends NamedEntity {
  readonly canonical: { readonly id: string } | null;
  readonly names: readonly {
    readonly value: string;
    readonly language: string;
    readonly kind: string;
    readonly usedBy: NamedEntity | null;
  }[];
  readonly descriptionEn: string | null;
  readonly descriptionAr: string | null;
  readonly location: {
    readonly latitude: number;
    readonly longitude: number;
    readonly precision: string;
  } | null;
  readonly reliability: string | null;
  readonly neighbourCounts: readonly {
    readonly count: number;
    readonly direction: Way;
    readonly predicate: { readonly name: string };
  }[];
}

/** Which way a relation runs, seen from the entity. */
export type Way = "OUT" | "IN" | "BOTH";

/** A relation of the entity, with the ids of its statements. */
export interface RelationMember {
  readonly direction: Way;
  readonly node: NamedEntity;
  readonly relation: {
    readonly id: string;
    readonly predicate: { readonly name: string; readonly en: string; readonly ar: string };
    readonly periods: readonly PeriodMember[];
    readonly disputed: boolean;
    readonly selfReportedOnly: boolean;
    readonly originCount: number;
    readonly confidence: number | null;
    readonly claims: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  };
}

/** One page of the entity's relations. */
export interface RelationsMember {
  readonly entity: {
    readonly neighbours: {
      readonly edges: readonly RelationMember[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** A conflict about the entity, with both sides. */
export interface ConflictMember {
  readonly id: string;
  readonly kind: string;
  readonly certainty: string;
  /** The one that stands first, then the one against it. */
  readonly claims: readonly ClaimMember[];
}

/** The head, and what a dossier's options are. `$language` is ours to read. */
export const headDocument = parse(`query Dossier($id: ID!, $language: LanguageTag = "en", $asOf: AsOf) {
  entity(id: $id, asOf: $asOf) {
    ...named
    name(languages: [$language])
    canonical { id }
    names { value language kind usedBy { ...named } }
    descriptionEn: description(languages: ["en"]) descriptionAr: description(languages: ["ar"])
    location { latitude longitude precision }
    reliability
    neighbourCounts { count direction predicate { name } }
  }
  claims(filter: { about: [$id] }, asOf: $asOf) { totalCount }
  conflicts(filter: { about: [$id] }, asOf: $asOf) { totalCount }
}
${sourceFragments}`);

/**
 * A page of relations, those from most origins first: where a dossier is bounded, they stay. Their statements come with the others about the
 * entity, in one stream: a page that read them whole would keep the database planning for seconds.
 */
export const relationsDocument = parse(`query Relations($id: ID!, $after: String, $asOf: AsOf) {
  entity(id: $id, asOf: $asOf) {
    neighbours(first: ${page}, after: $after, orderBy: ORIGINS_DESC) {
      edges {
        direction
        node { ...named }
        relation {
          id predicate { name en: label(languages: ["en"]) ar: label(languages: ["ar"]) }
          periods { startEarliest startLatest endEarliest endLatest edtf phrase timeRelation relativeTo { ...named } }
          disputed selfReportedOnly originCount confidence
          claims(first: ${claimsEach}) { totalCount nodes { id } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${sourceFragments}`);

/** All statements about the entity, by time. */
export const claimsDocument = parse(`query Claims($id: ID!, $asOf: AsOf) {
  claims(filter: { about: [$id] }, asOf: $asOf, orderBy: TIME) { nodes { ...claim } }
}
${claimFragments}`);

/** All conflicts about the entity. */
export const conflictsDocument = parse(`query Conflicts($id: ID!, $asOf: AsOf) {
  conflicts(filter: { about: [$id] }, asOf: $asOf) { nodes { id kind certainty claims { ...claim } } }
}
${claimFragments}`);
