/** Durations kept per plugin: enough for a median, no more. */
const KEPT = 256;

/** How a plugin's root fields did since the start. */
export interface Performance {
  /** ms over the newest operations that asked it; absent before the first. */
  readonly median?: number;
  /** Operations that asked it. */
  readonly count: number;
  readonly errors: number;
}

interface Record {
  readonly durations: Float64Array;
  count: number;
  errors: number;
}

/** Measures per operation, for each plugin whose root fields it asks: a clock reading and an array slot, nothing per field. */
export class PluginStatistics {
  readonly #records = new Map<string, Record>();

  /** An operation that asked these plugins took so many ms. */
  took(plugins: readonly string[], ms: number): void {
    for (const plugin of plugins) {
      const record = this.#of(plugin);
      record.durations[record.count % KEPT] = ms;
      record.count += 1;
    }
  }

  /** A field of this plugin failed. */
  failed(plugin: string): void {
    this.#of(plugin).errors += 1;
  }

  of(plugin: string): Performance {
    const { durations, count, errors } = this.#of(plugin);
    const sorted = durations.slice(0, Math.min(count, KEPT)).sort();
    const median = sorted[sorted.length >> 1];
    return median === undefined ? { count, errors } : { median, count, errors };
  }

  #of(plugin: string): Record {
    let record = this.#records.get(plugin);
    if (!record) {
      record = { durations: new Float64Array(KEPT), count: 0, errors: 0 };
      this.#records.set(plugin, record);
    }
    return record;
  }
}
