// viewer
RETURN [head(COLLECT { MATCH (l:Ledger {id: 'ledger'}) RETURN l.seq })] AS answer
// parameters {}
