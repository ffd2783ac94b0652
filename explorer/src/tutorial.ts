import markdown from "../../docs/tutorial.md?raw";
import type { Example } from "./examples.js";

/** The steps of the tutorial, in order, each under its section's number and its operation's name: only opened, never run by themselves. */
export const tutorialSteps: readonly Example[] = markdown.split(/^## /m).flatMap((section) => {
  const [number = ""] = /^\d+/.exec(section) ?? [];
  return [...section.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, query = ""]) => ({
    title: `${number}. ${spaced(/^\w+ (\w+)/.exec(query)?.[1] ?? "")}`,
    query,
    waits: true,
  }));
});

/** `BothSides` as it is read: Both sides. */
function spaced(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
