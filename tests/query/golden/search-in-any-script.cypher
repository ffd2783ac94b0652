// search
CALL (*) {
  CALL () {
    CALL db.index.fulltext.queryNodes('name_keys', $search.lucene, {limit: 100}) YIELD node AS n
    MATCH (n)-[:NAMES]->(named:Entity)
    OPTIONAL MATCH (canonical:Entity {id: named.canonicalId})
    WITH n, coalesce(canonical, named) AS e, n.words AS words, n.skeletons AS skeletons, n.sounds AS sounds, n.grams AS grams
    WITH n, e, words, [w IN $search.words | {
        w: w,
        word: w.form IN words,
        reading: any(sign IN w.concepts WHERE sign IN skeletons) OR any(form IN w.forms WHERE form IN words),
        sound: any(skeleton IN w.skeletons WHERE skeleton IN skeletons),
        beginning: any(word IN words WHERE word STARTS WITH w.form),
        slip: (any(swap IN w.formSwaps WHERE swap IN words) OR any(key IN words WHERE
          size([part IN w.formBeginnings WHERE key STARTS WITH part]) + size([part IN w.formEndings WHERE key ENDS WITH part])
          >= CASE WHEN size(key) > size(w.form) THEN size(key) ELSE size(w.form) END - 1)),
        misheard: (any(swap IN w.soundSwaps WHERE swap IN sounds) OR any(key IN sounds WHERE
          size([part IN w.soundBeginnings WHERE key STARTS WITH part]) + size([part IN w.soundEndings WHERE key ENDS WITH part])
          >= CASE WHEN size(key) > size(w.sound) THEN size(key) ELSE size(w.sound) END - 1)),
        shares: [heard IN w.hearings | heard.worth * toFloat(size([gram IN heard.grams WHERE gram IN grams])) / size(heard.grams)]
      }] AS evidence
    WITH n, e, words, [x IN evidence | x {.*, share: reduce(most = 0.0, share IN x.shares | CASE WHEN share > most THEN share ELSE most END)}] AS evidence
    WITH n, e, words, [x IN evidence | x {.*, heard: x.w.ofSkeleton + (x.w.ofSound - x.w.ofSkeleton) * x.share * x.share}] AS evidence
    WITH n, e, words,
      reduce(sum = 0.0, x IN evidence | sum + x.share) / size(evidence) AS share,
      [x IN evidence | CASE
        WHEN x.word THEN [4, 1 * x.w.weight]
        WHEN x.reading THEN [3, 0.95 * x.w.weight]
        WHEN x.sound AND x.beginning THEN [1, CASE WHEN x.heard > 0.85 THEN x.heard ELSE 0.85 END * x.w.weight]
        WHEN x.sound AND x.slip AND x.heard < 0.9 THEN [2, 0.9 * x.w.weight]
        WHEN x.sound AND (x.heard >= 0.8 OR NOT x.slip AND NOT x.beginning) THEN [2, x.heard * x.w.weight]
        WHEN x.beginning THEN [1, 0.85 * x.w.weight]
        WHEN x.slip THEN [0, x.w.ofSlip * x.w.weight]
        WHEN x.misheard AND x.share < 0.9 THEN [0, 0.9 * x.w.ofSlip * x.w.weight]
        WHEN x.share >= 0.45 THEN [0, 0.85 * x.share * x.w.weight]
        ELSE [0, 0.0]
      END] AS ways
    WITH n, e, share, $search.joined IN words AS joined, any(key IN $search.compacts WHERE key IN n.compacts) AS compact,
      reduce(least = 4, way IN ways | CASE WHEN way[0] < least THEN way[0] ELSE least END) AS way,
      reduce(sum = 0.0, way IN ways | sum + way[1]) AS found
    WITH n, e, share, joined, compact, way, found / (found + 0.7 * ($search.weight - found)
        + 0.25 * CASE WHEN n.weight > found THEN n.weight - found ELSE 0.0 END) AS alike
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
        WHEN n.folded = $search.folded THEN 0.98
        WHEN joined AND 0.95 * alike < 0.91 THEN 0.91
        WHEN compact AND 0.7 + 0.2 * share > 0.95 * alike THEN 0.7 + 0.2 * share
        ELSE 0.95 * alike
      END AS likeness,
      COUNT { (e)--() } - 3 AS degree
    WHERE likeness >= 0.35
    WITH n, e, match, round(0.85 * likeness
      + 0.15 * CASE WHEN degree > 0 THEN toFloat(degree) / (degree + 3) ELSE 0.0 END, 4) AS score
    ORDER BY score DESC, n.value
    WITH e, head(collect([n.value, match, score])) AS best
    WITH e, best[0] AS matchedName, best[1] AS match, best[2] AS score
    RETURN e, matchedName, match, score
  }
  WITH e, matchedName, match, score
  WITH * ORDER BY score DESC, e.sortName, e.id LIMIT $p1
  RETURN collect([matchedName, match, e.slug]) AS l0
}
RETURN [l0] AS answer
// parameters {
  "search": {
    "lucene": "+kind:(\"ARMED_GROUP\")^0 +(folded:نصره^20 folded:نصره*^2 compacts:nsr^8 compacts:nsrt^8 words:نصره^4 skeletons:nsr^2 skeletons:nsrt^2 words:نصره*^6 words:نصره~1^1)",
    "exact": "النصرة",
    "folded": "نصره",
    "joined": "",
    "compacts": [
      "nsrt"
    ],
    "weight": 4,
    "words": [
      {
        "forms": [
          "نصره"
        ],
        "sound": "nsra",
        "skeletons": [
          "nsr",
          "nsrt"
        ],
        "concepts": [],
        "hearings": [
          {
            "grams": [
              "^n",
              "ns",
              "sr",
              "ra",
              "a$",
              "^s",
              "nr",
              "sa",
              "r$"
            ],
            "worth": 1
          }
        ],
        "weight": 4,
        "form": "نصره",
        "formSwaps": [
          "صنره",
          "نرصه",
          "نصهر"
        ],
        "formBeginnings": [
          "ن",
          "نص",
          "نصر",
          "نصره"
        ],
        "formEndings": [
          "نصره",
          "صره",
          "ره",
          "ه"
        ],
        "soundSwaps": [
          "snra",
          "nrsa",
          "nsar"
        ],
        "soundBeginnings": [
          "n",
          "ns",
          "nsr",
          "nsra"
        ],
        "soundEndings": [
          "nsra",
          "sra",
          "ra",
          "a"
        ],
        "ofSlip": 0.6499999999999999,
        "ofSkeleton": 0.5,
        "ofSound": 0.95
      }
    ]
  },
  "p1": 1
}
