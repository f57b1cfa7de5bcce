import { enumeration } from "@hoptac/kit";

/** How soon a task has to be begun. */
export const TaskUrgency = enumeration(
  "TaskUrgency",
  { vi: "Độ khẩn", en: "Urgency" },
  { NORMAL: { vi: "Thường", en: "Normal" }, URGENT: { vi: "Khẩn", en: "Urgent" }, EXPRESS: { vi: "Hỏa tốc", en: "Express" } },
);
export type TaskUrgency = keyof typeof TaskUrgency;
