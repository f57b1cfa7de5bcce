import { createReadStream, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { languageOf } from "./language.js";
import type { Handler } from "./Routes.js";
import { send, sendJson } from "./send.js";

const require = createRequire(import.meta.url);
const page = (name: string): string => fileURLToPath(new URL(`../../pages/${name}`, import.meta.url));
const inside = (file: string, name: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

/** What the GraphiQL page loads, all from the installed packages: it works where there is no internet. */
const files: Readonly<Record<string, () => string>> = {
  "graphiql.js": () => page("graphiql.js"),
  "pages.css": () => page("pages.css"),
  "graphiql.min.js": () => inside("graphiql.min.js", "graphiql"),
  "graphiql.min.css": () => inside("graphiql.min.css", "graphiql"),
  "react.js": () => inside("umd/react.production.min.js", "react"),
  "react-dom.js": () => inside("umd/react-dom.production.min.js", "react-dom"),
  "graphql-ws.js": () => require.resolve("graphql-ws/client").replace(/\.cjs$/, ".js"),
};

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

const PAGE_HEADERS = {
  "cache-control": "no-cache",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'",
} as const;

const html = (name: string): Handler => {
  const text = readFileSync(page(name));
  return (_, response) => send(response, 200, "text/html; charset=utf-8", text, PAGE_HEADERS);
};

/** `/`: the addresses and what to try first. */
export function homeHandler(): Handler {
  const inLanguage = { vi: html("home.vi.html"), en: html("home.en.html") };
  return (request, response, path) => inLanguage[languageOf(request.headers["accept-language"])](request, response, path);
}

/** `/graphiql`: GraphiQL with subscriptions and the demonstration's accounts. */
export const graphiqlHandler = (): Handler => html("graphiql.html");

/** `/graphiql/…`: its files. Those of packages are named by the version in the page, so browsers may keep them. */
export const graphiqlFileHandler: Handler = (request, response, path) => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const file = name.startsWith("common-") && /^common-[\w-]+\.js$/.test(name) ? join(dirname(files["graphql-ws.js"]?.() ?? ""), name) : files[name]?.();
  if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) return sendJson(response, 404, { errors: [{ message: `no file ${name.slice(0, 100)}` }] });
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = { etag, "cache-control": "public, max-age=86400", "x-content-type-options": "nosniff" };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": size });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
};
