import type { Row } from "@hoptac/kit";
import type { Notification } from "./Notification.js";

const NAME = "[Hợp tác]";
const LONGEST = 150;
const END = {
  vi: "Thư tự động. Bạn nhận thư này vì đã chọn nhận thông báo qua thư điện tử; có thể đổi trong mục thông báo.",
  en: "Sent automatically, because you chose to get notifications by mail; you may change that with your notifications.",
};

/** A letter about notifications: the subject in Vietnamese, the text in both languages. A line break in somebody's words is none in the subject. */
export function letterOf(about: string, items: readonly Pick<Row<Notification>, "wordsVi" | "wordsEn">[]): { subject: string; text: string } {
  const line = about.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const subject = `${NAME} ${line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line}`;
  const list = (words: readonly string[]): string => (words.length === 1 ? (words[0] ?? "") : words.map((one) => `• ${one}`).join("\n"));
  const parts = [list(items.map(({ wordsVi }) => wordsVi)), END.vi, "—", list(items.map(({ wordsEn }) => wordsEn)), END.en];
  return { subject, text: `${parts.join("\n\n")}\n` };
}
