import type { Answer } from "./answer.js";
import { type AnswerStream, answerStream } from "./answerStream.js";

/** One batch of changes as clients see it. */
export interface TestChanges {
  readonly changes: {
    readonly cursor: string;
    readonly resync: string | null;
    readonly events: readonly {
      readonly entity: string;
      readonly id: string;
      readonly operation: string;
      readonly version: number | null;
      readonly changedFields: readonly string[];
    }[];
  };
}

/** Somebody who asks, over the wire. */
export interface TestViewer {
  /** Asks over HTTP. */
  ask<T = Readonly<Record<string, unknown>>>(document: string, variables?: object): Promise<Answer<T>>;
  /** Any request to a path of the gateway, with this viewer's headers. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Subscribes over a WebSocket: `subscription { live { … } }`, or any other subscription. */
  live<T = Readonly<Record<string, unknown>>>(document: string, variables?: object): AnswerStream<T>;
  /** Follows the change log from a cursor, or from now on. */
  changes(variables?: { readonly after?: string; readonly filter?: object }): AnswerStream<TestChanges>;
}

const CHANGES = `subscription($after: Cursor, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) { cursor resync events { entity id operation version changedFields } }
}`;

/** A viewer who asks the gateway at an address with these headers. Its streams are kept in `opened`, to be closed with the platform. */
export function testViewer(url: string, headers: () => Promise<Readonly<Record<string, string>>>, opened: Set<AnswerStream<never>>): TestViewer {
  const live = <T>(document: string, variables: object = {}): AnswerStream<T> => {
    const stream = answerStream<T>(url, headers, document, variables);
    opened.add(stream as AnswerStream<never>);
    return stream;
  };
  return {
    live,
    fetch: async (path, init = {}) =>
      fetch(`${url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), ...(await headers()) } }),
    changes: (variables = {}) => live<TestChanges>(CHANGES, variables),
    ask: async (query, variables = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json", ...(await headers()) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer<never>;
    },
  };
}
