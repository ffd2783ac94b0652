import { graphql } from "relay-runtime";

/** All claims that pass a filter. */
export const query = graphql`
  query claimsQuery($filter: ClaimFilter, $first: Int!) {
    ...claims_list @arguments(filter: $filter, first: $first)
  }
`;

/** A list at the root, page by page. */
export const list = graphql`
  fragment claims_list on Query
  @refetchable(queryName: "claimsPaginationQuery")
  @argumentDefinitions(
    filter: { type: "ClaimFilter" }
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
  ) {
    claims(filter: $filter, first: $first, after: $after) @connection(key: "claims_claims", filters: ["filter"]) {
      edges {
        node {
          id
          text
          stance
        }
      }
    }
  }
`;

/** A claim as it is told of, the moment it is recorded. */
export const told = graphql`
  subscription claimsToldSubscription($since: Int) {
    claimRecorded(sinceTick: $since) {
      tick
      claim {
        id
        text
      }
    }
  }
`;

/** A write whose claim gets into what is on the page by its id. */
export const retract = graphql`
  mutation claimsRetractMutation($input: RetractClaimInput!) {
    retractClaim(input: $input) {
      claim {
        id
        retractedAt
      }
      userErrors {
        code
        message
      }
    }
  }
`;
