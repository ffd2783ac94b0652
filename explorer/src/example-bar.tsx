import { createPortal } from "react-dom";
import { type ExampleList, exampleLists } from "./examples.js";
import { useRunExample } from "./run-example.js";

/** The examples in the page's header; it must stand within GraphiQL, whose tabs it opens. */
export function ExampleBar() {
  const place = document.getElementById("examples");
  if (!place) return null;
  const lists = exampleLists.map((list) => <List key={list.language} list={list} />);
  return createPortal(lists, place);
}

function List({ list }: { readonly list: ExampleList }) {
  const run = useRunExample();
  return (
    <ul lang={list.language} dir={list.direction} aria-label={list.label}>
      {list.examples.map((example) => (
        <li key={example.title}>
          <button type="button" disabled={!run} onClick={() => run?.(example)}>
            {example.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
