import { ApolloServer, type ApolloServerOptionsWithGateway, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Composition } from "@hoptac/compose";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import type { PreparedOperation } from "./documents/prepare.js";
import { ClientError } from "./errors/ClientError.js";
import type { Answer } from "./execute/Pipeline.js";
import type { Graph } from "./Graph.js";
import type { Parameters } from "./http/parameters.js";

type Gateway = ApolloServerOptionsWithGateway<HostContext>["gateway"];
type SchemaListener = (context: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void;
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** What the executor gets from the transport: how to run what was asked. */
export interface HostContext {
  run(): Promise<Answer>;
}

/** One well-formed request for the host. */
export interface HostRequest {
  readonly operation: PreparedOperation;
  readonly accept: string;
  readonly parameters: Parameters;
  readonly run: HostContext["run"];
}

/** Apollo Server with the composer as its gateway: the schema comes and changes through it, execution goes through the platform's one pipeline. */
export class Apollo {
  readonly #server: ApolloServer<HostContext>;
  /** Queries that the host has taken once. */
  readonly #taken = new WeakSet<PreparedOperation>();

  constructor(graph: Graph, logger: Logger) {
    this.#server = new ApolloServer<HostContext>({
      gateway: composerGateway(graph),
      // Known documents were parsed and validated before Apollo sees the request.
      documentStore: preparedDocuments(graph),
      formatError: (formatted, error) => inOurTable(formatted, error),
      plugins: [
        ApolloServerPluginCacheControlDisabled(), // it wraps every field
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
      ],
      introspection: true,
      persistedQueries: false,
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
      // A POST must be application/json, which no form of another site can send, and GET only asks: Apollo's check would add nothing.
      csrfPrevention: false,
      stringifyResult: (result) => JSON.stringify(result),
      logger: { debug: () => undefined, info: () => undefined, warn: (m) => logger.warn(m), error: (m) => logger.error(m) },
    });
  }

  start(): Promise<void> {
    return this.#server.start();
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  /**
   * Runs a request that was found well-formed, within the limits and valid; answers the body. The host reads and checks every document once;
   * what it would do for the same query again (a fifth of a small answer's cost) changes nothing, so that goes to the executor at once.
   */
  async execute({ operation, accept, parameters, run }: HostRequest): Promise<string> {
    if (this.#taken.has(operation)) return JSON.stringify(await run());
    if (operation.kind === OperationTypeNode.QUERY) this.#taken.add(operation);
    const headers = new HeaderMap([
      ["accept", accept],
      ["content-type", "application/json"],
    ]);
    // The parameters were read already, from a body or a query string: for the host it is always a body.
    const httpGraphQLRequest = { method: "POST", headers, search: "", body: parameters };
    const { body } = await this.#server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({ run }) });
    if (body.kind !== "complete") throw new Error("the host answered in parts, which was not asked for");
    return body.string;
  }
}

function composerGateway(graph: Graph): Gateway {
  const tell = (listener: SchemaListener, { schema, sdl }: Composition): void => listener({ apiSchema: schema, coreSupergraphSdl: sdl });
  const listeners = new Set<SchemaListener>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      const stop = graph.onSwap((composition) => tell(listener, composition));
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    load: async () => {
      for (const listener of listeners) tell(listener, graph.composition);
      return {
        executor: (({ context }) => (context as HostContext).run()) as Executor,
      };
    },
    stop: async () => undefined,
  };
}

const SHA256_LENGTH = 64;

function preparedDocuments(graph: Graph): NonNullable<ApolloServerOptionsWithGateway<HostContext>["documentStore"]> {
  return {
    // The key is a prefix of the host's and the text's SHA-256.
    get: async (key) => graph.documents.bySha256(key.slice(-SHA256_LENGTH))?.document,
    set: async () => undefined,
    delete: async () => undefined,
  };
}

/** Errors of ours are masked already; what the host itself complains of is the request's fault. */
function inOurTable(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (error instanceof ClientError) return error.toJSON();
  const code = error instanceof GraphQLError && formatted.extensions?.code !== "INTERNAL_SERVER_ERROR" ? "INVALID_INPUT" : "INTERNAL";
  return { ...formatted, message: code === "INTERNAL" ? "Lỗi hệ thống · Something went wrong on our side" : formatted.message, extensions: { code } };
}
