import type { Fault } from "../errors.js";
import type { Ontology } from "../ontology/ontology.model.js";
import { idOf } from "../record/ids.js";
import { suggestion } from "../text/nearest.js";
import type { Item } from "../yaml/yaml-shape.js";
import type { EntityItem } from "./entity.file.js";
import type { References } from "./references.js";
import type { StoryEntity } from "./story.model.js";

/** The entities of a story, and what is wrong with them. */
export function buildEntities(
  items: readonly Item<EntityItem>[],
  story: string,
  references: References,
  ontology: Ontology,
): { readonly entities: readonly StoryEntity[]; readonly faults: readonly Fault[] } {
  const kinds = new Map([...ontology.kinds.values()].map((kind) => [kind.type, kind.name]));
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const entities = items.map((item) => {
    const { slug, kind } = item.content;
    if (seen.has(slug))
      faults.push(item.fault(["slug"], "stands here twice; keep one, or name the other differently"));
    seen.add(slug);
    if (!kinds.has(kind)) {
      faults.push(item.fault(["kind"], `\`${kind}\` is no kind; ${suggestion(kind, kinds.keys())}`));
    }
    faults.push(...nameFaults(item));
    return buildEntity(item, story, kinds.get(kind) ?? kind, references);
  });
  return { entities, faults };
}

function buildEntity(
  item: Item<EntityItem>,
  story: string,
  kind: string,
  references: References,
): StoryEntity {
  const { slug, names, description, location } = item.content;
  return {
    id: idOf("entity", story, slug),
    slug,
    kind,
    names: names.map(({ usedBy, ...name }, index) => {
      const { file, line } = item.fault(["names", index, "usedBy"], "");
      return { ...name, usedBy: usedBy === undefined ? null : references.entity(usedBy, file, line ?? 1) };
    }),
    descriptions: Object.entries(description).map(([language, value]) => ({ language, value })),
    location: location ?? null,
  };
}

function nameFaults(item: Item<EntityItem>): Fault[] {
  const { names } = item.content;
  const faults = names.flatMap(({ value, language, kind }, index): Fault[] => {
    const before = names.slice(0, index).filter((other) => other.language === language);
    if (before.some((other) => other.value === value)) {
      return [item.fault(["names", index], `\`${value}\` stands here twice; keep one`)];
    }
    if (kind === "PREFERRED" && before.some((other) => other.kind === "PREFERRED")) {
      return [
        item.fault(["names", index], `\`${language}\` has a PREFERRED name already; make one an ALIAS`),
      ];
    }
    return [];
  });
  if (!names.some(({ kind }) => kind === "PREFERRED")) {
    faults.push(item.fault(["names"], "none is PREFERRED; say which to show"));
  }
  return faults;
}
