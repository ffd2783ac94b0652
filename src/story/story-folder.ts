import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../errors.js";
import { parseYaml, type YamlFile } from "../yaml/yaml-file.js";

/** The files of a story that people write. */
export const storyFiles = ["story.yaml", "entities.yaml", "claims.yaml"] as const;
type StoryFileName = (typeof storyFiles)[number];

/** Names of all YAML files in a folder, sorted; empty where there is no such folder. */
export function yamlFilesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(".yaml") || name.endsWith(".yml")).sort();
}

/** A story's files as far as they can be parsed. */
export interface StoryFolder {
  readonly files: Readonly<Partial<Record<StoryFileName, YamlFile>>>;
  readonly faults: readonly Fault[];
}

/** Parses a story's three files; one that is missing, unreadable or not part of a story is a fault. */
export function readStoryFolder(folder: string): StoryFolder {
  const present = yamlFilesIn(folder);
  const faults: Fault[] = present
    .filter((name) => !storyFiles.some((file) => file === name))
    .map((name) => ({
      file: join(folder, name),
      line: null,
      message: `is not part of a story; move what it says to ${storyFiles.join(", ")} and delete it`,
    }));
  const files: Partial<Record<StoryFileName, YamlFile>> = {};
  for (const name of storyFiles) {
    const path = join(folder, name);
    if (!present.includes(name)) {
      faults.push({ file: path, line: null, message: "is missing; create it as docs/story-format.md says" });
      continue;
    }
    const parsed = parseYaml(path, readFileSync(path, "utf8"));
    if ("faults" in parsed) faults.push(...parsed.faults);
    else files[name] = parsed.file;
  }
  return { files, faults };
}

/** The texts at one key of a list's items, those of faulty items too, so that one fault does not breed others. */
export function declared(file: YamlFile | undefined, key: string): Set<string> {
  const items = Array.isArray(file?.content) ? (file.content as Record<string, unknown>[]) : [];
  return new Set(items.map((item) => item?.[key]).filter((name) => typeof name === "string"));
}
