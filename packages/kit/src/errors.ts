import { GraphQLError } from "graphql";
import type { Language, Text } from "./text.js";

/**
 * The one table of errors a client can meet, on every transport.
 * `status` is the HTTP status when the whole request fails with this error.
 */
export const ERRORS = {
  INVALID_INPUT: { status: 400, text: { vi: "Dữ liệu gửi lên không hợp lệ", en: "The input is not valid" } },
  UNAUTHENTICATED: { status: 401, text: { vi: "Cần đăng nhập", en: "Sign in first" } },
  FORBIDDEN: { status: 403, text: { vi: "Không có quyền thực hiện", en: "You may not do this" } },
  NOT_FOUND: { status: 404, text: { vi: "Không tìm thấy", en: "Not found" } },
  RULE_VIOLATED: { status: 409, text: { vi: "Trái với quy định", en: "A rule forbids this" } },
  STALE_VERSION: { status: 409, text: { vi: "Dữ liệu đã được người khác sửa", en: "Somebody changed this meanwhile" } },
  CONFLICT: { status: 409, text: { vi: "Trùng với dữ liệu đã có", en: "This conflicts with what is there" } },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    text: { vi: "Khóa chống lặp đã dùng cho nội dung khác", en: "The idempotency key was used with another input" },
  },
  LIMIT_EXCEEDED: { status: 400, text: { vi: "Vượt giới hạn cho phép", en: "A limit is exceeded" } },
  UNAVAILABLE: { status: 503, text: { vi: "Hệ thống tạm thời bận, xin thử lại", en: "Busy for the moment, please try again" } },
  INTERNAL: { status: 500, text: { vi: "Lỗi hệ thống", en: "Something went wrong on our side" } },
} as const satisfies Record<string, { status: number; text: Text }>;

export type ErrorCode = keyof typeof ERRORS;

/** One bad field of an input: its path from the argument down, and what was expected. */
export interface FieldProblem {
  readonly path: string;
  readonly text: Text;
}

/** What an error may tell a client beside its code and message. */
export interface ErrorDetails {
  /** The fields at fault (`INVALID_INPUT`). */
  readonly fields?: readonly FieldProblem[];
  /** The rule that forbids it and its legal basis (`RULE_VIOLATED`, or `CONFLICT` with what is there). */
  readonly rule?: string;
  readonly basis?: string;
  /** The version that stands now (`STALE_VERSION`). */
  readonly currentVersion?: number;
  /** The limit's name, its value and what was asked (`LIMIT_EXCEEDED`). */
  readonly limit?: string;
  readonly allowed?: number;
  readonly asked?: number;
  /** Seconds after which it is worth trying again (`UNAVAILABLE`, `LIMIT_EXCEEDED`). */
  readonly retryAfter?: number;
}

/** An error meant for the client: it leaves the platform with its code, its details and a message in the client's language. */
export class PlatformError extends GraphQLError {
  readonly code: ErrorCode;
  readonly text: Text;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, text: Text = ERRORS[code].text, details: ErrorDetails = {}) {
    super(text.en, { extensions: { code } });
    this.name = "PlatformError";
    this.code = code;
    this.text = text;
    this.details = details;
  }

  /** The message in one language. */
  in(language: Language): string {
    return this.text[language];
  }
}

/** A field of the input is wrong; name it by its path and say what was expected. */
export const invalidInput = (...fields: FieldProblem[]): PlatformError =>
  new PlatformError(
    "INVALID_INPUT",
    {
      vi: `${ERRORS.INVALID_INPUT.text.vi}: ${fields.map((f) => `${f.path} (${f.text.vi})`).join("; ")}`,
      en: `${ERRORS.INVALID_INPUT.text.en}: ${fields.map((f) => `${f.path} (${f.text.en})`).join("; ")}`,
    },
    { fields },
  );

/** Nothing with this name that the viewer may see: hidden and absent look alike. */
export const notFound = (what: Text, key: string): PlatformError =>
  new PlatformError("NOT_FOUND", {
    vi: `Không tìm thấy ${what.vi} ${key}`,
    en: `There is no ${what.en} ${key} that you may see`,
  });

/** A rule of the law or of a workflow forbids it. */
export const ruleViolated = (rule: string, text: Text, basis?: string): PlatformError =>
  new PlatformError("RULE_VIOLATED", text, basis === undefined ? { rule } : { rule, basis });

/** Somebody else wrote this row after the client read it. */
export const staleVersion = (currentVersion: number): PlatformError =>
  new PlatformError(
    "STALE_VERSION",
    {
      vi: `Dữ liệu đã được người khác sửa (bản hiện tại: ${currentVersion}); xin tải lại rồi sửa tiếp`,
      en: `Somebody changed this meanwhile (it is at version ${currentVersion}): read it again, then repeat your change`,
    },
    { currentVersion },
  );
