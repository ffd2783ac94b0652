import { claimFields, evidenceFields } from "../claim/claim.fields.js";
import { claimsRoot } from "../claim/claim-list.fields.js";
import { conflictFields, conflictsRoot } from "../conflict/conflict.fields.js";
import { countRowFields, countsRoot } from "../counts/counts.fields.js";
import { graphDiffRoot } from "../diff/graph-diff.fields.js";
import { documentFields, documentRoots } from "../document/document.fields.js";
import { entityFields } from "../entity/entity.fields.js";
import { entityRoots } from "../entity/entity.roots.js";
import { claimRecorded } from "../following/claim-recorded.fields.js";
import { relationChanged } from "../following/relation-changed.fields.js";
import { historyRoot } from "../history/history.fields.js";
import { identityCandidatesRoot } from "../judgement/candidate.fields.js";
import { judgementFields, judgementsRoot } from "../judgement/judgement.fields.js";
import { ontologyRoots } from "../ontology/ontology.fields.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { pathRoots } from "../path/path.roots.js";
import { pictureRoots } from "../picture/picture.fields.js";
import type { ReaderRegistry } from "../query/compile.js";
import type { Readers } from "../query/reader.js";
import { nodeRoots } from "../reads/node.fields.js";
import { viewerRoots } from "../reads/viewer.fields.js";
import { relationFields } from "../relation/relation.fields.js";
import { relationRoots } from "../relation/relation.roots.js";
import { ofKinds } from "../relation/relation-filter.fields.js";
import { searchRoot } from "../search/search.fields.js";
import { timelineRoot } from "../timeline/timeline.fields.js";
import { mutationRoots } from "../writing/payload.fields.js";

/** How every type of the API is read: what each slice says, put together. */
export function readerRegistry(ontology: Ontology): ReaderRegistry {
  const readers = new Map<string, Readers>([
    ...entityFields(ontology),
    ["Relation", relationFields],
    ["Claim", claimFields],
    ["Evidence", evidenceFields],
    ["Document", documentFields],
    ["Conflict", conflictFields],
    ["IdentityJudgement", judgementFields],
    ["CountRow", countRowFields],
    ["Mutation", mutationRoots],
    ["Subscription", { claimRecorded, relationChanged }],
    [
      "Query",
      {
        ...nodeRoots,
        ...entityRoots(ontology),
        ...relationRoots,
        ...documentRoots,
        ...ontologyRoots,
        ...viewerRoots,
        ...pictureRoots,
        ...pathRoots,
        search: searchRoot,
        claims: claimsRoot,
        conflicts: conflictsRoot,
        judgements: judgementsRoot,
        identityCandidates: identityCandidatesRoot,
        history: historyRoot,
        timeline: timelineRoot,
        counts: countsRoot,
        graphDiff: graphDiffRoot,
      },
    ],
  ]);
  const typeOfKind = new Map([...ontology.kinds.values()].map(({ name, type }) => [name, type]));
  return {
    of: (type) => readers.get(type),
    typesOf: {
      Entity: {
        typeOf: (level, of) => {
          const kind = level.column(`${of}.kind`);
          return (row) => typeOfKind.get(String(row[kind])) ?? "";
        },
        among: (types, of) => {
          const kinds = [...typeOfKind].filter(([, type]) => types.includes(type)).map(([kind]) => kind);
          return ofKinds(of, kinds);
        },
      },
    },
  };
}
