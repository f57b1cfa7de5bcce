import type { AnswerError } from "./answer.js";

/** The languages that errors come in. */
export type Language = "vi" | "en";

const TEXTS = {
  UNREACHABLE: { vi: "Không kết nối được với hệ thống", en: "The gateway was not reached" },
  BAD_ANSWER: { vi: "Địa chỉ này không trả lời theo GraphQL; hãy kiểm tra url", en: "What answers there does not speak GraphQL: check the url" },
  SIGN_IN_EXPIRED: {
    vi: "Phiên đăng nhập đã hết hạn và authorization() không đưa ra mã mới; hãy đăng nhập lại",
    en: "The sign-in has expired and authorization() gave no fresh token: sign in again",
  },
  CONNECTION_REFUSED: { vi: "Hệ thống từ chối kết nối trực tiếp", en: "The gateway refuses the live connection" },
  NO_CURSOR: {
    vi: "Câu trả lời không có extensions.live.cursor; câu hỏi phải đọc ít nhất một bảng",
    en: "The answer has no extensions.live.cursor: the question has to read at least one table",
  },
  NOT_ONE_QUERY: {
    vi: "live() cần tài liệu có đúng một query; với subscription hãy dùng subscribe()",
    en: "live() takes a document with exactly one query: for a subscription use subscribe()",
  },
  NO_WEBSOCKET: {
    vi: "Ở đây không có WebSocket; trên Node 20 hãy đưa ws vào webSocketImpl",
    en: "There is no WebSocket here: on Node 20 pass ws as webSocketImpl",
  },
  CLIENT_CLOSED: { vi: "Đã gọi close(); hãy tạo client mới", en: "close() was called: create another client" },
} as const;

/** What can go wrong on the way; everything else is the gateway's own code. */
export type ClientErrorCode = keyof typeof TEXTS;

/** Why there is no answer, or none any more: the gateway's code (`FORBIDDEN`, …) or one of the client's own. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: string;
  /** What the gateway said, where it said it. */
  readonly errors: readonly AnswerError[];

  private constructor(code: string, message: string, errors: readonly AnswerError[], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.errors = errors;
  }

  /** An error of the way itself; `detail` says what was seen. */
  static of(code: ClientErrorCode, language: Language, detail?: string, cause?: unknown): ClientError {
    return new ClientError(code, detail ? `${TEXTS[code][language]} (${detail})` : TEXTS[code][language], [], cause);
  }

  /** What the gateway refused, in its own words. */
  static said(errors: readonly AnswerError[]): ClientError {
    return new ClientError(errors[0]?.extensions?.code ?? "INTERNAL", errors.map(({ message }) => message).join("; "), errors);
  }
}

/** Whether the same question may well be answered later: the gateway is busy, restarting or cut off from its database. */
export const isPassing = (errors: readonly AnswerError[]): boolean =>
  errors.some(({ extensions = {} }) => extensions.code === "UNAVAILABLE" || extensions.code === "INTERNAL" || extensions.retryAfter !== undefined);
