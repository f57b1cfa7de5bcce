import type { AnswerError } from "./answer.js";
import type { Waits } from "./backoff.js";
import { isPassing } from "./ClientError.js";
import type { Connection } from "./connection.js";
import { isLater } from "./cursor.js";
import type { Document } from "./document.js";
import { ChangesDocument, type ChangesSubscription, type ResyncReason } from "./documents.js";
import { keepOpen } from "./keepOpen.js";
import { type Stream, stream } from "./stream.js";

/** What an event of a batch has to carry. */
export interface EventLike {
  readonly cursor: string;
}

/** What a document of changes is answered with: `changes` with `cursor`, `resync` and the `cursor` of each event, beside whatever it wants to know. */
export interface ChangesData<Event extends EventLike> {
  readonly changes: { readonly cursor: string; readonly resync: ResyncReason | null; readonly events: readonly Event[] };
}

/** An event as the default document asks for it: everything but the object itself. */
export type ChangeEvent = ChangesSubscription["changes"]["events"][number];

/** Some changes, in order. */
export interface ChangeBatch<Event extends EventLike = ChangeEvent> {
  /** Goes on after this batch. */
  readonly cursor: string;
  /** Present: the log cannot go on from the cursor; ask anew. Nothing follows. */
  readonly resync?: ResyncReason;
  /** Empty: nothing of interest until `cursor`. */
  readonly events: readonly Event[];
  /** Fields of events that could not be answered. */
  readonly errors?: readonly AnswerError[];
}

/** Which changes, and from where. */
export interface ChangesOptions<Event extends EventLike, Variables> {
  /** What to ask of each change; it declares `$after: Cursor` and hands it to `changes`. */
  readonly document?: Document<ChangesData<Event>, Variables>;
  /** The document's variables beside `after`; of the default document: `filter`. */
  readonly variables?: Omit<Variables, "after">;
  /** A cursor; absent: from now on. */
  readonly after?: string | undefined;
}

/** Batches that may wait for a slow reader. Beyond that the log itself waits: the subscription is left and opened again at the cursor. */
const MOST_WAITING = 100;

/** The change log after a cursor: every change once, in order, none left out, however often the socket is lost. */
export function changes<Event extends EventLike, Variables>(
  connection: Connection,
  retry: Waits,
  { document, variables, after }: ChangesOptions<Event, Variables>,
): Stream<ChangeBatch<Event>> {
  const query = (document ?? ChangesDocument).toString();
  return stream(
    (observer, last) => {
      let at = last?.cursor ?? after;
      return keepOpen<ChangesData<Event>>(
        connection,
        retry,
        {
          query,
          variables: () => ({ ...variables, after: at }),
          mayEnd: false,
          take: ({ data, errors }) => {
            // Half a batch is none: an object that could not be read just now would look like one that is gone.
            if (data === null || (errors && isPassing(errors))) return "PASSING";
            const { cursor, resync, events } = data.changes;
            if (resync) {
              observer.next({ cursor, resync, events: [] });
              return "DONE";
            }
            const fresh = events.filter((event) => isLater(event.cursor, at));
            if (!isLater(cursor, at)) return undefined;
            at = cursor;
            observer.next({ cursor, events: fresh, ...(errors ? { errors } : {}) });
            return undefined;
          },
        },
        observer,
      );
    },
    { atMost: MOST_WAITING },
  );
}
