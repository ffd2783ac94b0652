// One name of an entity and the keys that search compares (docs/decisions/006-search.md). The keys are made of plain letters
// already, so the index parts them at blanks and changes nothing else.
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:Name) ON EACH [n.folded, n.words, n.skeletons, n.compacts, n.kind]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };
