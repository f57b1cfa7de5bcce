/** An error as the gateway tells it. */
export interface AnswerError {
  /** In the client's language. */
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    /** `NOT_FOUND`, `FORBIDDEN`, `STALE_VERSION`, … */
    readonly code?: string;
    /** The plugin that answers for it. */
    readonly owner?: string;
    /** Seconds after which it is worth trying again. */
    readonly retryAfter?: number;
    readonly [detail: string]: unknown;
  };
}

/** An answer as the gateway gave it: data, or errors, or both. */
export interface Answer<Data> {
  /** `null`: nothing could be answered, the errors say why; absent: nothing was executed. */
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: {
    /** Where in the change log the answer was read: `changes({ after: cursor })` goes on from there without a gap. */
    readonly live?: { readonly cursor: string };
    /** Present where the answer may hold invented data. */
    readonly demonstration?: boolean;
    readonly [name: string]: unknown;
  };
}
