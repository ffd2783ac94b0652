import { useEffect, useRef } from "react";
import type { Example } from "./examples.js";
import { useRunExample } from "./run-example.js";

/** Opens what the address names, `/#node=ID`, as exports link to it; once, when the editors have loaded. */
export function useLinkedNode(): void {
  const run = useRunExample();
  const isDone = useRef(false);
  useEffect(() => {
    if (run === null || isDone.current) return;
    isDone.current = true;
    const example = linkedNode(location.hash);
    if (example !== null) run(example);
  }, [run]);
}

/** The question about the thing that an address's fragment names; null where it names none. */
export function linkedNode(fragment: string): Example | null {
  const id = new URLSearchParams(fragment.slice(1)).get("node");
  if (id === null || id === "") return null;
  return { title: id, query: `${question.replace("$id", JSON.stringify(id))}` };
}

const question = `# What stands behind a link: a claim, a relation or an entity, by its id.
query Linked {
  node(id: $id) {
    __typename
    id
    ... on Claim {
      text
      stance
      attribution { speaker { name } act channel }
      evidence { exact prefix suffix start end }
      document { title }
      conflicts { kind explanation }
      relations { id }
    }
    ... on Relation {
      subject { name }
      predicate { label }
      object { name }
      disputed
      claims { nodes { text stance evidence { exact } document { title } } }
    }
    ... on Entity {
      kind
      name
      names { value language }
      description
      neighbours { edges { direction relation { predicate { label } } node { name } } }
    }
  }
}
`;
