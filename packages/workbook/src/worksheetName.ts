/** A title as the name of a worksheet: at most 31 characters, without those that spreadsheets refuse. */
export const worksheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();
