import { invalidInput } from "@hoptac/kit";

/** Cursors of one field over kept entries: opaque to clients, and refused when another field gave them out. */
export interface EntryCursor {
  readonly write: (position: number) => string;
  /** `INVALID_INPUT` for a text that is no cursor of this field. */
  readonly read: (cursor: string) => number;
}

/** `mark` is a letter of the field's own. */
export function entryCursor(mark: string, field: string): EntryCursor {
  const form = new RegExp(`^${mark}(\\d{1,15})$`);
  return {
    write: (position) => Buffer.from(`${mark}${position}`).toString("base64url"),
    read: (cursor) => {
      const [, digits] = form.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
      if (digits !== undefined) return Number(digits);
      throw invalidInput({ path: "after", text: { vi: `con trỏ không do ${field} cấp`, en: `expected a cursor that ${field} gave out` } });
    },
  };
}
