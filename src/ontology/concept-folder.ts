import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Fault } from "../errors.js";
import { parseYaml, type YamlFile } from "../yaml/yaml-file.js";
import { checkShape, faultAt } from "../yaml/yaml-shape.js";
import { kebab } from "./spelling.js";

/** A file's content together with the file, for faults found later. */
export interface Source<T> {
  readonly file: YamlFile;
  readonly content: T;
}

/** How a folder's files are read. */
export interface ConceptShape<T, Core> {
  /** Where a file names its concept: `kind` or `predicate`. */
  readonly key: string;
  /** The concept's name as a file's name suggests it. */
  readonly spell: (words: string) => string;
  readonly whole: z.ZodType<T>;
  /** What the rules between concepts look at; they are applied to a file that is faulty elsewhere, too. */
  readonly core: z.ZodType<Core>;
}

/** One folder of concepts, one file each. */
export interface ConceptFolder<T, Core> {
  readonly concepts: readonly T[];
  readonly cores: readonly Source<Core>[];
  /** Names that files give themselves, those of faulty files too, so that one fault does not breed others. */
  readonly names: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Reads every `*.yaml` of a folder. */
export function readConcepts<T, Core>(folder: string, shape: ConceptShape<T, Core>): ConceptFolder<T, Core> {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const faults = folderFaults(folder, files, shape.key);
  const concepts: T[] = [];
  const cores: Source<Core>[] = [];
  const names = new Map<string, string>();
  for (const base of files.filter((file) => file.endsWith(".yaml"))) {
    const parsed = parseYaml(join(folder, base), readFileSync(join(folder, base), "utf8"));
    if ("faults" in parsed) {
      faults.push(...parsed.faults);
      names.set(shape.spell(base.slice(0, -".yaml".length)), join(folder, base));
      continue;
    }
    const { file } = parsed;
    const whole = checkShape(file, shape.whole);
    if ("faults" in whole) faults.push(...whole.faults);
    else concepts.push(whole.content);
    const core = shape.core.safeParse(file.content);
    if (core.success) cores.push({ file, content: core.data });
    faults.push(...namingFaults(file, base, shape.key, names));
  }
  return { concepts, cores, names: new Set(names.keys()), faults };
}

function folderFaults(folder: string, files: readonly string[], key: string): Fault[] {
  const faults: Fault[] = files
    .filter((file) => file.endsWith(".yml"))
    .map((file) => ({ file: join(folder, file), line: null, message: "is not read; end its name in .yaml" }));
  if (!files.some((file) => file.endsWith(".yaml"))) {
    faults.push({ file: folder, line: null, message: `holds no ${key}; add one file a ${key}` });
  }
  return faults;
}

/** Notes the concept's name; a name given twice, or a file named otherwise, is a fault. */
function namingFaults(file: YamlFile, base: string, key: string, names: Map<string, string>): Fault[] {
  const name = (file.content as Record<string, unknown> | null)?.[key];
  if (typeof name !== "string" || name === "") return [];
  const faults: Fault[] = [];
  const other = names.get(name);
  if (other !== undefined) {
    faults.push(faultAt(file, [key], `\`${name}\` is defined in ${other} too; keep one of the two`));
  }
  if (base !== `${kebab(name)}.yaml`) {
    faults.push(
      faultAt(file, [key], `\`${name}\` belongs into ${kebab(name)}.yaml; rename the file or the ${key}`),
    );
  }
  names.set(name, other ?? file.name);
  return faults;
}
