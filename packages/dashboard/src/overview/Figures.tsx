import { at } from "./at.js";
import type { ChartProps } from "./Panel.js";
import { Unit } from "./Unit.js";
import { useFigure } from "./useFigure.js";

/** Single figures with what they are, large: their own table twin. */
export function Figures({ panel, rows: [row] }: ChartProps) {
  const figure = useFigure();
  return (
    <dl>
      {panel.values.map((column) => (
        <div key={column.path}>
          <dt>{column.title}</dt>
          <dd data-path={column.path}>
            {figure(row, column)} {at(row, column.path) != null && <Unit unit={column.unit} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
