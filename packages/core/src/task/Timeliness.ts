import { enumeration } from "@hoptac/kit";

/** A task beside its due day. */
export const Timeliness = enumeration(
  "Timeliness",
  { vi: "Tiến độ", en: "Timeliness" },
  {
    ON_TIME: { vi: "Trong hạn", en: "On time" },
    DUE_SOON: { vi: "Sắp đến hạn", en: "Due soon" },
    OVERDUE: { vi: "Quá hạn", en: "Overdue" },
    DONE_ON_TIME: { vi: "Hoàn thành đúng hạn", en: "Done on time" },
    DONE_LATE: { vi: "Hoàn thành quá hạn", en: "Done late" },
  },
);
export type Timeliness = keyof typeof Timeliness;
