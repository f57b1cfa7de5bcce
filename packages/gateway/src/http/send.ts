import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Sends a whole body. */
export function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer, headers: OutgoingHttpHeaders = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body), "x-content-type-options": "nosniff", ...headers });
  response.end(body);
}

/** Sends a value as JSON. */
export const sendJson = (response: ServerResponse, status: number, value: unknown, headers: OutgoingHttpHeaders = {}): void =>
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value), headers);
