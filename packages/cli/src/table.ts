/** Lines of a table whose columns are as wide as their widest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(width(title), ...rows.map((row) => width(row[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((n) => "─".repeat(n))), ...rows.map(line)].join("\n");
}

/** Letters as they are seen: a letter with its marks is one. */
const width = (text: string): number => [...text.normalize("NFC")].length;
