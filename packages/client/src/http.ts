import type { Answer } from "./answer.js";
import { ClientError, type Language } from "./ClientError.js";
import type { SignIn } from "./signIn.js";

/** What asking over HTTP needs. */
export interface HttpOptions {
  readonly url: string;
  readonly language: Language;
  readonly signIn: SignIn;
  readonly fetch: typeof globalThis.fetch;
  /** How long one answer may take, in ms. */
  readonly timeoutMs: number;
}

/** Asks once; a token that is refused is replaced once, which repeats nothing: what is refused was not executed. */
export async function ask<Data>(options: HttpOptions, query: string, variables: unknown, signal?: AbortSignal): Promise<Answer<Data>> {
  const { signIn } = options;
  const header = await signIn.header();
  const answer = await post<Data>(options, header, query, variables, signal);
  if (!isSignedOut(answer) || header === undefined) {
    signIn.accept(header);
    return answer;
  }
  signIn.refuse(header);
  const again = await signIn.header();
  const second = await post<Data>(options, again, query, variables, signal);
  if (isSignedOut(second)) {
    signIn.refuse(again);
    throw signIn.expired();
  }
  signIn.accept(again);
  return second;
}

async function post<Data>(
  { url, language, fetch, timeoutMs }: HttpOptions,
  authorization: string | undefined,
  query: string,
  variables: unknown,
  signal: AbortSignal | undefined,
): Promise<Answer<Data>> {
  const late = AbortSignal.timeout(timeoutMs);
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
    "accept-language": language,
  };
  if (authorization !== undefined) headers.authorization = authorization;
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw ClientError.of("UNREACHABLE", language, late.aborted ? `${timeoutMs / 1000} s` : undefined, error);
  }
  const answer = parsed(text);
  if (isAnswer(answer)) return answer as Answer<Data>;
  // What stands between, a proxy or a balancer, speaks for itself when it reaches no gateway.
  throw ClientError.of(status >= 500 || status === 429 ? "UNREACHABLE" : "BAD_ANSWER", language, `HTTP ${status}`);
}

/** The whole request refused for its sign-in, not one field of it. */
const isSignedOut = ({ data, errors }: Answer<unknown>): boolean =>
  data === undefined && (errors ?? []).some(({ path, extensions }) => path === undefined && extensions?.code === "UNAUTHENTICATED");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller, with the status
  }
}

const isAnswer = (value: unknown): boolean => typeof value === "object" && value !== null && ("data" in value || "errors" in value);
