import { enumeration } from "@hoptac/kit";

/** What a registration case asks for. */
export const RegistrationKind = enumeration(
  "RegistrationKind",
  { vi: "Loại hồ sơ đăng ký", en: "Kind of registration case" },
  {
    FOUND: { vi: "Đăng ký thành lập", en: "Found" },
    CHANGE: { vi: "Thay đổi nội dung đăng ký", en: "Change what is registered" },
    CONVERT: { vi: "Đăng ký lại, chuyển đổi theo luật hiện hành", en: "Re-register under the law in force" },
    SUSPEND: { vi: "Tạm ngừng kinh doanh", en: "Suspend business" },
    DISSOLVE: { vi: "Giải thể", en: "Dissolve" },
  },
);
export type RegistrationKind = keyof typeof RegistrationKind;

/** Where a registration case stands. */
export const RegistrationState = enumeration(
  "RegistrationState",
  { vi: "Trạng thái hồ sơ đăng ký", en: "State of a registration case" },
  {
    FILED: { vi: "Đã nộp", en: "Filed" },
    CHANGES_ASKED: { vi: "Yêu cầu sửa đổi, bổ sung", en: "Changes asked for" },
    ACCEPTED: { vi: "Chấp thuận", en: "Accepted" },
    REFUSED: { vi: "Từ chối", en: "Refused" },
  },
);
export type RegistrationState = keyof typeof RegistrationState;
