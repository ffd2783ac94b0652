import { z } from "zod";
import { bilingualShape, descriptionShape } from "./bilingual.js";
import { kindSpelling, pascal } from "./spelling.js";

/** Node shapes that Cytoscape draws. */
const shapes = [
  "ellipse",
  "triangle",
  "round-triangle",
  "rectangle",
  "round-rectangle",
  "bottom-round-rectangle",
  "cut-rectangle",
  "barrel",
  "rhomboid",
  "right-rhomboid",
  "diamond",
  "round-diamond",
  "pentagon",
  "round-pentagon",
  "hexagon",
  "round-hexagon",
  "concave-hexagon",
  "heptagon",
  "round-heptagon",
  "octagon",
  "round-octagon",
  "star",
  "tag",
  "round-tag",
  "vee",
] as const;

function sayColor({ input }: { readonly input?: unknown }): string {
  return `\`${input}\` is no colour; write # and six hexadecimal digits in quotes, as in "#b03a2e"`;
}

/** One file of `schema/kinds`. */
const kindFileShape = z.strictObject({
  kind: z.string().regex(kindSpelling, {
    error: ({ input }) =>
      `\`${input}\` is no name for a kind; write capitalised words without spaces, as in \`${pascal(String(input)) || "ArmedGroup"}\``,
  }),
  label: bilingualShape,
  description: descriptionShape,
  color: z.string({ error: sayColor }).regex(/^#[0-9a-fA-F]{6}$/, { error: sayColor }),
  shape: z.enum(shapes),
});

/** A kind as its file gives it. */
export type KindFile = z.infer<typeof kindFileShape>;

const kindCoreShape = z.object({ kind: kindFileShape.shape.kind });
/** What the rules between kinds look at. */
export type KindCore = z.infer<typeof kindCoreShape>;

/** How `schema/kinds` is read. */
export const kindShape = { key: "kind", spell: pascal, whole: kindFileShape, core: kindCoreShape };
