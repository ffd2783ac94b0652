import type { Fault } from "../errors.js";
import { problemsOf } from "../record/claim.rules.js";
import type { ClaimProblem, EntityKinds } from "../record/claim-problem.model.js";
import type { YamlPath } from "../yaml/yaml-file.js";
import type { Item } from "../yaml/yaml-shape.js";
import { buildClaim, type ClaimSetting } from "./build-claim.js";
import type { ClaimItem } from "./claim.file.js";
import type { StoryClaim } from "./story.model.js";

/** The claims of a story, and what is wrong with them. */
export function buildClaims(
  items: readonly Item<ClaimItem>[],
  setting: ClaimSetting,
  entityKinds: EntityKinds,
): { readonly claims: readonly StoryClaim[]; readonly faults: readonly Fault[] } {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const claims = items.map((item): StoryClaim => {
    const { key, quote } = item.content;
    if (seen.has(key))
      faults.push(item.fault(["key"], "stands here twice; give each claim a key of its own"));
    seen.add(key);
    const claim = buildClaim(item, setting);
    const problems = problemsOf(claim, entityKinds, setting.ontology);
    faults.push(...problems.map((problem) => item.fault(yamlPath(problem, item.content), problem.message)));
    const { file, line } = item.fault([], "");
    const quoteLines = quote.map((_, index) => item.lineOf(["quote", index]));
    return { key, claim, place: { file, line: line ?? 1, quoteLines } };
  });
  return { claims, faults: [...faults, ...circleFaults(claims)] };
}

/** Where in the file the part of the claim stands that a problem speaks of. */
function yamlPath({ path }: ClaimProblem, { roles }: ClaimItem): YamlPath {
  const [first, second, ...rest] = path;
  if (first === "evidence") return ["quote", ...path.slice(1)];
  if (first !== "roles" || Array.isArray(roles) || typeof second !== "number") return path;
  const names = Object.entries(roles).flatMap(([name, fillers]) => [fillers].flat().map(() => name));
  return ["roles", names[second] ?? second, ...rest];
}

/** Claims that repeat or supersede each other in a circle: none of them would be the first. */
function circleFaults(claims: readonly StoryClaim[]): Fault[] {
  const byId = new Map(claims.map((claim) => [claim.claim.id, claim]));
  return (["repeats", "supersedes"] as const).flatMap((reference) =>
    claims.flatMap(({ key, claim, place }): Fault[] => {
      const passed = new Set<string>();
      let next = claim[reference];
      while (next !== null && next !== claim.id && !passed.has(next)) {
        passed.add(next);
        next = byId.get(next)?.claim[reference] ?? null;
      }
      if (next !== claim.id || passed.size === 0) return [];
      const message = `${key}.${reference}: leads back to this claim; take the reference out of the first of them`;
      return [{ file: place.file, line: place.line, message }];
    }),
  );
}
