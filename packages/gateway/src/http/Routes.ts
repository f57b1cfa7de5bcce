import type { IncomingMessage, ServerResponse } from "node:http";
import { PlatformError } from "@hoptac/kit";
import { sendJson } from "./send.js";

/** Answers one request of one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void;

/** Which path is answered by whom; a path that ends in "/" answers everything below it. */
export class Routes {
  readonly #exact = new Map<string, Handler>();
  readonly #below: (readonly [prefix: string, handler: Handler])[] = [];

  /** Adds a path, exact or with everything below. */
  add(path: string, handler: Handler): this {
    if (path.length > 1 && path.endsWith("/")) this.#below.push([path, handler]);
    else this.#exact.set(path, handler);
    return this;
  }

  /** Answers a request, with 404 when nobody does. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/" } = request;
    const end = url.indexOf("?");
    const path = end < 0 ? url : url.slice(0, end);
    const handler = this.#exact.get(path) ?? this.#below.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (handler) return handler(request, response, path);
    const { text, code } = new PlatformError("NOT_FOUND", {
      vi: `Không có địa chỉ ${path.slice(0, 200)}; hãy dùng /graphql, /graphiql, /healthz hoặc /readyz`,
      en: `There is nothing at ${path.slice(0, 200)}: use /graphql, /graphiql, /healthz or /readyz`,
    });
    sendJson(response, 404, { errors: [{ message: `${text.vi} · ${text.en}`, extensions: { code } }] });
  }
}
