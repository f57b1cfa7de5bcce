import { enumeration } from "@hoptac/kit";

/** What kind of meeting a cooperative held. */
export const GovernanceEventKind = enumeration(
  "GovernanceEventKind",
  { vi: "Loại hội nghị", en: "Kind of meeting of a cooperative" },
  {
    AGM: { vi: "Đại hội thành viên thường niên", en: "Yearly general meeting" },
    EXTRAORDINARY: { vi: "Đại hội thành viên bất thường", en: "Extraordinary general meeting" },
    BOARD: { vi: "Họp Hội đồng quản trị", en: "Board meeting" },
    SUPERVISORS: { vi: "Họp Ban kiểm soát", en: "Meeting of the supervisors" },
  },
);
export type GovernanceEventKind = keyof typeof GovernanceEventKind;
