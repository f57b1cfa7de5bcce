/** The statements of a piece of work. */
export interface SqlCount {
  /** How many read or wrote data. */
  readonly data: number;
  /** How many opened and closed transactions. */
  readonly frame: number;
  /** The data statements, in order. */
  readonly statements: readonly string[];
}

/** Counts statements while a piece of work runs. */
export class SqlCounter {
  readonly #counts = new Set<{ data: string[]; frame: number }>();

  /** Given to the store. */
  readonly onStatement = (sql: string, frame: boolean): void => {
    for (const count of this.#counts) {
      if (frame) count.frame += 1;
      else count.data.push(sql);
    }
  };

  async during(work: () => Promise<unknown>): Promise<SqlCount> {
    const count = { data: [] as string[], frame: 0 };
    this.#counts.add(count);
    try {
      await work();
    } finally {
      this.#counts.delete(count);
    }
    return { data: count.data.length, frame: count.frame, statements: count.data };
  }
}
