import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Execute } from "../query/execute.model.js";
import { wholeExecutor } from "./executor.js";
import { errorFormatter } from "./format-error.js";
import { requestScope } from "./request-scope.js";
import type { RequestContext, ServerParts } from "./server.model.js";

/**
 * Apollo Server with our own execution behind it, not yet started. It parses, validates and remembers documents;
 * nothing of it reports to anyone.
 */
export function createApollo(parts: ServerParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayTo(parts.schema, wholeExecutor(parts.schema, parts.execute)),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // The schema is public and the playground's users live by "did you mean".
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: parts.config.maxTokens },
    validationRules: [...(parts.validationRules ?? [])],
    formatError: errorFormatter(parts.log, parts.config.maxTokens),
    logger: parts.log,
    plugins: [
      operationNamed,
      parsingCounted(parts.metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Tells the log which operation a request turned out to be. */
const operationNamed: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }) {
        const scope = requestScope.getStore();
        if (scope) scope.operation = operationName?.slice(0, 100) ?? null;
      },
    };
  },
};

/** Counts the documents that had not been remembered. */
function parsingCounted({ parsed }: ServerParts["metrics"]): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async parsingDidStart() {
          parsed.inc();
        },
      };
    },
  };
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<RequestContext>>[0]["gateway"]>;
type SchemaCallback = Parameters<Gateway["onSchemaLoadOrUpdate"]>[0];

/** Apollo takes another executor only from a "gateway"; ours has one schema for ever. */
function gatewayTo(schema: GraphQLSchema, execute: Execute): Gateway {
  let announce: SchemaCallback = () => {};
  return {
    onSchemaLoadOrUpdate(callback) {
      announce = callback;
      return () => {};
    },
    async load() {
      announce({ apiSchema: schema, coreSupergraphSdl: "" });
      return {
        executor: async ({ document, operationName, request, context }) =>
          execute({
            document,
            // What was asked for, not what it resolved to: a name that is not there must be complained of.
            operationName: request.operationName ?? operationName,
            variables: request.variables ?? {},
            ...(context as RequestContext),
          }),
      };
    },
    async stop() {},
  };
}
