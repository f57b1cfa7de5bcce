/** A row of a list: which one, and how new. */
export interface Row {
  readonly id: string;
  readonly version: number;
}

/** An event as far as a list of rows needs it. */
export interface RowEvent {
  readonly id: string;
  readonly cursor: string;
  readonly operation: "INSERT" | "UPDATE" | "DELETE";
}

/**
 * `state` and `apply` of `follow` for a list: a map of its rows by id. A row that is deleted, or that the viewer does not see any more, goes; one at
 * a version that is known changes nothing, so a snapshot that already holds a change is not turned back.
 */
export function rowsById<Data, R extends Row, Event extends RowEvent>(
  rows: (data: Data) => readonly R[],
  /** The row that an event carries; nothing when it is gone. */
  rowOf: (event: Event) => R | null | undefined,
) {
  return {
    state: (data: Data): ReadonlyMap<string, R> => new Map(rows(data).map((row) => [row.id, row])),
    apply: (state: ReadonlyMap<string, R>, events: readonly Event[]): ReadonlyMap<string, R> => {
      const next = new Map(state);
      for (const event of events) {
        const row = event.operation === "DELETE" ? undefined : rowOf(event);
        if (!row) next.delete(event.id);
        else if (row.version >= (next.get(event.id)?.version ?? 0)) next.set(event.id, row);
      }
      return next;
    },
  };
}
