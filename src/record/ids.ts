import { createHash } from "node:crypto";

const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/** Eighty bits of SHA-256 in sixteen characters of Crockford's base 32: no two of a billion ids are likely to meet. */
function digest(parts: readonly string[]): string {
  const bytes = createHash("sha256").update(parts.join("\u0000")).digest();
  let text = "";
  for (let bit = 0; bit < 80; bit += 5) {
    const at = bit >> 3;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += BASE32[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

/** The first letters of an id say what it names; a slug has no underscore, so the two are never mixed up. */
export const idPrefix = {
  entity: "ent_",
  document: "doc_",
  claim: "clm_",
  evidence: "evd_",
  relation: "rel_",
  conflict: "cfl_",
  judgement: "jdg_",
} as const;

/** What an id can name. */
export type IdType = keyof typeof idPrefix;

/** An id made from what the thing is: the same parts give the same id, on any machine, for ever. */
export function idOf(type: Exclude<IdType, "relation">, ...parts: readonly string[]): string {
  return idPrefix[type] + digest([type, ...parts]);
}

/** A relation's id holds its predicate and its ends' ids, so that it can be found without an index. */
export function relationId(predicate: string, subject: string, object: string): string {
  return `${idPrefix.relation}${predicate}.${subject.slice(idPrefix.entity.length)}.${object.slice(idPrefix.entity.length)}`;
}

/** What an id names, or null for a text that is no id of ours. */
export function idTypeOf(text: string): IdType | null {
  for (const type of Object.keys(idPrefix) as IdType[]) if (text.startsWith(idPrefix[type])) return type;
  return null;
}
