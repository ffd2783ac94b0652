import { z } from "zod";
import { bilingualShape, descriptionShape } from "./bilingual.js";
import { camel, fieldSpelling, predicateSpelling, upperSnake } from "./spelling.js";

const kindList = z.array(z.string()).min(1);

const fieldName = z.string().regex(fieldSpelling, {
  error: ({ input }) =>
    `\`${input}\` is no name for a field; begin with a small letter and use letters and digits only, as in \`${camel(String(input)) || "attackedBy"}\``,
});

const endShape = z.strictObject({ kinds: kindList, field: fieldName.optional() });

const roleEdgeShape = z.union(
  [z.string(), z.strictObject({ predicate: z.string(), filler: z.enum(["subject", "object"]) })],
  { error: "write a predicate's name, or `{ predicate: NAME, filler: subject }` (or `filler: object`)" },
);

const roleShape = z.strictObject({
  kinds: kindList.optional(),
  text: z.boolean().optional(),
  subject: roleEdgeShape.optional(),
  object: roleEdgeShape.optional(),
});

const roleName = z.string().regex(fieldSpelling, {
  error: ({ input }) => `\`${input}\` is no name for a role; write one like \`place\` or \`supportedBy\``,
});

const schemeName = z.string().regex(/^[a-z][a-z0-9-]*$/, {
  error: ({ input }) => `\`${input}\` is no name for a scheme; write it small, as in \`plover\``,
});

/** One file of `schema/predicates`. */
const predicateFileShape = z.strictObject({
  predicate: z.string().regex(predicateSpelling, {
    error: ({ input }) =>
      `\`${input}\` is no name for a predicate; write capitals and single underscores, as in \`${upperSnake(String(input)) || "ALLIED_WITH"}\``,
  }),
  label: bilingualShape,
  phrase: bilingualShape.optional(),
  description: descriptionShape,
  time: z.enum(["state", "event"]),
  subject: endShape,
  object: endShape.optional(),
  symmetric: z.boolean().optional(),
  functional: z.enum(["subject", "object"]).optional(),
  incompatibleWith: z.array(z.string()).optional(),
  value: z.strictObject({ unit: z.string().trim().min(1), label: bilingualShape.optional() }).optional(),
  roles: z.record(roleName, roleShape).optional(),
  codes: z.record(schemeName, z.string().min(1)).optional(),
});

/** A predicate as its file gives it; kinds are spelt as types (`ArmedGroup`). */
export type PredicateFile = z.infer<typeof predicateFileShape>;
/** One end of it. */
export type EndFile = z.infer<typeof endShape>;
/** One of its roles. */
export type RoleFile = z.infer<typeof roleShape>;

const { predicate, subject, object, symmetric, functional, incompatibleWith, value, roles } =
  predicateFileShape.shape;
const predicateCoreShape = z.object({
  predicate,
  subject,
  object,
  symmetric,
  functional,
  incompatibleWith,
  value,
  roles,
});
/** What the rules between predicates look at. */
export type PredicateCore = z.infer<typeof predicateCoreShape>;

/** How `schema/predicates` is read. */
export const predicateShape = {
  key: "predicate",
  spell: upperSnake,
  whole: predicateFileShape,
  core: predicateCoreShape,
};
