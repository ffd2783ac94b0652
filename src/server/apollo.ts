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
import { errorFormatter } from "./format-error.js";
import type { KnownDocuments } from "./known-documents.js";
import type { RequestContext, ServerParts } from "./server.model.js";

/** What Apollo is given beside the parts. */
export interface ApolloWith {
  /** Answers whole requests. */
  readonly execute: Execute;
  /** Told of the documents that Apollo finds valid. */
  readonly known: KnownDocuments;
}

/**
 * Apollo Server with our own execution behind it, not yet started. It parses and validates documents, and remembers them;
 * nothing of it reports to anyone.
 */
export function createApollo(parts: ServerParts, given: ApolloWith): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayTo(parts.schema, given),
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
      parsingCounted(parts.metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

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
function gatewayTo(schema: GraphQLSchema, { execute, known }: ApolloWith): Gateway {
  let announce: SchemaCallback = () => {};
  return {
    onSchemaLoadOrUpdate(callback) {
      announce = callback;
      return () => {};
    },
    async load() {
      announce({ apiSchema: schema, coreSupergraphSdl: "" });
      return {
        executor: async ({ document, source, operationName, request, context }) => {
          const { answered, ...asking } = context as RequestContext;
          known.keep(source, document);
          if (answered !== undefined) return answered;
          return execute({
            document,
            // What was asked for, not what it resolved to: a name that is not there must be complained of.
            operationName: request.operationName ?? operationName,
            variables: request.variables ?? {},
            ...asking,
          });
        },
      };
    },
    async stop() {},
  };
}
