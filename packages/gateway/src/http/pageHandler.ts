import sirv from "sirv";
import type { Handler } from "./Routes.js";
import { send } from "./send.js";

/** Nothing of others: no script, style, font or connection but this gateway's own, in no frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The committee's page from a directory that was built: files with a hash in their name for good, the page itself fresh each time, and for every address that is the page's own. */
export function pageHandler(directory: string): Handler {
  const files = sirv(directory, {
    brotli: true,
    gzip: true,
    single: true,
    etag: true,
  });
  return (request, response, path) => {
    // Before the file is looked at: an answer that nothing has changed carries them too, and a browser takes the newest.
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("cache-control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    files(request, response, () => send(response, 404, "text/plain; charset=utf-8", "Không có tệp này · There is no such file"));
  };
}
