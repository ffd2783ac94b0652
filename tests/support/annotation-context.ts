/**
 * The terms of the Web Annotation context that exports use, each with the IRI that the W3C's vocabulary gives it (Web Annotation Vocabulary,
 * Recommendation of 23 February 2017). It is written by hand from there: so no test asks the network, and no term of ours slips in.
 */
export const annotationContext = {
  "@context": {
    id: "@id",
    type: "@type",
    Annotation: "http://www.w3.org/ns/oa#Annotation",
    AnnotationCollection: "http://www.w3.org/ns/activitystreams#OrderedCollection",
    AnnotationPage: "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    TextualBody: "http://www.w3.org/ns/oa#TextualBody",
    SpecificResource: "http://www.w3.org/ns/oa#SpecificResource",
    TextQuoteSelector: "http://www.w3.org/ns/oa#TextQuoteSelector",
    TextPositionSelector: "http://www.w3.org/ns/oa#TextPositionSelector",
    Text: "http://purl.org/dc/dcmitype/Text",
    Software: "http://www.w3.org/ns/activitystreams#Application",
    describing: "http://www.w3.org/ns/oa#describing",
    motivation: { "@id": "http://www.w3.org/ns/oa#motivatedBy", "@type": "@vocab" },
    body: { "@id": "http://www.w3.org/ns/oa#hasBody", "@type": "@id" },
    target: { "@id": "http://www.w3.org/ns/oa#hasTarget", "@type": "@id" },
    source: { "@id": "http://www.w3.org/ns/oa#hasSource", "@type": "@id" },
    selector: { "@id": "http://www.w3.org/ns/oa#hasSelector", "@type": "@id" },
    exact: "http://www.w3.org/ns/oa#exact",
    prefix: "http://www.w3.org/ns/oa#prefix",
    suffix: "http://www.w3.org/ns/oa#suffix",
    start: {
      "@id": "http://www.w3.org/ns/oa#start",
      "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
    },
    end: {
      "@id": "http://www.w3.org/ns/oa#end",
      "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
    },
    value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    format: "http://purl.org/dc/elements/1.1/format",
    language: "http://purl.org/dc/elements/1.1/language",
    label: "http://www.w3.org/2000/01/rdf-schema#label",
    name: "http://xmlns.com/foaf/0.1/name",
    creator: { "@id": "http://purl.org/dc/terms/creator", "@type": "@id" },
    created: {
      "@id": "http://purl.org/dc/terms/created",
      "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    },
    modified: {
      "@id": "http://purl.org/dc/terms/modified",
      "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    },
    generator: { "@id": "http://www.w3.org/ns/activitystreams#generator", "@type": "@id" },
    total: {
      "@id": "http://www.w3.org/ns/activitystreams#totalItems",
      "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
    },
    startIndex: {
      "@id": "http://www.w3.org/ns/activitystreams#startIndex",
      "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
    },
    first: { "@id": "http://www.w3.org/ns/activitystreams#first", "@type": "@id" },
    items: { "@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list" },
  },
} as const;
