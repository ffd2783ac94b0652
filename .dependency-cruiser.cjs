/** The arrows between modules; tests/unit/arrows.test.ts breaks each rule once, to see that it bites. */
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "A cycle has no beginning to read from; types may refer to each other.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"], pathNot: "\\.graphql\\.ts$" },
      },
    ),
    rule(
      "only-graph-knows-the-driver",
      "One seam to the database: src/graph.",
      { path: "^src/", pathNot: "^src/graph/" },
      {
        path: "node_modules/neo4j-driver",
      },
    ),
    rule(
      "nothing-imports-main",
      "main.ts and cli.ts wire; nothing is wired to them.",
      {},
      { path: "^src/(main|cli)\\.ts$" },
    ),
    rule(
      "graph-knows-no-slice",
      "The seam to the database knows nothing of what is stored.",
      { path: "^src/graph/" },
      {
        path: "^src/(?!graph/|errors\\.ts|config\\.ts|root\\.ts|turns\\.ts)",
      },
    ),
    rule(
      "a-model-imports-no-layer",
      "Types and rules stand on types and rules.",
      { path: "\\.model\\.ts$" },
      {
        path: "(\\.(store|write|fields|roots|graphql)\\.ts|^src/graph/(?!graph\\.model).*)$",
      },
    ),
    rule(
      "a-store-does-not-write-a-use-case",
      "write -> store -> graph.",
      { path: "\\.store\\.ts$" },
      { path: "\\.write\\.ts$" },
    ),
    rule(
      "fields-do-not-store",
      "Reading compiles; only writing goes through stores.",
      { path: "\\.fields\\.ts$" },
      {
        path: "(\\.store|\\.write)\\.ts$",
      },
    ),
    rule(
      "the-compiler-knows-no-slice",
      "src/query compiles what slices tell it, and knows none.",
      { path: "^src/query/" },
      {
        path: "^src/(entity|relation|claim|conflict|document|search|reads|server|record|derive|story|verify)/",
      },
    ),
    rule(
      "derive-is-pure",
      "From record to relations without a database.",
      { path: "^src/derive/", pathNot: "(\\.store|\\.write|derive-again|record-slice)\\.ts$|\\.rows\\.ts$" },
      {
        path: "^src/(graph|query|server|search)/",
      },
    ),
    rule(
      "the-ontology-stands-alone",
      "src/ontology is read before everything.",
      { path: "^src/ontology/", pathNot: "\\.(graphql|fields)\\.ts$" },
      {
        path: "^src/(?!ontology/|yaml/|text/|errors\\.ts)",
      },
    ),
    rule("no-barrels", "A file is imported by its own name.", {}, { path: "^src/.*/index\\.ts$" }),
    rule(
      "no-orphans",
      "What nothing imports is dead.",
      { orphan: true, pathNot: "(\\.d\\.ts|main\\.ts|cli\\.ts)$" },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
