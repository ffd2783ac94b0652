import { print } from "graphql";
import { useFragment } from "./gql/fragment-masking.js";
import { SayingFragmentDoc, type Stance, ToldDocument, type ToldQuery } from "./gql/graphql.js";

/** What is said about something; `validAt` in EDTF, `2015-02` for example. */
export async function told(url: string, about: string, validAt: string) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(ToldDocument), variables: { about, asOf: { validAt } } }),
  });
  const { data } = (await response.json()) as { data: ToldQuery };
  return data.claims.nodes.map((claim) => {
    const { stance, recordedAt, evidence } = useFragment(SayingFragmentDoc, claim);
    const words: string[] = evidence.map(({ exact }) => exact);
    // @ts-expect-error: claims have no such field.
    claim.nonsense;
    // @ts-expect-error: a scalar of ours is a text.
    const milliseconds: number = recordedAt;
    return { stance: stance satisfies Stance, milliseconds, words, object: claim.object?.slug ?? null };
  });
}
