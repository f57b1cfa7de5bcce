import type { PublishedTable } from "./publish.js";

/**
 * Sums over rows that a viewer may not read one by one, as a table that everybody may: by one fixed dimension, never by what a client filters. The platform reads
 * the whole province's rows for it and hands out what `publish` leaves, so that neither a plugin nor its reader sees a cell that tells of somebody.
 */
export interface Statistic {
  /**
   * A statement that answers `key` (text: the cell; null: the total, by `grouping sets ((…), ())`), each measure as text, and `<measure>By`: how many gave it.
   * Its values are the day, the window: nothing that cuts the rows another way at will.
   */
  readonly sql: string;
  /** No measure is negative. */
  readonly measures: readonly string[];
}

/** What reads statistics. */
export type ReadStatistic = (statistic: Statistic, values: readonly unknown[]) => Promise<PublishedTable>;
