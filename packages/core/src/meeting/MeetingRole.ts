import { enumeration } from "@hoptac/kit";

/** As what somebody takes part in a meeting. */
export const MeetingRole = enumeration(
  "MeetingRole",
  { vi: "Vai trò dự họp", en: "Part in a meeting" },
  {
    CHAIR: { vi: "Chủ trì", en: "Chair" },
    MEMBER: { vi: "Thành viên Ban Chỉ đạo", en: "Member of the committee" },
    GUEST: { vi: "Khách mời", en: "Guest" },
    MINUTE_TAKER: { vi: "Ghi biên bản", en: "Takes the minutes" },
  },
);
export type MeetingRole = keyof typeof MeetingRole;
