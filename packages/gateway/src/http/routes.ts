import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { ERRORS, type Language, PlatformError } from "@hoptac/kit";
import type { Logger } from "pino";
import type { Documents } from "../documents/documents.js";
import { type Prepared, Refusal } from "../documents/prepare.js";
import { maskError } from "../errors/maskError.js";
import type { Limits } from "../limits/limits.js";
import type { SignIn } from "../signIn/SignIn.js";
import type { Apollo } from "./apollo.js";
import { readBody } from "./body.js";
import { serveGraphiql } from "./graphiql.js";
import { HOME_PAGE } from "./homePage.js";
import { languageOf } from "./language.js";

/** What the routes answer with. */
export interface RoutesOptions {
  readonly apollo: Apollo;
  readonly signIn: SignIn;
  readonly limits: Limits;
  readonly logger: Logger;
  documents(): Documents;
  /** Why the gateway takes no requests; `undefined` when it does. */
  notReady(): Promise<string | undefined>;
}

const JSON_TYPE = /^application\/json\b/i;
const GRAPHQL_RESPONSE = "application/graphql-response+json";

/** The gateway's six routes. */
export function routes(options: RoutesOptions): RequestListener {
  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    response.setHeader("x-content-type-options", "nosniff");
    const answered = route(path, request, response, options);
    answered.catch((error: unknown) => {
      options.logger.error({ err: error, path }, "a route failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function route(path: string, request: IncomingMessage, response: ServerResponse, options: RoutesOptions): Promise<void> {
  if (path === "/graphql") return graphql(request, response, options);
  if (request.method !== "GET" && request.method !== "HEAD") return json(response, 405, { error: `${request.method} ${path}` }, { allow: "GET" });
  if (path === "/") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" }).end(HOME_PAGE);
    return;
  }
  if (path === "/healthz") return json(response, 200, { status: "ok" });
  if (path === "/readyz") {
    const why = await options.notReady();
    return why === undefined ? json(response, 200, { status: "ready" }) : json(response, 503, { status: "not ready", why }, { "retry-after": "1" });
  }
  if (serveGraphiql(path, response)) return;
  json(response, 404, { error: `there is nothing at ${path}; try /, /graphiql or /graphql` });
}

async function graphql(request: IncomingMessage, response: ServerResponse, options: RoutesOptions): Promise<void> {
  const requestId = randomUUID();
  const language = languageOf(request.headers["accept-language"]);
  response.setHeader("x-request-id", requestId);
  try {
    const { viewer } = await options.signIn.of(request.headers.authorization);
    const { body, search, text } = await asked(request, options.limits);
    const prepared = text === undefined ? undefined : options.documents().prepare(text);
    if (prepared instanceof Refusal) refuseBeyondLimits(prepared);
    const answer = await options.apollo.answer(
      { method: request.method ?? "GET", headers: headersOf(request), search, body },
      { viewer, language, requestId, prepared: prepared instanceof Refusal ? undefined : (prepared as Prepared | undefined) },
    );
    response.statusCode = answer.status ?? 200;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    if (answer.body.kind === "complete") {
      response.end(answer.body.string);
      return;
    }
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  } catch (error) {
    refuse(request, response, error, language, requestId, options.logger);
  }
}

/** The question as Apollo takes it, and its text for the limits. */
async function asked(request: IncomingMessage, limits: Limits): Promise<{ readonly body: unknown; readonly search: string; readonly text: string | undefined }> {
  const search = (request.url ?? "").slice((request.url ?? "").indexOf("?") + 1 || (request.url ?? "").length);
  if (request.method !== "POST") return { body: undefined, search: search && `?${search}`, text: new URLSearchParams(search).get("query") ?? undefined };
  const type = request.headers["content-type"] ?? "";
  if (!JSON_TYPE.test(type)) throw new WrongType(type);
  const raw = await readBody(request, limits);
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    throw new PlatformError("INVALID_INPUT", { vi: "Nội dung gửi lên không phải JSON", en: "The body is no JSON" });
  }
  const query = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as { query?: unknown }).query : undefined;
  return { body, search: "", text: typeof query === "string" ? query : undefined };
}

/** Anything but application/json: a form of another site must not execute. */
class WrongType extends PlatformError {
  constructor(type: string) {
    super("INVALID_INPUT", { vi: `Content-Type phải là application/json, không phải "${type}"`, en: `Content-Type has to be application/json, not "${type}"` });
  }
}

function refuseBeyondLimits({ errors }: Refusal): void {
  const beyond = errors.find((error) => error instanceof PlatformError && error.code === "LIMIT_EXCEEDED");
  if (beyond) throw beyond;
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, language: Language, requestId: string, logger: Logger): void {
  const masked = maskError(error, { language, requestId, unforeseen: (err) => logger.error({ err, requestId }, "a request failed before it was executed") });
  const limit = masked.extensions.limit;
  const status = error instanceof WrongType ? 415 : limit === "bodyBytes" ? 413 : limit === "bodyMs" ? 408 : ERRORS[masked.code].status;
  const type = request.headers.accept?.includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : "application/json";
  const retry = masked.extensions.retryAfter;
  if (response.headersSent) return void response.end();
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...(typeof retry === "number" ? { "retry-after": String(retry) } : {}) });
  response.end(JSON.stringify({ errors: [masked] }));
}

function* headersOf(request: IncomingMessage): Iterable<readonly [string, string]> {
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) yield [name, Array.isArray(value) ? value.join(", ") : value];
}

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
}
