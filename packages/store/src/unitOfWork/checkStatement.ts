import { PlatformError } from "@hoptac/kit";

const READS = ["select", "with", "values"];
const WRITES = [...READS, "insert", "update", "delete", "merge"];

/**
 * Only statements that read (or, in a write, that write) come through a plugin's door: none that leave the transaction, the role or the scope.
 * Together with the extended protocol, which takes one statement at a time, the first word decides.
 */
export function checkStatement(sql: string, writing: boolean): void {
  const word = firstWord(sql);
  const allowed = writing ? WRITES : READS;
  if (allowed.includes(word.toLowerCase())) return;
  const named = word === "" ? "?" : word.toUpperCase();
  throw new PlatformError("INTERNAL", {
    vi: `Câu lệnh ${named} không được phép ${writing ? "trong giao dịch ghi" : "khi đọc"}; chỉ dùng ${allowed.join(", ")}`,
    en: `A ${named} statement is not allowed in a ${writing ? "write" : "read"}: use ${allowed.join(", ")}`,
  });
}

/** The first word after blanks, parentheses and comments, read as PostgreSQL reads them: a line comment ends at \r too, and block comments nest. */
function firstWord(sql: string): string {
  let at = 0;
  for (;;) {
    if (/[\s(]/.test(sql.charAt(at))) at += 1;
    else if (sql.startsWith("--", at)) at = endOfLine(sql, at);
    else if (sql.startsWith("/*", at)) at = endOfBlock(sql, at);
    else return /^\w*/.exec(sql.slice(at, at + 40))?.[0] ?? "";
  }
}

function endOfLine(sql: string, from: number): number {
  const length = sql.slice(from).search(/[\r\n]/);
  return length < 0 ? sql.length : from + length;
}

function endOfBlock(sql: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sql.length; ) {
    if (sql.startsWith("/*", at)) depth += 1;
    else if (sql.startsWith("*/", at)) depth -= 1;
    else {
      at += 1;
      continue;
    }
    at += 2;
    if (depth === 0) return at;
  }
  return sql.length;
}
