import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { Language, Viewer } from "@hoptac/kit";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Documents } from "../documents/documents.js";
import { chooseOperation, type Prepared, Refusal } from "../documents/prepare.js";
import { ClientError } from "../errors/ClientError.js";
import { maskError } from "../errors/maskError.js";
import type { Pipeline } from "../execute/Pipeline.js";

/** What a request is once its sender is known and its document has passed the limits. */
export interface HttpAsk {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
  /** Absent: the document was refused, and Apollo says why in the words of the protocol. */
  readonly prepared: Prepared | undefined;
}

/** One HTTP request as Apollo takes it. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Iterable<readonly [string, string]>;
  readonly search: string;
  readonly body: unknown;
}

type SchemaListener = (schemas: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void;

/**
 * Apollo Server as the HTTP host: methods, content negotiation, status codes. The composer is its gateway, so that schemas are swapped while it
 * serves; documents come from the gateway's own cache, and execution is the one pipeline.
 */
export class Apollo {
  readonly #server: ApolloServer<HttpAsk>;
  readonly #listeners = new Set<SchemaListener>();

  private constructor(options: { documents: () => Documents; pipeline: Pipeline; logger: Logger }) {
    const { documents, pipeline, logger } = options;
    const unforeseen = (err: unknown, requestId: string): void => logger.error({ err, requestId }, "the host met an error");
    this.#server = new ApolloServer<HttpAsk>({
      gateway: {
        load: async () => {
          this.swap(documents().composition.schema);
          return { executor: ({ context, request }) => execute(context as HttpAsk, request.operationName, request.variables, pipeline) };
        },
        onSchemaLoadOrUpdate: (listener) => {
          this.#listeners.add(listener as SchemaListener);
          return () => void this.#listeners.delete(listener as SchemaListener);
        },
        stop: async () => undefined,
      },
      documentStore: {
        // Apollo asks with the schema's hash and the text's SHA-256: a document of ours is neither parsed nor validated again.
        get: async (key: string): Promise<DocumentNode | undefined> => documents().bySha256(key.slice(-64))?.document,
        set: async () => undefined,
        delete: async () => undefined,
      },
      plugins: [ApolloServerPluginCacheControlDisabled()],
      persistedQueries: false,
      introspection: true,
      // Only POST with application/json executes anything that changes data, and the routes answer no other: a form of another site cannot.
      csrfPrevention: false,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      logger,
      formatError: (formatted, error) => {
        if (error instanceof ClientError) return error.toJSON();
        if (OWN_REFUSALS.has(String(formatted.extensions?.code))) {
          const { message, locations } = formatted;
          return { message, ...(locations ? { locations } : {}), extensions: { code: "INVALID_INPUT" } };
        }
        return maskError(error, { language: "vi", requestId: "", unforeseen }).toJSON();
      },
    });
  }

  static async start(options: { documents: () => Documents; pipeline: Pipeline; logger: Logger }): Promise<Apollo> {
    const apollo = new Apollo(options);
    await apollo.#server.start();
    return apollo;
  }

  /** Serves another schema from now on; what is under way ends with the one it began with. */
  swap(apiSchema: GraphQLSchema): void {
    for (const listener of this.#listeners) listener({ apiSchema, coreSupergraphSdl: "" });
  }

  answer({ method, headers, search, body }: HttpRequest, ask: HttpAsk): Promise<HTTPGraphQLResponse> {
    const map = new HeaderMap();
    for (const [name, value] of headers) map.set(name, value);
    return this.#server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method, headers: map, search, body }, context: async () => ask });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

/** Codes that Apollo gives to what it refuses by itself; the message names the client's mistake. */
const OWN_REFUSALS = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE", "PERSISTED_QUERY_NOT_SUPPORTED"]);

async function execute(ask: HttpAsk, operationName: string | null | undefined, variables: Record<string, unknown> | undefined, pipeline: Pipeline) {
  const { prepared, ...facts } = ask;
  if (!prepared) throw new Error("a document that was refused reached execution");
  const operation = chooseOperation(prepared, operationName ?? undefined);
  if (operation instanceof Refusal) return { errors: operation.errors.map((error) => pipeline.mask(error, ask)) };
  const { answer } = await pipeline.run({ operation, variables: variables ?? {}, ...facts });
  return answer as never;
}
