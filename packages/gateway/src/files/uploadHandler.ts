import type { RestRequest } from "../http/restHandler.js";
import { sendJson } from "../http/send.js";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import type { Files } from "./Files.js";

/** `POST /files`: the body is the file. Answers 201 with `{ id, sha256, size, mediaType }`. */
export const uploadHandler =
  (files: Files, { fileBytes }: Limits) =>
  async ({ request, response, viewer }: RestRequest): Promise<void> => {
    const announced = Number(request.headers["content-length"] ?? 0);
    if (announced > fileBytes) throw limitExceeded("fileBytes", fileBytes, announced);
    sendJson(response, 201, await files.receive(request, viewer.login), { "cache-control": "no-store" });
  };
