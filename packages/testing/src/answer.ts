/** An error as clients see it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: string };
}

/** An answer as clients see it. `T` is what the test says the data looks like. */
export interface Answer<T = Readonly<Record<string, unknown>>> {
  readonly data?: T | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}
