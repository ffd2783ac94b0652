/** Names that are compared with the text; Lucene finds the likeliest. Bounds the work whatever the size of the graph. */
const MOST_CANDIDATES = 100;

/** How like a word of the text is to a word of the name, 0 to 1, by what speaks for it. */
const like = {
  /** The same folded. */
  word: 1,
  /** Its translation, or the same but for an article written to it. */
  reading: 0.95,
  /** The same consonants, and but one letter other. */
  soundWithSlip: 0.9,
  /** It begins so. */
  beginning: 0.85,
  /** One sound other: this share of what a slip is worth. */
  misheard: 0.9,
  /** Pairs of letters in common, at least the share below. */
  pairs: 0.85,
} as const;

/** The share of its pairs of letters that a word must find again to count at all. */
const LEAST_SHARE = 0.45;
/** A sound this near is that word, and not the beginning or a slip of another. */
const NEAR_SOUND = 0.8;
/** What an unfound word of the text takes away, and what an unasked word of the name does (partial names come after whole ones). */
const UNFOUND = 0.7;
const UNASKED = 0.25;
/** Most that a name without equality can come to; below `folded`. */
const MOST_UNEQUAL = 0.95;
const FOLDED = 0.98;
/** The words of one written together in the other. */
const WRITTEN_TOGETHER = 0.91;
/** The same consonants of the whole name, at least, and what pairs of letters in common add. */
const COMPACT = 0.7;
const COMPACT_PAIRS = 0.2;
/** Below this likeness nothing was found. */
const LEAST_LIKENESS = 0.35;
/** How much of the score is the entity's weight in the graph: enough that a group comes before an unmentioned village of its name. */
const OF_WEIGHT = 0.15;
/** Relationships that any entity has, its names and its place; and those beyond which more hardly count. */
const USUAL_DEGREE = 3;
const HALF_WEIGHT_DEGREE = 3;

/** The likeliest names, each with the entity that it is shown for. */
const candidates = `CALL db.index.fulltext.queryNodes('name_keys', $search.lucene, {limit: ${MOST_CANDIDATES}}) YIELD node AS n
MATCH (n)-[:NAMES]->(named:Entity)
OPTIONAL MATCH (canonical:Entity {id: named.canonicalId})
WITH n, coalesce(canonical, named) AS e, n.words AS words, n.skeletons AS skeletons, n.sounds AS sounds, n.grams AS grams`;

/**
 * Whether a word of the name is the text's word but for one letter more, less, other, or changed places with its neighbour:
 * all but one letter of the longer one stand before or after that place.
 */
const slipped = (
  key: string,
  keys: string,
): string => `(any(swap IN w.${key}Swaps WHERE swap IN ${keys}) OR any(key IN ${keys} WHERE
      size([part IN w.${key}Beginnings WHERE key STARTS WITH part]) + size([part IN w.${key}Endings WHERE key ENDS WITH part])
      >= CASE WHEN size(key) > size(w.${key}) THEN size(key) ELSE size(w.${key}) END - 1))`;

/** What speaks for each word of the text. */
const evidence = `WITH n, e, words, [w IN $search.words | {
    w: w,
    word: w.form IN words,
    reading: any(sign IN w.concepts WHERE sign IN skeletons) OR any(form IN w.forms WHERE form IN words),
    sound: any(skeleton IN w.skeletons WHERE skeleton IN skeletons),
    beginning: any(word IN words WHERE word STARTS WITH w.form),
    slip: ${slipped("form", "words")},
    misheard: ${slipped("sound", "sounds")},
    shares: [heard IN w.hearings | heard.worth * toFloat(size([gram IN heard.grams WHERE gram IN grams])) / size(heard.grams)]
  }] AS evidence
WITH n, e, words, [x IN evidence | x {.*, share: reduce(most = 0.0, share IN x.shares | CASE WHEN share > most THEN share ELSE most END)}] AS evidence
WITH n, e, words, [x IN evidence | x {.*, heard: x.w.ofSkeleton + (x.w.ofSound - x.w.ofSkeleton) * x.share * x.share}] AS evidence`;

/** For each word of the text the way it was found (4 word, 3 reading, 2 sound, 1 beginning, 0 slip or not) and its worth. */
const ways = `WITH n, e, words,
  reduce(sum = 0.0, x IN evidence | sum + x.share) / size(evidence) AS share,
  [x IN evidence | CASE
    WHEN x.word THEN [4, ${like.word} * x.w.weight]
    WHEN x.reading THEN [3, ${like.reading} * x.w.weight]
    WHEN x.sound AND x.beginning THEN [1, CASE WHEN x.heard > ${like.beginning} THEN x.heard ELSE ${like.beginning} END * x.w.weight]
    WHEN x.sound AND x.slip AND x.heard < ${like.soundWithSlip} THEN [2, ${like.soundWithSlip} * x.w.weight]
    WHEN x.sound AND (x.heard >= ${NEAR_SOUND} OR NOT x.slip AND NOT x.beginning) THEN [2, x.heard * x.w.weight]
    WHEN x.beginning THEN [1, ${like.beginning} * x.w.weight]
    WHEN x.slip THEN [0, x.w.ofSlip * x.w.weight]
    WHEN x.misheard AND x.share < ${like.misheard} THEN [0, ${like.misheard} * x.w.ofSlip * x.w.weight]
    WHEN x.share >= ${LEAST_SHARE} THEN [0, ${like.pairs} * x.share * x.w.weight]
    ELSE [0, 0.0]
  END] AS ways
WITH n, e, share, $search.joined IN words AS joined, any(key IN $search.compacts WHERE key IN n.compacts) AS compact,
  reduce(least = 4, way IN ways | CASE WHEN way[0] < least THEN way[0] ELSE least END) AS way,
  reduce(sum = 0.0, way IN ways | sum + way[1]) AS found`;

/** The whole name: how it matched, by its weakest word, and its likeness. */
const wholes = `WITH n, e, share, joined, compact, way, found / (found + ${UNFOUND} * ($search.weight - found)
    + ${UNASKED} * CASE WHEN n.weight > found THEN n.weight - found ELSE 0.0 END) AS alike
WITH n, e,
  CASE
    WHEN n.exact = $search.exact THEN 'EXACT'
    WHEN n.folded = $search.folded OR joined THEN 'FOLDED'
    WHEN way = 4 AND abs(n.weight - $search.weight) < 0.1 THEN 'FOLDED'
    WHEN way = 4 THEN 'PREFIX'
    WHEN way >= 2 THEN 'ROMANIZED'
    WHEN way = 1 THEN 'PREFIX'
    WHEN compact THEN 'ROMANIZED'
    ELSE 'FUZZY'
  END AS match,
  CASE
    WHEN n.exact = $search.exact THEN 1.0
    WHEN n.folded = $search.folded THEN ${FOLDED}
    WHEN joined AND ${MOST_UNEQUAL} * alike < ${WRITTEN_TOGETHER} THEN ${WRITTEN_TOGETHER}
    WHEN compact AND ${COMPACT} + ${COMPACT_PAIRS} * share > ${MOST_UNEQUAL} * alike THEN ${COMPACT} + ${COMPACT_PAIRS} * share
    ELSE ${MOST_UNEQUAL} * alike
  END AS likeness,
  COUNT { (e)--() } - ${USUAL_DEGREE} AS degree
WHERE likeness >= ${LEAST_LIKENESS}`;

/** One row an entity; names that are alike go by their letters, so that the answer is always the same. */
const bestNames = `WITH n, e, match, round(${1 - OF_WEIGHT} * likeness
  + ${OF_WEIGHT} * CASE WHEN degree > 0 THEN toFloat(degree) / (degree + ${HALF_WEIGHT_DEGREE}) ELSE 0.0 END, 4) AS score
ORDER BY score DESC, n.value
WITH e, head(collect([n.value, match, score])) AS best
WITH e, best[0] AS matchedName, best[1] AS match, best[2] AS score`;

/**
 * Finds entities by name: candidates from the index, each compared with the text word by word, the best name of each
 * entity kept, a merged entity counted as its canonical one. Reads the one parameter `search`; why it looks like
 * this stands in docs/decisions/006-search.md.
 */
export const searchCypher: string = [candidates, evidence, ways, wholes, bestNames].join("\n");
