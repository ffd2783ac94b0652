import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as graphqlEslint from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/root.js";

const printed = readFileSync(join(projectRoot, "schema/api.graphql"), "utf8");

/** Relay's rules for lists that are read by pages, and that everything is described. */
const rules = {
  "@graphql-eslint/relay-connection-types": "error",
  // `nodes` stands beside `edges`, and lists that are short by nature have no pages; a search's hit is no object of the graph.
  "@graphql-eslint/relay-edge-types": [
    "error",
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  "@graphql-eslint/relay-page-info": "error",
  // Forwards only.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  "@graphql-eslint/require-description": [
    "error",
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      EnumValueDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
    },
  ],
} as const;

/** What the linter says of an SDL, as `line rule: message`. */
async function lint(sdl: string): Promise<string[]> {
  const { default: plugin } = graphqlEslint;
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.graphql"],
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: sdl } } },
      plugins: { "@graphql-eslint": plugin },
      rules: { ...rules },
    } as never,
  });
  const [result] = await eslint.lintText(sdl, { filePath: "api.graphql" });
  return result?.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`) ?? [];
}

/** A small API that keeps all the rules. */
const sound = `
  """Questions."""
  type Query {
    """All claims."""
    claims("""How many.""" first: Int, """After which.""" after: String): ClaimConnection!
  }
  """A page."""
  type ClaimConnection {
    """Its members, with their cursors."""
    edges: [ClaimEdge!]!
    """Its members."""
    nodes: [Claim!]!
    """Where it stands."""
    pageInfo: PageInfo!
  }
  """A member of a page."""
  type ClaimEdge {
    """Where it stands."""
    cursor: String!
    """The thing itself."""
    node: Claim!
  }
  """An assertion."""
  type Claim {
    """Its own."""
    id: ID!
  }
  """Where a page stands."""
  type PageInfo {
    """Whether there are more."""
    hasNextPage: Boolean!
    """Whether there were some."""
    hasPreviousPage: Boolean!
    """Its first."""
    startCursor: String
    """Its last."""
    endCursor: String
  }
`;

describe("the printed API, as graphql-eslint reads it", () => {
  it("keeps Relay's rules for connections and describes all that it has", async () => {
    expect(await lint(printed)).toEqual([]);
  });

  it("would not pass otherwise: the rules bite", async () => {
    expect(await lint(sound)).toEqual([]);
    const broken = {
      "relay-connection-types": sound.replace("pageInfo: PageInfo!", "page: PageInfo!"),
      "relay-edge-types": sound.replace("cursor: String!", "at: String!"),
      "relay-page-info": sound.replace("endCursor", "lastCursor"),
      "relay-arguments": sound.replace(', """After which.""" after: String', ""),
      "require-description": sound.replace('"""An assertion."""', ""),
    };
    for (const [rule, sdl] of Object.entries(broken)) {
      expect(sdl).not.toBe(sound);
      expect(await lint(sdl)).toEqual([expect.stringContaining(`@graphql-eslint/${rule}: `)]);
    }
  });
});
