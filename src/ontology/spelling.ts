/** Kinds as the files spell them: `ArmedGroup`. No two capitals in a row, so that `ARMED_GROUP` leads back to it. */
export const kindSpelling = /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)*$/;
/** Predicates: `ALLIED_WITH`. */
export const predicateSpelling = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** Fields and roles: `attackedBy`. */
export const fieldSpelling = /^[a-z][A-Za-z0-9]*$/;

function wordsOf(name: string): string[] {
  const apart = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return apart.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
}

/** `ArmedGroup` or `armed group` -> `ARMED_GROUP`. */
export function upperSnake(name: string): string {
  return wordsOf(name).join("_").toUpperCase();
}

/** `ArmedGroup` or `ARMED_GROUP` -> `armed-group`, as the file is named. */
export function kebab(name: string): string {
  return wordsOf(name).join("-").toLowerCase();
}

/** `ARMED_GROUP` -> `ArmedGroup`. */
export function pascal(name: string): string {
  return wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("");
}

/** `ArmedGroup` -> `armedGroup`. */
export function camel(name: string): string {
  const joined = pascal(name);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
