import type { Scope } from "./as-of.js";
import { entityById } from "./claim.js";
import { type ClaimArguments, claimConnection } from "./claim-lists.js";
import type { RecordedDocument } from "./world.model.js";

/** A document as the API shows it, as of then. */
export function documentView({ document, text }: RecordedDocument, scope: Scope) {
  return {
    __typename: "Document",
    ...document,
    text,
    publisher: () => entityById(scope, document.publisher),
    claims: (args: ClaimArguments) =>
      claimConnection(
        scope,
        {
          name: "Document.claims",
          owner: document.id,
          holds: ({ claim }) => claim.document === document.id,
        },
        args,
      ),
  };
}
