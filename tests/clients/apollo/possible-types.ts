import type { PossibleTypesMap } from "@apollo/client";

/** Which types each interface has: Apollo's cache needs to know, as kinds are data and may be added. */
export async function possibleTypes(url: string): Promise<PossibleTypesMap> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __schema { types { name possibleTypes { name } } } }" }),
  });
  const { data } = (await response.json()) as {
    data: { __schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] } };
  };
  return Object.fromEntries(
    data.__schema.types.flatMap(({ name, possibleTypes }) =>
      possibleTypes === null ? [] : [[name, possibleTypes.map((type) => type.name)]],
    ),
  );
}
