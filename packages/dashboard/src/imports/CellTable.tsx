export interface CellTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The column that holds what is wrong. */
  readonly marked?: number;
}

/** Cells of a spreadsheet, each in a row of its own. */
export function CellTable({ title, columns, rows, marked }: CellTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by the wheel has to scroll by the keyboard
    <section className="scroll cells" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(" ")}>
              {row.map((value, at) => (
                <td key={columns[at]} className={at === marked ? "bad-cell" : undefined}>
                  {value === "" ? "–" : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
