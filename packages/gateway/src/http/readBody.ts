import type { IncomingMessage } from "node:http";
import { PlatformError } from "@hoptac/kit";
import { limitExceeded } from "../limits/limitExceeded.js";

/** The whole body as text, of at most so many bytes and within so many ms (`LIMIT_EXCEEDED`). */
export function readBody(request: IncomingMessage, most: number, ms: number): Promise<string> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > most) return Promise.reject(limitExceeded("bodyBytes", most, announced));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => {
      request.removeAllListeners("data");
      request.pause();
      reject(limitExceeded("bodyMs", ms, ms, true));
    }, ms);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) {
        request.removeAllListeners("data");
        request.pause();
        clearTimeout(timer);
        reject(limitExceeded("bodyBytes", most, size, true));
      } else {
        chunks.push(chunk);
      }
    });
    request.on("end", () => {
      clearTimeout(timer);
      resolve((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString("utf8"));
    });
    request.on("error", reject);
    request.on("close", () => {
      clearTimeout(timer);
      // Every request is closed at its end; an error for each would cost more than the reading.
      if (!request.complete) reject(wentAway());
    });
  });
}

const wentAway = (): PlatformError => new PlatformError("INVALID_INPUT", { vi: "Yêu cầu bị ngắt giữa chừng", en: "The request broke off" });
