import { enumeration } from "@hoptac/kit";

/** A position that an officer of a cooperative holds. */
export const OfficerPosition = enumeration(
  "OfficerPosition",
  { vi: "Chức danh trong hợp tác xã", en: "Position in a cooperative" },
  {
    CHAIR: { vi: "Chủ tịch Hội đồng quản trị", en: "Chair of the board" },
    BOARD_MEMBER: { vi: "Thành viên Hội đồng quản trị", en: "Board member" },
    DIRECTOR: { vi: "Giám đốc", en: "Director" },
    DEPUTY_DIRECTOR: { vi: "Phó giám đốc", en: "Deputy director" },
    HEAD_SUPERVISOR: { vi: "Trưởng Ban kiểm soát", en: "Head of the supervisors" },
    SUPERVISOR: { vi: "Kiểm soát viên", en: "Supervisor" },
    CHIEF_ACCOUNTANT: { vi: "Kế toán trưởng", en: "Chief accountant" },
  },
);
export type OfficerPosition = keyof typeof OfficerPosition;
