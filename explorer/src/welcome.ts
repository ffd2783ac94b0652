/** What stands in the editor before anything was asked: a valid document, so that nothing is underlined in red. */
export const WELCOME = `# Pick a question above: it opens here and runs.
# اختر سؤالاً من الأعلى، فيُفتح هنا ويُنفَّذ.
#
# Or ask your own: Ctrl-Space completes,
# Ctrl-Enter runs, and the book explains.

query Find {
  search(text: "النصرة") {
    nodes {
      matchedName
      entity {
        slug
        name
      }
    }
  }
}
`;
