import type { IncomingMessage } from "node:http";
import { PlatformError } from "@hoptac/kit";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";

/** Reads a request's body as text, within its size and time; `LIMIT_EXCEEDED` beyond. */
export function readBody(request: IncomingMessage, { bodyBytes, bodyMs }: Limits): Promise<string> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > bodyBytes) return Promise.reject(limitExceeded("bodyBytes", bodyBytes, announced));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => fail(limitExceeded("bodyMs", bodyMs, bodyMs)), bodyMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      request.removeAllListeners("data");
      request.resume();
      reject(error);
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyBytes) fail(limitExceeded("bodyBytes", bodyBytes, size));
      else chunks.push(chunk);
    });
    request.on("end", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString("utf8"));
    });
    request.on("error", fail);
    request.on("aborted", () => fail(new PlatformError("INVALID_INPUT", { vi: "Yêu cầu bị ngắt giữa chừng", en: "The request broke off" })));
  });
}
