import type { IncomingMessage, ServerResponse } from "node:http";
import { ERRORS, type Language, PlatformError, type Viewer } from "@hoptac/kit";
import type { Pipeline } from "../execute/Pipeline.js";
import type { SignIn } from "../signIn/SignIn.js";
import { languageOf } from "./language.js";
import type { Handler } from "./Routes.js";
import { requestIdOf, sendJson } from "./send.js";

/** A request outside of GraphQL by somebody who is signed in. */
export interface RestRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly viewer: Viewer & { readonly login: string };
  readonly language: Language;
  readonly requestId: string;
}

/** Answers one method of a path for who is signed in; errors leave as everywhere: one table, the viewer's language, nothing internal. */
export function restHandler(
  { signIn, pipeline }: { readonly signIn: SignIn; readonly pipeline: Pipeline },
  method: "GET" | "POST",
  answer: (rest: RestRequest) => Promise<void>,
): Handler {
  return async (request, response, path) => {
    const requestId = requestIdOf(response);
    const language = languageOf(request.headers["accept-language"]);
    try {
      if (request.method !== method) {
        const text = { vi: `${path} chỉ nhận ${method}`, en: `${path} only takes ${method}` };
        return sendJson(response, 405, { errors: [{ message: text[language], extensions: { code: "INVALID_INPUT" } }] }, { allow: method });
      }
      const { viewer } = await signIn.of(request.headers.authorization);
      const { login } = viewer;
      if (login === undefined) throw new PlatformError("UNAUTHENTICATED");
      await answer({ request, response, path, viewer: { ...viewer, login }, language, requestId });
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the client went away: there is nobody to answer
      const masked = pipeline.mask(error, { language, requestId });
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const large = masked.code === "LIMIT_EXCEEDED" && !request.complete;
      // What the client still sends is not read any more.
      sendJson(response, large ? 413 : ERRORS[masked.code].status, { errors: [masked] }, request.complete ? {} : { connection: "close" });
    }
  };
}
