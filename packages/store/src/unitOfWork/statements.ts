import { PlatformError } from "@hoptac/kit";

/** A prepared statement's name: one for each text, bounded, because the server keeps each one for the connection's life. */
const names = new Map<string, string>();
const MOST_NAMES = 2_000;

export function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = `h${names.size}`;
  names.set(sql, name);
  return name;
}

const READS = /^(select|with|values)\b/i;
const WRITES = /^(select|with|values|insert|update|delete|merge)\b/i;

/** Only statements that read (or, in a write, that write) come through a plugin's door: none that leave the transaction, the role or the scope. */
export function checkStatement(sql: string, writing: boolean): void {
  const bare = sql.replace(/^(\s|\(|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, "");
  if ((writing ? WRITES : READS).test(bare)) return;
  const verb = /^\w+/.exec(bare)?.[0]?.toUpperCase() ?? "";
  throw new PlatformError("INTERNAL", {
    vi: `Câu lệnh ${verb} không được phép ${writing ? "trong giao dịch ghi" : "khi đọc"}`,
    en: `A ${verb} statement is not allowed ${writing ? "in a write: use select, with, values, insert, update, delete or merge" : "in a read: use select, with or values"}`,
  });
}
