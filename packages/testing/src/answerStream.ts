import { createClient } from "graphql-ws";
import WebSocket from "ws";
import type { Answer } from "./answer.js";

/** Answers of a subscription, as they come. */
export interface AnswerStream<T> {
  /** The next answer; rejects when none comes within `ms` (60,000: a guard against hanging, on a busy machine too) or the subscription ends. */
  next(ms?: number): Promise<Answer<T>>;
  /** The first answer from here on that the predicate accepts. */
  until(accept: (answer: Answer<T>) => boolean, ms?: number): Promise<Answer<T>>;
  /** Leaves the subscription and closes its socket. */
  close(): Promise<void>;
}

/** Opens a subscription with the real client over a socket of its own. */
export function answerStream<T>(url: string, headers: () => Promise<Readonly<Record<string, string>>>, query: string, variables: object): AnswerStream<T> {
  const client = createClient({ url: `${url.replace(/^http/, "ws")}/graphql`, webSocketImpl: WebSocket, connectionParams: headers, retryAttempts: 0 });
  const answers = client.iterate<T>({ query, variables: { ...variables } });
  const next = async (ms = 60_000): Promise<Answer<T>> => {
    const answer = await within(ms, answers.next(), () => `no answer within ${ms} ms to ${query}`);
    if (answer.done) throw new Error(`the subscription has ended: ${query}`);
    return answer.value as Answer<T>;
  };
  return {
    next,
    until: async (accept, ms = 60_000) => {
      const deadline = Date.now() + ms;
      let answer = await next(ms);
      while (!accept(answer)) answer = await next(Math.max(1, deadline - Date.now()));
      return answer;
    },
    close: async () => {
      await answers.return?.();
      await client.dispose();
    },
  };
}

async function within<T>(ms: number, work: Promise<T>, complaint: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
