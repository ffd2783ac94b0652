import type { Place } from "./places.js";

/** First words as common as they are in a real gazetteer: every fifth place is a hill. */
const FIRST = [
  ["Tal", "تل", 20],
  ["Kafr", "كفر", 6],
  ["Um", "أم", 8],
  ["Deir", "دير", 4],
  ["Khirbet", "خربة", 6],
  ["Ein", "عين", 7],
  ["Abu", "أبو", 7],
  ["", "", 42],
] as const;

const SYLLABLES = [
  ["ba", "با"],
  ["ti", "تي"],
  ["ja", "جا"],
  ["hu", "حو"],
  ["da", "دا"],
  ["ri", "ري"],
  ["za", "زا"],
  ["su", "سو"],
  ["sha", "شا"],
  ["fi", "في"],
  ["qa", "قا"],
  ["lu", "لو"],
  ["ma", "ما"],
  ["ni", "ني"],
  ["ru", "رو"],
  ["kha", "خا"],
] as const;

/** A number below the bound, from a sequence that is the same in every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

function firstWord(share: number): readonly [string, string] {
  let left = share;
  for (const [en, ar, each] of FIRST) {
    left -= each;
    if (left < 0) return [en, ar];
  }
  return ["", ""];
}

/** The first `count` of an endless list of places, always the same: common first words, and names that keep being new. */
export function inventedPlaces(count: number): Place[] {
  const below = sequence(2015);
  return Array.from({ length: count }, (_, at) => {
    const [en, ar] = firstWord(below(100));
    const syllables = Array.from(
      { length: 2 + below(3) },
      () => SYLLABLES[below(SYLLABLES.length)] ?? ["", ""],
    );
    const latin = syllables.map(([sound]) => sound).join("");
    const arabic = syllables.map(([, letters]) => letters).join("");
    return { slug: `invented-${at}`, en: `${en} ${latin}n`.trim(), ar: `${ar} ${arabic}ن`.trim() };
  });
}

/** Misspelt, respelt, partial and whole names of such places, as many as asked: what people would type. */
export function inventedSearches(places: readonly Place[], count: number): string[] {
  const step = Math.floor(places.length / count);
  const ways: readonly ((place: Place) => string)[] = [
    ({ en }) => en,
    ({ ar }) => ar,
    ({ en }) => en.replace("sh", "ch").replace("u", "ou"),
    ({ en }) => en.slice(0, -3),
    ({ ar }) => `${ar.slice(0, -2)}${ar.slice(-1)}`,
    ({ en }) => `${en.slice(0, 3)}${en.slice(4)}`,
    ({ en }) => en.split(" ")[0] ?? en,
    ({ en }) => `the village of ${en}`,
  ];
  return Array.from({ length: count }, (_, at) => {
    const place = places[at * step];
    const way = ways[at % ways.length];
    return place === undefined || way === undefined ? "" : way(place);
  });
}
