import { createPortal } from "react-dom";
import { type ExampleList, exampleLists } from "./examples.js";
import { useRunExample } from "./run-example.js";
import { tutorialSteps } from "./tutorial.js";

/** The examples in the page's header; it must stand within GraphiQL, whose tabs it opens. */
export function ExampleBar() {
  const place = document.getElementById("examples");
  if (!place) return null;
  const lists = exampleLists.map((list) => <List key={list.language} list={list} />);
  return createPortal([...lists, <Tutorial key="tutorial" />], place);
}

/** The tutorial's steps, folded away until somebody wants to go through them. */
function Tutorial() {
  const open = useRunExample();
  return (
    <details className="isnad-tutorial">
      <summary>Tutorial</summary>
      <ol aria-label="Steps of the tutorial">
        {tutorialSteps.map((step) => (
          <li key={step.title}>
            <button type="button" disabled={!open} onClick={() => open?.(step)}>
              {step.title}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
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
