/** Entities that may share a key of their names; a key of more is too common to tell anything. */
const MOST_SHARERS = 20;
/** Pairs that are compared, and so the most that are suggested at once. */
const MOST_PAIRS = 1_000;
/** Names of one entity that others are looked for by, and names that the index proposes for each. */
const MOST_NAMES = 20;
const MOST_PROPOSED = 100;
/** Letters from which on the consonants of a whole name say something by themselves. */
const TELLING_CONSONANTS = 4;
/** Letters from which on a name may hold a slip. */
const SLIP_FROM = 5;
/** Relations of the less related of two entities in which shared neighbours are looked for. */
const MOST_RELATIONS = 500;
/** Places, facilities and the like that lie further apart are two, metres. */
const FAR = 50_000;

/** What names that met are worth, 0 to 1. */
const worth = {
  /** To the letter. */
  exact: 0.9,
  /** But for article, accents, hamza and the like. */
  folded: 0.85,
  /** The same four consonants in two scripts, and what each further one adds, up to four. */
  consonants: 0.55,
  further: 0.05,
  /** What is taken away where both are of one script: it would show the vowels that they do not share. */
  oneScript: 0.1,
  /** One slip in a name without end, and what is taken away from it, by the number of letters. */
  slip: 0.8,
  slipOfLetters: 1.5,
  /** The share that is left where one of the two is no main name: an alias, a former name, a label. */
  alias: 0.5,
} as const;

/** The most that shared neighbours can add, as a share of what is missing to 1, and how many add half of it. */
const OF_NEIGHBOURS = 0.5;
const HALF_OF_NEIGHBOURS = 2;

/** The entity that stands for another, both variables' names given. */
const standingFor = (named: string, entity: string): string =>
  `CASE WHEN ${named}.canonicalId IS NULL THEN ${named} ELSE head([(${named})-[:SAME_AS]->(c) | c]) END AS ${entity}`;

/** An entity that stands for itself, and all that it stands for. */
const allOf = (entity: string): string => `[${entity}] + [(same)-[:SAME_AS]->(${entity}) | same]`;

/** One of two comes first: the one recorded first, as it would stand for both. */
const first = "(e.tick < f.tick OR e.tick = f.tick AND e.id < f.id)";

/** Pairs that share a key of a name: the whole name folded, or its consonants. */
const pairsByKey = `MATCH (n:Name)-[:NAMES]->(named:Entity)
WITH n, ${standingFor("named", "e")}
UNWIND [n.folded] + [key IN n.compacts WHERE size(key) >= ${TELLING_CONSONANTS}] AS key
WITH key, e.kind AS kind, collect(DISTINCT e) AS sharers
WHERE key <> '' AND size(sharers) > 1 AND size(sharers) <= ${MOST_SHARERS}
UNWIND sharers AS e
UNWIND sharers AS f
WITH e, f, key WHERE ${first}
WITH e, f, count(*) AS nearness, max(size(toString(key))) AS longest`;

/** The query that finds names like `n`, made of its keys: they hold letters, digits, `_` and `@` only, so none can be syntax. */
const lucene = `'+kind:"' + n.kind + '"^0 +(folded:' + n.folded + '^20'
    + CASE WHEN size(n.folded) >= ${SLIP_FROM} THEN ' folded:' + n.folded + '~1^4' ELSE '' END
    + reduce(text = '', key IN n.compacts[..4] | text + ' compacts:' + key + '^8')
    + reduce(text = '', key IN n.words[..16] | text + ' words:' + key + '^4' + CASE WHEN size(key) >= ${SLIP_FROM} THEN ' words:' + key + '~1' ELSE '' END)
    + reduce(text = '', key IN n.skeletons[..16] | text + ' skeletons:' + key)
    + ')'`;

/** Pairs of which one is an entity with one of some ids, and the other bears a name that the index finds near one of its names. */
const pairsAbout = (ids: string): string => `MATCH (a:Entity) WHERE a.id IN ${ids} AND a.canonicalId IS NULL
UNWIND ${allOf("a")} AS x
MATCH (n:Name)-[:NAMES]->(x) WHERE n.folded <> ''
WITH DISTINCT a, n ORDER BY n.weight DESC, n.exact LIMIT ${MOST_NAMES}
CALL db.index.fulltext.queryNodes('name_keys', ${lucene}, {limit: ${MOST_PROPOSED}}) YIELD node AS m, score AS proposal
MATCH (m)-[:NAMES]->(named:Entity)
WITH a, proposal, ${standingFor("named", "b")}
WITH a, b, max(proposal) AS nearness WHERE a <> b AND a.kind = b.kind
WITH CASE WHEN a.tick < b.tick OR a.tick = b.tick AND a.id < b.id THEN [a, b] ELSE [b, a] END AS pair, nearness
WITH pair[0] AS e, pair[1] AS f, nearness, 0 AS longest`;

/** Leaves out what was judged already, what is related to each other, and what lies far apart. */
const undecided = `WHERE NOT EXISTS {
    UNWIND ${allOf("e")} AS x
    MATCH (x)<-[:JUDGES]-(j:Judgement)-[:JUDGES]->(y)
    WHERE j.withdrawnTick IS NULL AND coalesce(y.canonicalId, y.id) = f.id
    RETURN j
  }
  AND NOT EXISTS { (e)-[r]-(f) WHERE NOT type(r) ENDS WITH '_WAS' }
  AND NOT (coalesce(e.precision, 'COUNTRY') IN ['POINT', 'TOWN', 'DISTRICT'] AND coalesce(f.precision, 'COUNTRY') IN ['POINT', 'TOWN', 'DISTRICT']
    AND coalesce(point.distance(point({latitude: e.latitude, longitude: e.longitude}), point({latitude: f.latitude, longitude: f.longitude})), 0) > ${FAR})
WITH e, f ORDER BY nearness DESC, longest DESC, e.id, f.id LIMIT ${MOST_PAIRS}`;

/** Whether a name is one of the main ones of the entity that bears it. */
const isMain = (name: string, bearer: string): string =>
  `any(at IN range(0, size(${bearer}.nameValues) - 1) WHERE ${bearer}.nameValues[at] = ${name}.value
      AND ${bearer}.nameLanguages[at] = ${name}.language AND ${bearer}.nameKinds[at] IN ['PREFERRED', 'ROMANIZED'])`;

/** The letters that two folded names begin and end with alike. */
const beginning = "size([at IN range(1, least) WHERE left(a, at) = left(b, at)])";
const ending = "size([at IN range(1, least) WHERE right(a, at) = right(b, at)])";

const digits = (text: string): string => `[sign IN split(${text}, '') WHERE sign >= '0' AND sign <= '9']`;

/** One letter more, less, other, or changed places with its neighbour; never a figure. */
const slipped = `least >= ${SLIP_FROM} AND most - least <= 1 AND ${digits("a")} = ${digits("b")} AND (beginning + ending >= most - 1
      OR most = least AND beginning + ending = most - 2 AND substring(a, beginning, 1) = substring(b, beginning + 1, 1)
      AND substring(a, beginning + 1, 1) = substring(b, beginning, 1))`;

/** How the names of two entities met, the best first: each time the way, both names, whether both are main ones, and the worth. */
const meetings = `CALL (e, f) {
  UNWIND ${allOf("e")} AS x
  UNWIND ${allOf("f")} AS y
  MATCH (n:Name)-[:NAMES]->(x) WHERE n.folded <> ''
  MATCH (m:Name)-[:NAMES]->(y) WHERE m.folded <> ''
  WITH DISTINCT n, m, x, y, n.folded AS a, m.folded AS b
  WITH *, CASE WHEN size(a) < size(b) THEN size(a) ELSE size(b) END AS least, CASE WHEN size(a) > size(b) THEN size(a) ELSE size(b) END AS most,
    a =~ '[a-z0-9_]*' <> b =~ '[a-z0-9_]*' AS across,
    reduce(most = 0, key IN n.compacts | CASE WHEN key IN m.compacts AND size(key) > most THEN size(key) ELSE most END) AS consonants
  WITH *, CASE WHEN across THEN 0 ELSE ${beginning} END AS beginning, CASE WHEN across THEN 0 ELSE ${ending} END AS ending
  WITH n, m, x, y, most, across, consonants, CASE
    WHEN n.exact = m.exact THEN 'EXACT'
    WHEN a = b THEN 'FOLDED'
    WHEN consonants >= ${TELLING_CONSONANTS} AND across THEN 'ACROSS_SCRIPTS'
    WHEN NOT across AND ${slipped} THEN 'SLIP'
    WHEN consonants >= ${TELLING_CONSONANTS} THEN 'CONSONANTS'
  END AS way
  WHERE way IS NOT NULL
  WITH way, n.value AS ofLeft, m.value AS ofRight, ${isMain("n", "x")} AND ${isMain("m", "y")} AS main,
    CASE way
      WHEN 'EXACT' THEN ${worth.exact}
      WHEN 'FOLDED' THEN ${worth.folded}
      WHEN 'SLIP' THEN ${worth.slip} - ${worth.slipOfLetters} / most
      ELSE ${worth.consonants} + ${worth.further} * CASE WHEN consonants > 8 THEN 4 ELSE consonants - ${TELLING_CONSONANTS} END
        - CASE WHEN across THEN 0.0 ELSE ${worth.oneScript} END
    END AS full
  WITH way, ofLeft, ofRight, main, CASE WHEN main THEN full ELSE ${worth.alias} * full END AS worth
  ORDER BY worth DESC, ofLeft, ofRight
  RETURN collect([way, ofLeft, ofRight, main, worth]) AS meetings
}
WITH e, f, meetings WHERE size(meetings) > 0`;

/** The entities that both are related to by the same predicate, each with its name and that predicate. */
const neighbours = (types: string): string => `CALL (e, f) {
  WITH CASE WHEN COUNT { (e)--() } <= COUNT { (f)--() } THEN [e, f] ELSE [f, e] END AS ends
  WITH ends[0] AS small, ends[1] AS large
  MATCH (small)-[r:${types}]-(x:Entity)
  WITH large, r, x ORDER BY r.id LIMIT ${MOST_RELATIONS}
  MATCH (x)-[s]-(large) WHERE type(s) = type(r)
  WITH DISTINCT x, min(type(r)) AS predicate ORDER BY x.sortName, x.id
  RETURN collect([x.name, predicate]) AS neighbours
}`;

const scored = `WITH e AS one, f AS other, meetings, neighbours, meetings[0][4] AS worth,
  toFloat(size(neighbours)) / (size(neighbours) + ${HALF_OF_NEIGHBOURS}) AS shared
WITH one, other, meetings, neighbours, round(worth + (1 - worth) * ${OF_NEIGHBOURS} * shared, 4) AS score`;

/**
 * Finds pairs of entities that may be one: binds `one` (recorded first) and `other`, `score` (0 to 1), `meetings` (how their names met, the best
 * first: way, name of one, name of the other, whether both are main names, worth) and `neighbours` (what both are related to: name and
 * predicate). `ids`: a variable with the ids that one of each pair goes by, null: of all pairs; `types`: the types of all relations.
 * Why it looks like this stands in docs/decisions/012-identity.md.
 */
export function candidatesCypher(ids: string | null, types: string): string {
  const pairs = ids === null ? pairsByKey : pairsAbout(ids);
  return [pairs, undecided, meetings, neighbours(types), scored].join("\n");
}
