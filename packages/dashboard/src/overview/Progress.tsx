import type { ChartProps } from "./Panel.js";
import { sizeOf, useFigure } from "./useFigure.js";

/** How much of the whole each row has come to: n of m, and a bar. */
export function Progress({ panel: { label, values, of }, rows }: ChartProps) {
  const figure = useFigure();
  const [value] = values;
  if (!value || !of) return null;
  return (
    <ul className="progress">
      {rows.map((row, at) => {
        const whole = sizeOf(row, of.path);
        const name = label ? figure(row, label) : "";
        return (
          <li key={name || at}>
            <span>{name}</span>
            <strong>
              {figure(row, value)} / {figure(row, of)}
            </strong>
            <progress max={whole || 1} value={sizeOf(row, value.path)} aria-label={`${name}: ${value.title}`} />
          </li>
        );
      })}
    </ul>
  );
}
