import { enumeration } from "@hoptac/kit";

/** What may have to be clear before a task is assigned. */
export const TaskClarity = enumeration(
  "TaskClarity",
  { vi: "Điều phải rõ khi giao việc", en: "What has to be clear" },
  {
    PERSON: { vi: "Rõ người", en: "Who does it" },
    WORK: { vi: "Rõ việc", en: "What has to be done" },
    TIME: { vi: "Rõ thời gian", en: "By when" },
    RESULT: { vi: "Rõ kết quả", en: "What it leads to" },
    RESPONSIBILITY: { vi: "Rõ trách nhiệm", en: "Who answers for it" },
    AUTHORITY: { vi: "Rõ thẩm quyền", en: "By what authority" },
  },
);
export type TaskClarity = keyof typeof TaskClarity;
