import type { ChartProps } from "./Panel.js";
import { Unit } from "./Unit.js";
import { useFigure } from "./useFigure.js";

/** The figures of a panel as a table. */
export function PanelTable({ panel: { title, label, values, of }, rows }: ChartProps) {
  const figure = useFigure();
  const columns = of ? [...values, of] : values;
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            {label && <th scope="col">{label.title}</th>}
            {columns.map((column) => (
              <th key={column.path} scope="col" className={column.unit ? "number" : undefined}>
                {column.title} <Unit unit={column.unit} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={label ? `${figure(row, label)} ${at}` : at}>
              {label && <th scope="row">{figure(row, label)}</th>}
              {columns.map((column) => (
                <td key={column.path} className={column.unit ? "number" : undefined}>
                  {figure(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
