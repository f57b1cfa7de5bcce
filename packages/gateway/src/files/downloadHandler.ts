import { pipeline } from "node:stream/promises";
import type { Composition } from "@hoptac/compose";
import { carriedFileOf, notFound, readGlobalId } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Tables } from "../execute/Tables.js";
import type { RestRequest } from "../http/restHandler.js";
import { dispositionOf } from "./dispositionOf.js";
import type { Files } from "./Files.js";
import { servedAs } from "./servedAs.js";

interface DownloadOptions {
  readonly files: Files;
  readonly store: Store;
  composition(): Composition;
  tables(): Tables;
}

/**
 * `GET /files/<global id>`: the file that a row carries, for whoever the row guard shows the row; to all others there is none. What is sent is what was
 * received, or nothing. A browser saves it; `?inline=1` lets it show PDF and pictures, and nothing that can carry a script.
 */
export const downloadHandler =
  ({ files, store, composition, tables }: DownloadOptions) =>
  async ({ request, response, path, viewer, requestId }: RestRequest): Promise<void> => {
    const globalId = path.slice("/files/".length);
    const absent = notFound({ vi: "tệp", en: "file" }, globalId.slice(0, 100));
    const parts = readGlobalId(globalId);
    const table = parts && tables().byType.get(parts.type);
    const carried = table && carriedFileOf(table.entity);
    const { owners, disabled } = composition();
    if (!parts || !table || !carried || disabled.has(owners.get(parts.type) ?? "")) throw absent;

    const unit = store.begin({ viewer, requestId, operation: "query" });
    // Ended before the first byte: a slow client must not hold a transaction.
    const row = (await unit.db.byId(table.entity, parts.id).finally(() => unit.end())) as Readonly<Record<string, unknown>> | undefined;
    if (!row) throw absent;
    const file = await files.takenBy(`${table.name}/${parts.id}`, String(row[carried.id]));
    const served = servedAs(file.mediaType);
    const inline = served.inline === true && new URL(request.url ?? "", "http://here").searchParams.get("inline") === "1";
    const content = await files.checked(file);
    response.writeHead(200, {
      "content-type": served.contentType,
      "content-length": file.size,
      "content-disposition": dispositionOf(String(row[carried.name]), served.ending, inline),
      "repr-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      // Not for what is shown: browsers refuse to show a PDF in a sandbox.
      ...(inline ? {} : { "content-security-policy": "sandbox; default-src 'none'" }),
      "cross-origin-resource-policy": "same-origin",
    });
    await pipeline(content, response);
  };
