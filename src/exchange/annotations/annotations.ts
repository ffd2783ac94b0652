import { parse } from "graphql";
import { ExportSubjectUnknown } from "../../errors.js";
import type { Variables } from "../../query/argument.js";
import { nearest } from "../../text/nearest.js";
import { type ClaimMember, claimFragments, type DocumentMember, sourceFragments } from "../claim-member.js";
import type { Asked, ExportFormat, Source } from "../export.model.js";
import { linkTo } from "../link.js";
import { visibleText } from "../visible-text.js";
import { type Annotating, annotationOf, ours } from "./annotation.js";

/** Names what the W3C has no term for. A number that stands for nobody's address: it is the same in every export of every service. */
const vocabulary = "urn:uuid:37878600-3d55-4929-a1f2-05e9f1840109#";

const claims = `claims(
    filter: {
      documents: [$document], predicates: $predicates, stances: $stances, modalities: $modalities,
      acts: $acts, speakers: $speakers, about: $about, disputed: $disputed
    }
    asOf: $asOf
    orderBy: TEXT_POSITION
  )`;

const options = `$document: ID!, $predicates: [PredicateName!], $stances: [Stance!], $modalities: [Modality!],
  $acts: [SpeechAct!], $speakers: [ID!], $about: [ID!], $disputed: Boolean, $asOf: AsOf`;

const document = parse(`query Annotated(${options}) {
  document(id: $document) { ...source }
  ${claims} { totalCount }
}
${sourceFragments}`);

const members = parse(
  `query Annotations(${options}) { ${claims} { nodes { ...claim } } }\n${claimFragments}`,
);

/** The claims of one document as a W3C Web Annotation collection. */
export const annotations: ExportFormat = {
  name: "annotations",
  summary: "What is claimed in one document, as W3C Web Annotations of its words (JSON-LD).",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "jsonld",
  document,
  optionTexts: {
    document: "The document: its id or slug.",
    predicates: "Only claims of one of these predicates.",
    stances: "Only claims of one of these stances.",
    modalities: "Only claims of one of these modalities.",
    acts: "Only claims whose innermost speaker does one of these.",
    speakers: "Only claims with one of these anywhere in the chain of report: ids or slugs.",
    about: "Only claims with one of these as subject, object, role or speaker: ids or slugs.",
    disputed: "Only claims that are disputed, or are not.",
  },
  write: collectionOf,
};

/** The collection with its one page, an annotation a line. */
async function* collectionOf(source: Source, asked: Asked): AsyncGenerator<string> {
  const { variables, stamp, base } = asked;
  const { document: found, claims: counted } = await source.ask<{
    readonly document: DocumentMember | null;
    readonly claims: { readonly totalCount: number };
  }>(document, variables);
  if (found === null) throw await unknownDocument(source, String(variables.document));
  const at: Annotating = { base, collection: addressOf(found.slug, base), source: namedByHash(found.sha256) };
  const time = stamp.knownAt === null ? "" : `&knownAt=${encodeURIComponent(stamp.knownAt)}`;
  const head = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { isnad: vocabulary }],
    id: `${at.collection}${time}`,
    type: "AnnotationCollection",
    label: `What is claimed in “${found.title}”`,
    generator: { id: base, type: "Software", name: stamp.generator },
    ...(stamp.knownAt === null ? {} : { modified: stamp.knownAt }),
    total: counted.totalCount,
    ...ours({ document: documentOf(found, at), tick: stamp.tick, options: optionsOf(stamp.options) }),
  };
  yield `${text(head).slice(0, -1)},\n"first":{"id":${text(`${at.collection}${time}#page`)},"type":"AnnotationPage","startIndex":0,"items":[`;
  let count = 0;
  for await (const claim of source.stream<ClaimMember>(members, variables)) {
    yield `${count === 0 ? "" : ","}\n${text(annotationOf(claim, at))}`;
    count += 1;
  }
  yield "\n]}}\n";
}

function documentOf(found: DocumentMember, { source, base }: Annotating): object {
  const { id, slug, title, language, sha256, publishedAt, publisher } = found;
  return {
    ...{ id: source, type: "Text", format: "text/plain", language },
    label: { "@value": title, "@language": language },
    ...ours({
      slug,
      sha256,
      publishedAt,
      publisher: publisher?.slug ?? null,
      link: { id: linkTo(id, base) },
    }),
  };
}

function optionsOf(options: Readonly<Record<string, string>>): object[] {
  return Object.entries(options).map(([name, value]) => ours({ name, value }));
}

function addressOf(slug: string, base: string): string {
  return `${base}/export/annotations?document=${encodeURIComponent(slug)}`;
}

/** The IRI of a file by its content (RFC 6920): whoever has the file can tell that it is the one, wherever it was found. */
function namedByHash(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}

/** JSON in which no character turns the direction of the text around it: such stand as JSON's own escapes. */
function text(value: unknown): string {
  return visibleText(JSON.stringify(value));
}

const slugs = parse("query Slugs { documents(first: 100) { nodes { slug } } }");

async function unknownDocument(source: Source, asked: string): Promise<ExportSubjectUnknown> {
  const { documents } = await source.ask<{
    readonly documents: { readonly nodes: readonly { readonly slug: string }[] };
  }>(slugs, {} satisfies Variables);
  const near = nearest(
    asked,
    documents.nodes.map(({ slug }) => slug),
  );
  return new ExportSubjectUnknown("document", asked, near === null ? [] : [near]);
}
