/** A source of chance that gives the same sequence for the same seed, on any machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, without it (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }

  /** One of a list that is not empty, the heavier the likelier. */
  weigh<T>(list: readonly T[], weight: (member: T) => number): T {
    let left = this.next() * list.reduce((sum, member) => sum + weight(member), 0);
    for (const member of list) {
      left -= weight(member);
      if (left < 0) return member;
    }
    return this.pick(list);
  }

  /** Up to `count` different members of a list, the heavier the likelier. */
  some<T>(list: readonly T[], count: number, weight: (member: T) => number = () => 1): T[] {
    const left = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) {
      const one = this.weigh(left, weight);
      chosen.push(one);
      left.splice(left.indexOf(one), 1);
    }
    return chosen;
  }

  /** The same, but mostly the heaviest. */
  most<T>(list: readonly T[], count: number, weight: (member: T) => number): T[] {
    if (this.chance(0.4)) return this.some(list, count, weight);
    const weighed = list.map((member) => ({ member, weight: weight(member) * (0.5 + this.next()) }));
    weighed.sort((left, right) => right.weight - left.weight);
    return weighed.slice(0, count).map(({ member }) => member);
  }
}
