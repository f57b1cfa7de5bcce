import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { PlatformError } from "@hoptac/kit";
import { OperationTypeNode } from "graphql";
import type { Apollo } from "../apollo.js";
import { chooseOperation, costOfRequest, type PreparedOperation, Refusal } from "../documents/prepare.js";
import type { Answer, Pipeline } from "../execute/Pipeline.js";
import type { Graph } from "../Graph.js";
import type { Limits } from "../limits/limits.js";
import type { Rate } from "../limits/Rate.js";
import type { SignIn } from "../signIn/SignIn.js";
import { languageOf } from "./language.js";
import { type MediaType, mediaTypeOf } from "./mediaType.js";
import type { Proxies } from "./Proxies.js";
import { type Parameters, parametersOf, parseJson, searchParameters } from "./parameters.js";
import type { Handler } from "./Routes.js";
import { readBody } from "./readBody.js";
import { requestIdOf, send } from "./send.js";
import { statusOf } from "./statusOf.js";

/** What answering GraphQL over HTTP needs. */
export interface GraphqlHandlerOptions {
  readonly apollo: Apollo;
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly signIn: SignIn;
  readonly proxies: Proxies;
  readonly rate: Rate;
  readonly limits: Limits;
}

/** The request itself is not one of GraphQL over HTTP: its own status, whatever the media type. */
class Unusable {
  constructor(
    readonly status: number,
    readonly error: unknown,
    readonly headers: OutgoingHttpHeaders = {},
  ) {}
}

const NO_VARIABLES: Readonly<Record<string, unknown>> = Object.freeze({});

/** GraphQL over HTTP: POST with JSON, GET for queries. Everything that can fail before execution fails before the host sees it. */
export function graphqlHandler({ apollo, graph, pipeline, signIn, proxies, rate, limits }: GraphqlHandlerOptions): Handler {
  return async (request, response) => {
    const requestId = requestIdOf(response);
    const language = languageOf(request.headers["accept-language"]);
    const mediaType = mediaTypeOf(request.headers.accept);
    const refuse = (errors: readonly unknown[], status?: number, headers?: OutgoingHttpHeaders, operation?: PreparedOperation): void => {
      const answer: Answer = { errors: errors.map((error) => pipeline.mask(error, { language, requestId, ...(operation ? { operation } : {}) })) };
      reply(response, mediaType ?? "application/json", status ?? statusOf(answer, mediaType ?? "application/json"), JSON.stringify(answer), headers);
    };
    try {
      if (!mediaType) throw notAcceptable();
      const parameters = await parametersFrom(request, limits);
      const { viewer } = await signIn.of(request.headers.authorization);
      const prepared = graph.documents.prepare(parameters.query);
      if (prepared instanceof Refusal) return refuse(prepared.errors);
      const operation = chooseOperation(prepared, parameters.operationName);
      if (operation instanceof Refusal) return refuse(operation.errors);
      checkMethod(request.method, operation);
      const variables = parameters.variables ?? NO_VARIABLES;
      await rate.take(proxies.clientOf(viewer.login, request), costOfRequest(operation, variables)).catch(tooMuch);
      let status = 500;
      const run = async (): Promise<Answer> => {
        const { answer } = await pipeline.run({ operation, variables, viewer, language, requestId });
        status = statusOf(answer, mediaType);
        return answer;
      };
      const body = await apollo.execute({ operation, accept: mediaType, parameters, run });
      reply(response, mediaType, status, body);
    } catch (error) {
      if (error instanceof Unusable) refuse([error.error], error.status, error.headers);
      else refuse([error], undefined, error instanceof PlatformError ? headersFor(error) : {});
    }
  };
}

function reply(response: ServerResponse, mediaType: MediaType, status: number, body: string, headers: OutgoingHttpHeaders = {}): void {
  send(response, status, `${mediaType}; charset=utf-8`, body, { "cache-control": "no-store", ...headers });
}

async function parametersFrom(request: IncomingMessage, limits: Limits): Promise<Parameters> {
  const { method, url = "" } = request;
  if (method !== "POST" && method !== "GET") {
    throw new Unusable(405, problem("Chỉ nhận GET và POST", "Only GET and POST are taken"), { allow: "GET, POST" });
  }
  if (method === "POST") {
    const { "content-type": contentType } = request.headers;
    if (!isJson(contentType)) {
      throw new Unusable(415, problem("Nội dung phải là application/json, mã UTF-8", "The body must be application/json in UTF-8"), {
        "accept-post": "application/json",
      });
    }
    const text = await readBody(request, limits.bodyBytes, limits.bodyMs).catch((error: unknown) => {
      // What the client still sends is not read any more.
      throw error instanceof PlatformError && error.code === "LIMIT_EXCEEDED"
        ? new Unusable(error.details.limit === "bodyMs" ? 408 : 413, error, { connection: "close" })
        : error;
    });
    return unusable(() => parametersOf(parseJson(text, "Nội dung (body)")));
  }
  const at = url.indexOf("?");
  return unusable(() => searchParameters(new URLSearchParams(at < 0 ? "" : url.slice(at + 1))));
}

/** What is not well-formed is 400 on every media type. */
function unusable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Unusable(400, error);
  }
}

const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType);

function checkMethod(method: string | undefined, { kind }: PreparedOperation): void {
  if (kind === OperationTypeNode.SUBSCRIPTION) {
    throw new Unusable(
      400,
      problem(
        "subscription cần WebSocket (graphql-transport-ws) tại cùng địa chỉ",
        "Subscriptions need a WebSocket (graphql-transport-ws) at the same address",
      ),
    );
  }
  if (method === "GET" && kind !== OperationTypeNode.QUERY) {
    throw new Unusable(405, problem("GET chỉ để hỏi; hãy gửi mutation bằng POST", "GET only asks: send mutations by POST"), { allow: "POST" });
  }
}

const notAcceptable = (): Unusable =>
  new Unusable(
    406,
    problem(
      "Chỉ trả lời bằng application/json hoặc application/graphql-response+json; hãy sửa tiêu đề Accept",
      "Answers are application/json or application/graphql-response+json: correct the Accept header",
    ),
  );

/** 429 on every media type: whoever stands between (a proxy, a client's library) knows what to do with it. */
function tooMuch(error: unknown): never {
  throw error instanceof PlatformError ? new Unusable(429, error, headersFor(error)) : error;
}

const headersFor = ({ code, details }: PlatformError): OutgoingHttpHeaders => ({
  ...(code === "UNAUTHENTICATED" ? { "www-authenticate": "Bearer" } : {}),
  ...(details.retryAfter === undefined ? {} : { "retry-after": String(details.retryAfter) }),
});

const problem = (vi: string, en: string): PlatformError => new PlatformError("INVALID_INPUT", { vi, en });
