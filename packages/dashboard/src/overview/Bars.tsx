import type { ChartProps } from "./Panel.js";
import { sizeOf, useFigure } from "./useFigure.js";

/** A bar for each value of each row, all on one scale. */
export function Bars({ panel: { label, values }, rows }: ChartProps) {
  const figure = useFigure();
  const longest = Math.max(1, ...rows.flatMap((row) => values.map(({ path }) => sizeOf(row, path))));
  return (
    <>
      <ul className="legend">
        {values.map(({ path, title }, n) => (
          <li key={path}>
            <span className={`swatch tone${n}`} /> {title}
          </li>
        ))}
      </ul>
      <ul className="bars">
        {rows.map((row, at) => (
          <li key={label ? figure(row, label) : at}>
            <span className="bar-label">{label && figure(row, label)}</span>
            <span className="bar-group">
              {values.map((column, n) => (
                <span key={column.path} className="bar-line">
                  <span className={`bar tone${n}`} style={{ width: `${(100 * sizeOf(row, column.path)) / longest}%` }} />
                  <span className="bar-figure">{figure(row, column)}</span>
                  <span className="hidden">{column.title}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
