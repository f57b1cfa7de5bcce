import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Sends a whole body. */
export function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer, headers: OutgoingHttpHeaders = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** Sends a value as JSON. */
export const sendJson = (response: ServerResponse, status: number, value: unknown, headers: OutgoingHttpHeaders = {}): void =>
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value), headers);

/** The id under which this answer is spoken of, to the client and in the log. Given to every answer before anybody handles it. */
export const requestIdOf = (response: ServerResponse): string => String(response.getHeader("x-request-id"));
