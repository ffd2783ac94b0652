/** Steps from one text to the other: letters added, left out, replaced, or two neighbours swapped. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const present = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let steps = Math.min(
        (present[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1);
      present.push(steps);
    }
    beforeLast = last;
    last = present;
  }
  return last[to.length] ?? 0;
}

/** The known name that a mistyped one most likely stands for (case aside), or null where more than a third of it differs. */
export function nearest(text: string, known: Iterable<string>): string | null {
  const wanted = text.toLowerCase();
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const steps = distance(wanted, name.toLowerCase());
    if (steps < fewest && steps <= Math.max(wanted.length, name.length) / 3) {
      best = name;
      fewest = steps;
    }
  }
  return best;
}

/** More names than this are not read through. */
const listable = 30;

/** "did you mean `x`?" where a near name is known, else the whole choice, if it is not too long. */
export function suggestion(text: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(text, names);
  if (near !== null) return `did you mean \`${near}\`?`;
  if (names.length === 0) return "none is defined";
  return names.length > listable
    ? `none of the ${names.length} that are defined is like it`
    : `write one of ${names.join(", ")}`;
}
