import type { Fault } from "../errors.js";
import { faultAt } from "../yaml/yaml-shape.js";
import type { Source } from "./concept-folder.js";
import type { PredicateCore } from "./predicate.file.js";
import { entityFields } from "./reserved.js";

/** Fields that one kind would get twice, or that every entity has already. */
export function fieldFaults(predicates: readonly Source<PredicateCore>[]): Fault[] {
  /** Who gives a kind's field, by kind and field. */
  const givers = new Map<string, string>();
  return predicates.flatMap(({ file, content }) =>
    endsOf(content).flatMap(({ end, field, kinds }) => {
      const path = [end, "field"];
      if (entityFields.has(field)) {
        return [faultAt(file, path, `every entity has a field \`${field}\` already; choose another name`)];
      }
      const taken = kinds.flatMap((kind) => {
        const giver = givers.get(`${kind}.${field}`);
        givers.set(`${kind}.${field}`, giver ?? `${content.predicate} (${end}, ${file.name})`);
        return giver === undefined ? [] : [`${kind} has a field \`${field}\` from ${giver}`];
      });
      return taken.map((message) => faultAt(file, path, `${message}; choose another name`));
    }),
  );
}

function endsOf({ subject, object, symmetric }: PredicateCore) {
  const ends = symmetric === true ? { subject } : { subject, object };
  return Object.entries(ends).flatMap(([end, given]) =>
    given?.field === undefined ? [] : [{ end, field: given.field, kinds: [...new Set(given.kinds)] }],
  );
}
