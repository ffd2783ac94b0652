import { z } from "zod";
import { nameKinds, placePrecisions } from "../entity/entity.model.js";
import { languageShape, slugShape, textShape } from "./story-words.js";

const nameShape = z.strictObject({
  value: textShape,
  language: languageShape,
  kind: z.enum(nameKinds).default("ALIAS"),
  usedBy: slugShape.optional(),
});

const locationShape = z.strictObject({
  latitude: z.number().min(-90, degrees(90)).max(90, degrees(90)),
  longitude: z.number().min(-180, degrees(180)).max(180, degrees(180)),
  precision: z.enum(placePrecisions),
});

function degrees(most: number): string {
  return `is not on the globe; write degrees from -${most} to ${most}`;
}

/** One item of `entities.yaml`. */
export const entityItemShape = z.strictObject({
  slug: slugShape,
  kind: z.string(),
  names: z.array(nameShape).min(1),
  description: z.record(languageShape, textShape).default({}),
  location: locationShape.optional(),
});
export type EntityItem = z.infer<typeof entityItemShape>;
