import type { Answer, AnswerError } from "./answer.js";
import type { Waits } from "./backoff.js";
import { ClientError, type Language } from "./ClientError.js";
import type { Connection } from "./connection.js";
import { keepOpen } from "./keepOpen.js";
import { liveDocument } from "./liveDocument.js";
import { type Stream, stream } from "./stream.js";

/** What a stream of answers is opened over. */
export interface LiveOptions {
  readonly connection: Connection;
  readonly retry: Waits;
  readonly language: Language;
}

/** An answer to a question that stays open; errors beside data tell which fields could not be answered. */
export interface LiveAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Answer<Data>["extensions"];
}

/** A query kept open: the newest answer, whenever it differs from the one before. */
export function live<Data>({ connection, retry, language }: LiveOptions, text: string, variables: object | undefined): Stream<LiveAnswer<Data>> {
  const query = liveDocument(text);
  if (query === undefined) throw ClientError.of("NOT_ONE_QUERY", language);
  return stream((observer) => {
    let last: LiveAnswer<Data> | undefined;
    let afresh = false;
    return keepOpen<{ readonly live: Data }>(
      connection,
      retry,
      {
        query,
        variables: () => {
          afresh = true;
          return variables;
        },
        mayEnd: false,
        take: ({ data, errors, extensions }) => {
          const answer: LiveAnswer<Data> = {
            data: data?.live ?? null,
            ...(errors ? { errors: errors.map(withoutLive) } : {}),
            ...(extensions ? { extensions } : {}),
          };
          // What is asked afresh is answered at once, news or not; what stays open only when there is news.
          const known = afresh && last !== undefined && JSON.stringify(answer) === JSON.stringify(last);
          afresh = false;
          last = answer;
          if (!known) observer.next(answer);
          return undefined;
        },
      },
      observer,
    );
  }, "newest");
}

/** Paths as in the query that was asked. */
const withoutLive = ({ path, ...error }: AnswerError): AnswerError => (path ? { ...error, path: path.slice(1) } : error);

/** Any other subscription of a plugin: answers as they come, to its end. What was missed while the socket was lost is not made up for. */
export function subscription<Data>({ connection, retry }: LiveOptions, query: string, variables: object | undefined): Stream<LiveAnswer<Data>> {
  return stream(
    (observer) =>
      keepOpen<Data>(
        connection,
        retry,
        {
          query,
          variables: () => variables,
          mayEnd: true,
          take: (answer) => {
            observer.next(answer);
            return undefined;
          },
        },
        observer,
      ),
    { atMost: Number.POSITIVE_INFINITY },
  );
}
