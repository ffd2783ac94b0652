import type { Fault } from "../errors.js";
import { idOf, idTypeOf } from "../record/ids.js";
import { suggestion } from "../text/nearest.js";
import type { YamlPath } from "../yaml/yaml-file.js";
import type { Item } from "../yaml/yaml-shape.js";
import type { Elsewhere } from "./story.model.js";

/** Turns the slugs and keys of one story into ids, and notes those that only another story can define. */
export class References {
  readonly elsewhere: Elsewhere[] = [];
  readonly faults: Fault[] = [];

  constructor(
    private readonly story: string,
    private readonly slugs: ReadonlySet<string>,
    private readonly keys: ReadonlySet<string>,
  ) {}

  /** The id of an entity of this folder, else the slug itself. */
  entity(slug: string, file: string, line: number): string {
    if (this.slugs.has(slug)) return idOf("entity", this.story, slug);
    this.elsewhere.push({ type: "entity", slug, file, line });
    return slug;
  }

  /** The id of a claim: `key` in this folder, `story/key` in another, or an id as it is. */
  claim(reference: string, item: Item<unknown>, path: YamlPath): string {
    const [story, key] = splitReference(reference, this.story);
    const id = idTypeOf(reference) === "claim" ? reference : idOf("claim", story, key);
    if (story !== this.story || id === reference) {
      const { file, line } = item.fault(path, "");
      this.elsewhere.push({ type: "claim", id, file, line: line ?? 1 });
    } else if (!this.keys.has(key)) {
      const mend = `${suggestion(key, this.keys)}; for a claim of another story write \`story/key\``;
      this.faults.push(item.fault(path, `no claim of this story has the key \`${key}\`; ${mend}`));
    }
    return id;
  }
}

function splitReference(reference: string, own: string): [story: string, key: string] {
  const slash = reference.indexOf("/");
  return slash === -1 ? [own, reference] : [reference.slice(0, slash), reference.slice(slash + 1)];
}
