import type { Fault } from "../errors.js";
import { faultAt } from "../yaml/yaml-shape.js";
import type { Source } from "./concept-folder.js";
import type { KindCore } from "./kind.file.js";
import { reservedEndings, reservedTypes, rootFields } from "./reserved.js";
import { camel } from "./spelling.js";

/** Kinds whose name is already taken by a label, an API type or a root field. */
export function kindFaults(kinds: readonly Source<KindCore>[]): Fault[] {
  return kinds.flatMap(({ file, content: { kind } }) => {
    const taken = takenBy(kind);
    return taken === null
      ? []
      : [faultAt(file, ["kind"], `\`${kind}\` ${taken}; choose another name for the kind`)];
  });
}

function takenBy(kind: string): string | null {
  if (reservedTypes.has(kind)) return "is already a type of the API or a label of the record";
  const ending = reservedEndings.find((each) => kind.endsWith(each));
  if (ending !== undefined) return `ends in ${ending}, as types of the API do`;
  if (rootFields.has(camel(kind))) return `would give Query a second field \`${camel(kind)}\``;
  return null;
}
