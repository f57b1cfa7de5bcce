import { geoMercator, geoPath } from "d3-geo";
import { useEffect, useMemo, useState } from "react";
import { useText } from "../i18n/useText.js";
import { at } from "./at.js";
import type { ChartProps } from "./Panel.js";
import { sizeOf, useFigure } from "./useFigure.js";

interface Outlines {
  readonly features: readonly (GeoJSON.Feature & { readonly properties: { readonly code: string; readonly nameVi: string; readonly approximate?: boolean } })[];
}

/** From this day on the province's communes have no districts above them. */
const WITHOUT_DISTRICTS = "2025-07-01";
const [WIDTH, HEIGHT] = [420, 380];

/** Areas coloured by how much of the whole they have come to, or by the value alone. */
export function AreaMap({ panel: { label, values, of, area }, rows, asOf }: ChartProps) {
  const text = useText();
  const figure = useFigure();
  const outlines = useOutlines(asOf < WITHOUT_DISTRICTS ? "/map/districts_2017.json" : "/map/communes_2025.json");
  const drawn = useMemo(() => outlines && pathsOf(outlines), [outlines]);
  const [value] = values;
  if (!value || !area) return null;
  const byCode = new Map(rows.map((row) => [String(at(row, area)), row]));
  const most = Math.max(1, ...rows.map((row) => sizeOf(row, value.path)));
  const share = (row: unknown): number => sizeOf(row, value.path) / (of ? Math.max(1, sizeOf(row, of.path)) : most);
  const words = (row: unknown): string => `${label ? figure(row, label) : ""}: ${figure(row, value)}${of ? ` / ${figure(row, of)}` : ""}`;
  const known = new Set(drawn?.map(({ code }) => code));
  const nowhere = drawn ? rows.filter((row) => !known.has(String(at(row, area)))) : [];
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={rows.map(words).join("; ")}>
        {drawn?.map(({ code, path, middle: [x, y], name }) => {
          const row = byCode.get(code);
          return (
            <g key={code}>
              <path
                d={path}
                className={row === undefined ? "area none" : "area"}
                style={row === undefined ? undefined : { fillOpacity: 0.15 + 0.85 * share(row) }}
              >
                <title>{row === undefined ? name : words(row)}</title>
              </path>
              {row !== undefined && (
                <text x={x} y={y} className="area-figure">
                  {figure(row, value)}
                  {of && `/${figure(row, of)}`}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="quiet">
        {outlines?.features.some(({ properties }) => properties.approximate) && text("panel.approximate")}
        {nowhere.length > 0 && ` ${text("panel.nowhere", { names: nowhere.map((row) => (label ? figure(row, label) : "")).join(", ") })}`}
      </figcaption>
    </figure>
  );
}

function pathsOf({ features }: Outlines) {
  const whole = { type: "FeatureCollection", features: [...features] } as GeoJSON.FeatureCollection;
  const path = geoPath(geoMercator().fitSize([WIDTH, HEIGHT], whole));
  return features.map((feature) => ({
    code: feature.properties.code,
    name: feature.properties.nameVi,
    path: path(feature) ?? "",
    middle: path.centroid(feature),
  }));
}

function useOutlines(address: string): Outlines | undefined {
  const [outlines, setOutlines] = useState<Outlines>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch(address, { signal: leaving.signal })
      .then((response) => response.json())
      .then(setOutlines)
      .catch(() => undefined); // without outlines the table still tells everything
    return () => leaving.abort();
  }, [address]);
  return outlines;
}
