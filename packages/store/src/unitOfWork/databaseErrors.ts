import { isNativeError } from "node:util/types";
import { type ConstraintWords, type ErrorCode, PlatformError, type Text } from "@hoptac/kit";

/** Seconds after which a request that met a busy database is worth repeating. */
const RETRY_AFTER = 1;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
}

const notFitting = (): [ErrorCode, Text] => [
  "INVALID_INPUT",
  { vi: "Một giá trị gửi lên sai dạng hoặc vượt quá giới hạn của ô dữ liệu", en: "A value has the wrong form, or is beyond what its column holds" },
];

/** SQLSTATE → what it means to a client; the argument names the constraint or column. */
const MEANINGS: Readonly<Record<string, (name: string) => [ErrorCode, Text]>> = {
  "23505": (name) => ["CONFLICT", { vi: `Đã có bản ghi như vậy (${name})`, en: `There is such a record already (${name})` }],
  "23P01": (name) => ["CONFLICT", { vi: `Chồng lên bản ghi đã có (${name})`, en: `It overlaps a record that is there (${name})` }],
  "23503": (name) => [
    "INVALID_INPUT",
    { vi: `Đối tượng được nhắc tới không tồn tại, hoặc đang được dùng (${name})`, en: `What it names does not exist, or is still in use (${name})` },
  ],
  "23502": (name) => ["INVALID_INPUT", { vi: `Thiếu giá trị bắt buộc (${name})`, en: `A required value is missing (${name})` }],
  "23514": (name) => ["RULE_VIOLATED", { vi: `Trái với ràng buộc của dữ liệu (${name})`, en: `It breaks a rule of the data (${name})` }],
  "42501": () => ["FORBIDDEN", { vi: "Dữ liệu nằm ngoài phạm vi của bạn", en: "These rows are outside of your scope" }],
  // Raised by `platform.take_file`.
  HTF01: () => [
    "NOT_FOUND",
    {
      vi: "Không có tệp này: chưa gửi lên, đã quá hạn, đã được dùng, hoặc do người khác gửi; hãy gửi tệp bằng POST /files rồi dùng mã nhận được",
      en: "There is no such file: not sent in, gone after its time, used already, or another's; send it by POST /files and use the id that comes back",
    },
  ],
  "22001": notFitting,
  "22003": notFitting,
  "22007": notFitting,
  "22008": notFitting,
  "22021": notFitting,
  "22P02": notFitting,
};

/** Serialization, deadlock, cancelled, shutting down, too many connections, held too long idle. */
const BUSY = new Set(["40001", "40P01", "57014", "57P01", "57P02", "57P03", "53300", "25P03"]);
const CONNECTION_LOST = /Connection terminated|not queryable|Connection ended|ECONNRE|EPIPE/;

const NO_WORDS: ReadonlyMap<string, ConstraintWords> = new Map();

/** What the database refused, in the platform's terms and the plugins' words; anything unforeseen stays as it is and is masked on its way out. */
export function translated(error: unknown, words = NO_WORDS): unknown {
  // Not `instanceof`: what the operating system says of a socket is an error of another realm where the driver was loaded into one.
  if (error instanceof PlatformError || !isNativeError(error)) return error;
  const { code, constraint, column } = error as DriverError;
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning) {
    const name = constraint ?? column ?? code ?? "";
    const [errorCode, plain] = meaning(name);
    const { basis, ...text } = words.get(name) ?? (plain as ConstraintWords);
    const details = errorCode === "RULE_VIOLATED" || errorCode === "CONFLICT" ? { rule: name, ...(basis === undefined ? {} : { basis }) } : {};
    return Object.assign(new PlatformError(errorCode, text, details), { cause: error });
  }
  if ((code !== undefined && (BUSY.has(code) || code.startsWith("08"))) || CONNECTION_LOST.test(error.message)) {
    return Object.assign(unavailable(), { cause: error });
  }
  return error;
}

/** The connection is gone, whatever the statement was. */
export const isLost = (error: unknown): boolean =>
  isNativeError(error) && (CONNECTION_LOST.test(error.message) || /^(08|57P0)/.test((error as DriverError).code ?? ""));

/** The database cannot answer now; trying again may help. */
export const unavailable = (text?: Text): PlatformError => new PlatformError("UNAVAILABLE", text, { retryAfter: RETRY_AFTER });
