import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";

/** What other sites may send, and read of an answer. */
const ALLOWED: OutgoingHttpHeaders = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "authorization, content-type, accept, accept-language, last-event-id",
  "access-control-max-age": "600",
};
const EXPOSED = "x-request-id, retry-after";

/**
 * Which sites' pages may use this gateway: its own, and those of the list. A browser names the page's site in `Origin`, or says in `Sec-Fetch-Site` that it is
 * another's; programs that are no browser send neither and are judged by their token alone.
 */
export class Origins {
  readonly #listed: ReadonlySet<string>;

  constructor(listed: readonly string[]) {
    this.#listed = new Set(listed);
  }

  /** Whether a request may be executed: it comes from no browser, from a page of this gateway, or from a listed site. */
  mayAsk(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (origin !== undefined) return this.#listed.has(origin) || isOwn(origin, request.headers.host);
    // An image, a link or a form of another site: it cannot read the answer, and shall not have the question asked either.
    const site = request.headers["sec-fetch-site"];
    return site !== "cross-site" && site !== "same-site";
  }

  /** The headers by which a browser lets a listed site's page read the answer. */
  headersFor(request: IncomingMessage): OutgoingHttpHeaders {
    const { origin } = request.headers;
    if (this.#listed.size === 0) return {};
    if (origin === undefined || !this.#listed.has(origin)) return { vary: "Origin" };
    return { vary: "Origin", "access-control-allow-origin": origin, "access-control-expose-headers": EXPOSED };
  }

  /** What a browser is answered that asks before it sends (`OPTIONS`); `undefined` when the site is not listed. */
  preflight(request: IncomingMessage): OutgoingHttpHeaders | undefined {
    const { origin } = request.headers;
    return origin !== undefined && this.#listed.has(origin) ? { ...this.headersFor(request), ...ALLOWED } : undefined;
  }
}

/** The page was served from the very address that it asks. */
function isOwn(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
