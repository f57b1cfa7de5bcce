import type { Answer, AnswerError } from "./answer.js";
import { fullJitter, type Waits } from "./backoff.js";
import { ClientError, isPassing } from "./ClientError.js";
import type { Connection } from "./connection.js";
import type { Observer } from "./stream.js";

/** One subscription that is to stay open. */
export interface Kept<Data> {
  readonly query: string;
  /** Asked again for every time it is sent, so that it goes on where it stands. */
  variables(): object | undefined;
  /**
   * Takes an answer that has data; `PASSING` when it is of no use and the gateway is to be asked again from where it stands,
   * `DONE` when nothing more is wanted.
   */
  take(answer: Answer<Data> & { readonly data: Data | null }): undefined | "PASSING" | "DONE";
  /** Whether the gateway may end it: otherwise an end without a reason is asked again. */
  readonly mayEnd: boolean;
}

const SIGNED_OUT = "UNAUTHENTICATED";

/**
 * Keeps a subscription open over lost sockets, which is the connection's, and over a gateway that cannot answer for the moment, which is said here:
 * asked again after growing waits, shown as `lost` meanwhile. What the gateway refuses for good ends it with what it said.
 */
export function keepOpen<Data>(connection: Connection, retry: Waits, kept: Kept<Data>, observer: Required<Observer<never>>): () => void {
  const question = {};
  let failures = 0;
  let leave: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const stop = (): void => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    forget();
    connection.watch.calm(question);
    leave();
  };
  const fail = (error: ClientError): void => {
    stop();
    observer.error(error);
  };
  const again = (reason: string, leastMs = 0): void => {
    leave();
    connection.watch.trouble(question, reason);
    const ms = Math.max(leastMs, fullJitter(failures, retry));
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  };
  /** Asks again after what passes; ends with what does not. */
  const refused = (errors: readonly AnswerError[]): void => {
    const [first] = errors;
    if (errors.some(({ path, extensions }) => path === undefined && extensions?.code === SIGNED_OUT) && connection.signedIn) {
      again(first?.message ?? SIGNED_OUT);
      connection.signInAgain();
    } else if (isPassing(errors)) again(first?.message ?? "", (first?.extensions?.retryAfter ?? 0) * 1_000);
    else fail(ClientError.said(errors));
  };
  const open = (): void => {
    let current = true;
    const stopThis = connection.subscribe<Answer<Data>>(
      {
        query: kept.query,
        get variables() {
          return kept.variables() as Record<string, unknown> | undefined;
        },
      },
      {
        next: (answer) => {
          if (!current) return;
          // Nothing was executed.
          if (answer.data === undefined) return refused(answer.errors ?? []);
          const verdict = kept.take(answer as Answer<Data> & { readonly data: Data | null });
          if (verdict === "PASSING") return refused(answer.errors ?? []);
          failures = 0;
          connection.watch.calm(question);
          if (verdict === "DONE") {
            stop();
            observer.complete();
          }
        },
        error: (error) => {
          if (!current) return;
          if (Array.isArray(error)) refused(error as readonly AnswerError[]);
          else fail(error as ClientError);
        },
        complete: () => {
          if (!current) return;
          if (kept.mayEnd) {
            stop();
            observer.complete();
          } else again("the gateway ended it");
        },
      },
    );
    leave = () => {
      current = false;
      stopThis();
    };
    if (ended) leave();
  };
  const forget = connection.onClose(() => {
    stop();
    observer.complete();
  });
  open();
  return stop;
}
