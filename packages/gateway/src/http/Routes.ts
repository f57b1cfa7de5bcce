import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { PlatformError } from "@hoptac/kit";
import type { Origins } from "./Origins.js";
import { sendJson } from "./send.js";

/** Answers one request of one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void;

/** How a path may be used. */
export interface RouteOptions {
  /** A page that links of other sites may lead to; everything else is executed for own and listed sites only. */
  readonly page?: boolean;
}

/** What no page of anybody needs to do with an answer: show it in a frame, guess its type, tell others where it came from. A page's own policy replaces the first. */
const SAFE: readonly (readonly [string, string])[] = [
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["x-frame-options", "DENY"],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-resource-policy", "same-origin"],
];

/** Which path is answered by whom; a path that ends in "/" answers everything below it. */
export class Routes {
  readonly #origins: Origins;
  readonly #page: Handler | undefined;
  readonly #exact = new Map<string, Handler>();
  readonly #below: (readonly [prefix: string, handler: Handler])[] = [];
  readonly #pages = new Set<Handler>();

  /** `page` answers whoever looks at an address that nobody else answers. */
  constructor(origins: Origins, page?: Handler) {
    this.#origins = origins;
    this.#page = page;
  }

  /** Adds a path, exact or with everything below. */
  add(path: string, handler: Handler, { page = false }: RouteOptions = {}): this {
    if (page) this.#pages.add(handler);
    if (path.length > 1 && path.endsWith("/")) this.#below.push([path, handler]);
    else this.#exact.set(path, handler);
    return this;
  }

  /** Answers a request, with 404 when nobody does. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/" } = request;
    const end = url.indexOf("?");
    const path = end < 0 ? url : url.slice(0, end);
    for (const [name, value] of SAFE) response.setHeader(name, value);
    response.setHeader("x-request-id", randomUUID());
    for (const [name, value] of Object.entries(this.#origins.headersFor(request))) response.setHeader(name, value as string);
    const handler = this.#exact.get(path) ?? this.#below.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (handler) {
      const preflight = request.method === "OPTIONS" && !this.#pages.has(handler) ? this.#origins.preflight(request) : undefined;
      if (preflight) return void response.writeHead(204, preflight).end();
      if (this.#pages.has(handler) || this.#origins.mayAsk(request)) return handler(request, response, path);
      return refuseSite(response);
    }
    if (this.#page && (request.method === "GET" || request.method === "HEAD")) return this.#page(request, response, path);
    const { text, code } = new PlatformError("NOT_FOUND", {
      vi: `Không có địa chỉ ${path.slice(0, 200)}; hãy dùng /graphql, /graphiql, /files, /export/, /healthz, /readyz hoặc /metrics`,
      en: `There is nothing at ${path.slice(0, 200)}: use /graphql, /graphiql, /files, /export/, /healthz, /readyz or /metrics`,
    });
    sendJson(response, 404, { errors: [{ message: `${text.vi} · ${text.en}`, extensions: { code } }] });
  }
}

function refuseSite(response: ServerResponse): void {
  const { text, code } = new PlatformError("FORBIDDEN", {
    vi: "Yêu cầu đến từ trang của nơi khác; quản trị thêm địa chỉ đó vào HOPTAC_ORIGINS nếu được phép",
    en: "The request comes from another site's page: an administrator adds that site to HOPTAC_ORIGINS if it may",
  });
  // What it still sends is not read.
  sendJson(response, 403, { errors: [{ message: `${text.vi} · ${text.en}`, extensions: { code } }] }, { connection: "close" });
}
