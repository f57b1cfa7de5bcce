import { ERRORS } from "@hoptac/kit";
import type { Answer } from "../execute/Pipeline.js";
import type { MediaType } from "./mediaType.js";

/** What may stand in the way of an answer, whatever its media type. */
const OF_THE_SERVER: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "UNAVAILABLE", "INTERNAL"]);

/**
 * The HTTP status of an answer to a well-formed request. With data it is 200, errors or not. Without, `application/graphql-response+json` carries
 * the error table's status; `application/json`, where clients cannot tell our 4xx from a proxy's, only says when nobody was served.
 */
export function statusOf({ data, errors }: Answer, mediaType: MediaType): number {
  const code = errors?.[0]?.code;
  if (code === undefined || data !== undefined) return 200;
  return mediaType === "application/graphql-response+json" || OF_THE_SERVER.has(code) ? ERRORS[code].status : 200;
}
