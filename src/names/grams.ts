/**
 * Pairs of letters of a word's sound, neighbours and next but one, with its bounds: two spellings of one word
 * share most of them in either script (Arabic leaves short vowels out: `hlb`, `halab`), and a slip or a swap costs few.
 */
export function gramsOf(sound: string): string[] {
  const letters = ["^", ...sound, "$"];
  const pair = (gap: number) => letters.slice(gap).map((letter, at) => `${letters[at]}${letter}`);
  return [...new Set([...pair(1), ...pair(2)])];
}
