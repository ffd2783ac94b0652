import { graphql } from "relay-runtime";

/** What a page shows of one entity. */
export const query = graphql`
  query neighbourhoodQuery($id: ID!, $first: Int!) {
    entity(id: $id) {
      id
      ...neighbourhood_entity @arguments(first: $first)
    }
  }
`;

/** Its neighbours, page by page; asked again by the entity's id alone. */
export const entity = graphql`
  fragment neighbourhood_entity on Entity
  @refetchable(queryName: "neighbourhoodPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
    name
    neighbours(first: $first, after: $after, orderBy: NAME) @connection(key: "neighbourhood_neighbours") {
      totalCount
      edges {
        direction
        relation {
          disputed
          knownSince
          predicate {
            name
          }
        }
        node {
          ...neighbourhood_name
        }
      }
    }
  }
`;

/** A name with what its kind adds. */
export const name = graphql`
  fragment neighbourhood_name on Entity {
    slug
    name(languages: ["ar"])
    ... on Place {
      location {
        latitude
        longitude
      }
    }
  }
`;
