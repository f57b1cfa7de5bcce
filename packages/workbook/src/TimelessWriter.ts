import type { Writable } from "node:stream";
import exceljs, { type stream } from "exceljs";

const NO_DAY = new Date(Date.UTC(2000, 0, 1));

/** What exceljs builds on, as far as it is touched here; its types leave it out. */
type Inside = new (
  options: object,
) => stream.xlsx.WorkbookWriter & {
  readonly zip: { append(source: unknown, data: object): unknown };
  addThemes(): Promise<void>;
};

/** A writer of workbooks whose same rows give the same bytes on every day: neither the document nor the archive says when it was made. */
export class TimelessWriter extends (exceljs.stream.xlsx.WorkbookWriter as unknown as Inside) {
  constructor(to: Writable) {
    super({ stream: to, useStyles: true, useSharedStrings: false, created: NO_DAY, modified: NO_DAY });
  }

  /** The first that exceljs puts into an archive, already while it is constructed: every entry from here on is dated alike. */
  override addThemes(): Promise<void> {
    const { zip } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, data) => append(source, { ...data, date: NO_DAY });
    return super.addThemes();
  }
}
