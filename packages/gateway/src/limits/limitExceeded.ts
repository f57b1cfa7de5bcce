import { PlatformError, type Text } from "@hoptac/kit";
import type { Limits } from "./limits.js";

const titles = {
  bodyBytes: { vi: "Nội dung gửi lên quá lớn (byte)", en: "The request is too large (bytes)" },
  fileBytes: { vi: "Tệp gửi lên quá lớn (byte)", en: "The file is too large (bytes)" },
  unusedFiles: { vi: "Quá nhiều tệp đã gửi mà chưa dùng", en: "Too many files were sent and are not used yet" },
  bodyMs: { vi: "Gửi yêu cầu quá lâu (ms)", en: "The request took too long to arrive (ms)" },
  documentLength: { vi: "Câu truy vấn quá dài (ký tự)", en: "The document is too long (characters)" },
  tokens: { vi: "Câu truy vấn có quá nhiều từ và ký hiệu", en: "The document has too many tokens" },
  depth: { vi: "Câu truy vấn lồng quá sâu (tầng)", en: "The document is nested too deeply (levels)" },
  cost: { vi: "Câu truy vấn hỏi quá nhiều dữ liệu (số trường ước tính)", en: "The document asks for too much (estimated fields)" },
  costPerMinute: { vi: "Hỏi quá nhiều trong một phút (số trường ước tính)", en: "Too much was asked for in a minute (estimated fields)" },
  socketsPerClient: { vi: "Quá nhiều kết nối cùng lúc", en: "Too many sockets at once" },
  subscriptionsPerSocket: { vi: "Quá nhiều yêu cầu cùng lúc trên một kết nối", en: "Too many operations at once on one socket" },
} as const satisfies Partial<Record<keyof Limits, Text>>;

const wayOut: Partial<Record<keyof Limits, Text>> = {
  depth: { vi: "hãy chia thành nhiều câu", en: "ask in several documents" },
  costPerMinute: {
    vi: "hãy chờ rồi hỏi tiếp, hoặc dùng live thay cho hỏi lặp lại",
    en: "wait, then go on; or keep the question open (live) instead of repeating it",
  },
  cost: { vi: "hãy giảm first hoặc chia thành nhiều câu", en: "ask for smaller pages (first) or in several documents" },
};

/** `LIMIT_EXCEEDED` with the limit's name, its value and what was asked; `atLeast` when counting stopped there. */
export function limitExceeded(limit: keyof typeof titles, allowed: number, asked: number, atLeast = false, retryAfter?: number): PlatformError {
  const { vi, en } = titles[limit];
  const advice = wayOut[limit];
  return new PlatformError(
    "LIMIT_EXCEEDED",
    {
      vi: `${vi}: ${atLeast ? "ít nhất " : ""}${asked}, tối đa ${allowed}${advice ? `; ${advice.vi}` : ""}`,
      en: `${en}: ${atLeast ? "at least " : ""}${asked}, at most ${allowed}${advice ? `; ${advice.en}` : ""}`,
    },
    { limit, allowed, asked, ...(retryAfter === undefined ? {} : { retryAfter }) },
  );
}
