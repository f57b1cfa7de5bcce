import { PlatformError, type Text } from "@hoptac/kit";

/** Seconds after which a request that met a busy database is worth repeating. */
const RETRY_AFTER = 1;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly driverError?: DriverError;
}

const texts: Readonly<Record<string, (constraint: string) => [ConstructorParameters<typeof PlatformError>[0], Text]>> = {
  "23505": (c) => ["CONFLICT", { vi: `Đã có bản ghi như vậy (${c})`, en: `There is such a record already (${c})` }],
  "23P01": (c) => ["CONFLICT", { vi: `Trùng thời gian với bản ghi đã có (${c})`, en: `It overlaps a record that is there (${c})` }],
  "23503": (c) => ["INVALID_INPUT", { vi: `Đối tượng được nhắc tới không tồn tại hoặc đang được dùng (${c})`, en: `What it names does not exist, or is still in use (${c})` }],
  "23502": (c) => ["INVALID_INPUT", { vi: `Thiếu giá trị bắt buộc (${c})`, en: `A required value is missing (${c})` }],
  "23514": (c) => ["RULE_VIOLATED", { vi: `Trái với ràng buộc của dữ liệu (${c})`, en: `It breaks a rule of the data (${c})` }],
  "42501": () => ["FORBIDDEN", { vi: "Dữ liệu nằm ngoài phạm vi của bạn", en: "These rows are outside of your scope" }],
};
const BUSY = new Set(["40001", "40P01", "57014", "57P01", "57P02", "57P03", "53300", "25P03"]);

/** What the database refused, in the platform's terms; anything unforeseen stays as it is and is masked on its way out. */
export function translated(error: unknown): unknown {
  if (error instanceof PlatformError || !(error instanceof Error)) return error;
  const { code, constraint, driverError } = error as DriverError;
  const state = code ?? driverError?.code;
  const known = state === undefined ? undefined : texts[state];
  if (known) {
    const rule = constraint ?? driverError?.constraint ?? state ?? "";
    const [errorCode, text] = known(rule);
    return Object.assign(new PlatformError(errorCode, text, errorCode === "RULE_VIOLATED" ? { rule } : {}), { cause: error });
  }
  if ((state !== undefined && (BUSY.has(state) || state.startsWith("08"))) || /Connection terminated|not queryable|ECONNRE/.test(error.message)) {
    return Object.assign(unavailable(), { cause: error });
  }
  return error;
}

export const unavailable = (text?: Text): PlatformError => new PlatformError("UNAVAILABLE", text, { retryAfter: RETRY_AFTER });
