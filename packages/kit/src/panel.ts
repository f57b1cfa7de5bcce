import type { Text } from "./text.js";

/** How a panel is drawn; each has a table with the same figures beside it. */
export type PanelChart =
  /** Single figures, large. */
  | "FIGURES"
  /** A bar for each row and value. */
  | "BARS"
  /** How much of `of` each row's first value is. */
  | "PROGRESS"
  /** Rows of text and figures, as a list. */
  | "TABLE"
  /** Areas coloured by the first value; `area` says which one a row is about. */
  | "MAP";

/** What a figure counts, so that a page can write it: đồng and hectares in full, days, a share from 0 to 1. */
export type PanelUnit = "COUNT" | "VND" | "HECTARE" | "DAYS" | "SHARE";

/** One figure or text, or what a row is called: where it stands in the answer, from the row on, as `department.nameVi`. Values of an enumeration are shown by their words. */
export interface PanelColumn {
  readonly path: string;
  readonly title: Text;
  readonly unit?: PanelUnit;
}

/** A card of the committee's page, by declaration: what it asks of `on`, and how the answer is drawn. No code of the page is the plugin's. */
export interface Panel {
  /** Unique in the plugin: `obstaclesByCategory`. */
  readonly name: string;
  readonly title: Text;
  /** The object type that the selection is made on. */
  readonly on: string;
  /** What it asks, without arguments, so that the panels of all plugins go into one document: `obstacles { byCategory { category reported } }`. */
  readonly selection: string;
  readonly chart: PanelChart;
  /** Where the list of rows stands in the answer; absent: the answer is one row. */
  readonly rows?: string;
  /** What a row is called. */
  readonly label?: PanelColumn;
  readonly values: readonly PanelColumn[];
  /** Of `PROGRESS`: the path of the whole. */
  readonly of?: PanelColumn;
  /** Of `MAP`: the path of the area's code. */
  readonly area?: string;
}

/** Declares a panel; the manifest lists it under `panels`. */
export function panel(given: Panel): Panel {
  const { name, chart, rows, label, values, of, area } = given;
  const missing = [
    values.length === 0 && "at least one of values",
    rows !== undefined && !label && "label, since it has rows",
    (chart === "BARS" || chart === "TABLE") && rows === undefined && "rows",
    chart === "PROGRESS" && !of && "of",
    chart === "MAP" && (rows === undefined || area === undefined) && "rows and area",
  ].filter((one) => one !== false);
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) throw new Error(`panel "${name}": a name is letters and digits, the first one small`);
  if (missing.length > 0) throw new Error(`panel ${name}: a panel of kind ${chart} needs ${missing.join(" and ")}`);
  return Object.freeze({ ...given });
}
