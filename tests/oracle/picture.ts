/** A relation as a picture needs to know it. */
export interface Tie {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly origins: number;
  readonly disputed: boolean;
}

/** What decides between entities of equal rank. */
export interface Standing {
  readonly weight: number;
  readonly sortName: string;
}

/** What a picture is asked for, all in ids. */
export interface Wish {
  readonly seeds: readonly string[];
  readonly known: readonly string[];
  readonly hops: number;
  readonly maxNodes: number;
}

/** A picture, told naively from docs/decisions/014-pictures.md. */
export function pictureOf(ties: readonly Tie[], standingOf: (id: string) => Standing, wish: Wish) {
  const { hops, maxNodes } = wish;
  const known = new Set(wish.known);
  const neighbours = neighboursIn(ties);
  const hopOf = new Map(
    wish.seeds
      .filter((id) => !known.has(id))
      .slice(0, maxNodes)
      .map((id) => [id, 0]),
  );
  const seen = new Set(wish.seeds);
  let front: readonly string[] = [...seen];
  for (let hop = 1; hop <= hops && hopOf.size < maxNodes; hop++) {
    const turns = new Map<string, number>();
    const limit = maxNodes + wish.known.length;
    for (const from of front) {
      const theirs = [...(neighbours.get(from) ?? [])].filter(([id]) => !seen.has(id));
      theirs.sort(
        ([left, a], [right, b]) =>
          Number(known.has(right)) - Number(known.has(left)) || b - a || byStanding(left, right),
      );
      const found = theirs.slice(0, limit).map(([id]) => id);
      for (const id of found.filter((id) => known.has(id))) turns.set(id, -1);
      for (const [turn, id] of found.filter((id) => !known.has(id)).entries())
        turns.set(id, Math.min(turn, turns.get(id) ?? turn));
    }
    const ranked = [...turns].sort(([left, a], [right, b]) => a - b || byStanding(left, right));
    const ids = ranked.map(([id]) => id);
    const added = ids.filter((id) => !known.has(id)).slice(0, maxNodes - hopOf.size);
    for (const id of added) hopOf.set(id, hop);
    front = [...ids.filter((id) => known.has(id)), ...added];
    for (const id of front) seen.add(id);
  }
  const nodes = [...hopOf].map(([id, hop]) => ({ id, hop }));
  const ends = new Set([...hopOf.keys(), ...wish.seeds]);
  const shown = new Set([...hopOf.keys(), ...known]);
  const relations = ties.filter(
    ({ ends: both }) => both.every((end) => shown.has(end)) && both.some((end) => ends.has(end)),
  );
  const hiddenOf = (id: string) =>
    [...(neighbours.get(id)?.keys() ?? [])].filter((other) => !shown.has(other)).length;
  return {
    nodes: nodes.map((node) => ({ ...node, hidden: hiddenOf(node.id) })),
    relations: relations.map(({ id }) => id).sort(),
  };

  function byStanding(left: string, right: string): number {
    const [a, b] = [standingOf(left), standingOf(right)];
    return b.weight - a.weight || compare(a.sortName, b.sortName) || compare(left, right);
  }
}

/** Everything within some hops of some seeds, and how far it is. */
export function reach(ties: readonly Tie[], seeds: readonly string[], hops: number): Map<string, number> {
  const neighbours = neighboursIn(ties);
  const far = new Map(seeds.map((id) => [id, 0]));
  for (const [id, hop] of far)
    for (const other of hop < hops ? (neighbours.get(id)?.keys() ?? []) : [])
      if (!far.has(other)) far.set(other, hop + 1);
  return far;
}

/** Every way from one entity to another that meets none twice, best first. */
export function waysBetween(ties: readonly Tie[], from: string, to: string, maxHops: number) {
  const at = new Map<string, Tie[]>();
  for (const tie of ties) for (const end of tie.ends) at.set(end, [...(at.get(end) ?? []), tie]);
  const away = reach(ties, [to], maxHops);
  const ways: { nodes: string[]; relations: Tie[] }[] = [];
  const go = (nodes: string[], relations: Tie[]): void => {
    const here = nodes.at(-1) ?? "";
    if (here === to) {
      ways.push({ nodes, relations });
      return;
    }
    for (const tie of at.get(here) ?? []) {
      const next = tie.ends[0] === here ? tie.ends[1] : tie.ends[0];
      const left = maxHops - relations.length - 1;
      if (!nodes.includes(next) && (away.get(next) ?? Number.POSITIVE_INFINITY) <= left)
        go([...nodes, next], [...relations, tie]);
    }
  };
  go([from], []);
  const disputed = ({ relations }: { relations: Tie[] }) => relations.filter((tie) => tie.disputed).length;
  const origins = ({ relations }: { relations: Tie[] }) =>
    relations.reduce((sum, tie) => sum + tie.origins, 0);
  const ids = ({ relations }: { relations: Tie[] }) => relations.map(({ id }) => id).join(" ");
  return ways.sort(
    (a, b) =>
      a.relations.length - b.relations.length ||
      disputed(a) - disputed(b) ||
      origins(b) - origins(a) ||
      compare(ids(a), ids(b)),
  );
}

/** By entity, its neighbours and how many origins the strongest tie between them has. */
function neighboursIn(ties: readonly Tie[]): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const { ends, origins } of ties)
    for (const [one, other] of [ends, [ends[1], ends[0]] as const]) {
      const its = all.get(one) ?? new Map<string, number>();
      its.set(other, Math.max(its.get(other) ?? 0, origins));
      all.set(one, its);
    }
  return all;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
