// How the demonstration's generators write their files, and where.

const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The file of a demonstration sheet by its name. */
export const file = (name) => new URL(`../data/demonstration/${name}.csv`, import.meta.url);

/** Rows under a header; what a row does not say stays empty. */
export const csv = (header, rows) =>
  `${[header, ...rows.map((row) => header.map((name) => cell(String(row[name] ?? ""))))].map((row) => row.join(",")).join("\n")}\n`;
