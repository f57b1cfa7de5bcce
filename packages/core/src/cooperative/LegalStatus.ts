import { enumeration } from "@hoptac/kit";

/** Legal status in the register: the seven values of Decree 92/2024, article 27. `ACTIVE` means none of the others. */
export const LegalStatus = enumeration(
  "LegalStatus",
  { vi: "Tình trạng pháp lý", en: "Legal status" },
  {
    SUSPENDED: { vi: "Tạm ngừng kinh doanh", en: "Suspended" },
    REVOKED_BY_TAX_ENFORCEMENT: { vi: "Bị thu hồi do cưỡng chế về quản lý thuế", en: "Revoked by tax enforcement" },
    DISSOLVING: { vi: "Đang làm thủ tục giải thể, bị chia, bị hợp nhất, được sáp nhập", en: "Being dissolved, divided, consolidated or merged" },
    BANKRUPTCY_PROCEEDING: { vi: "Đang làm thủ tục phá sản", en: "In bankruptcy proceedings" },
    TERMINATED: { vi: "Đã giải thể, phá sản, chấm dứt tồn tại", en: "Terminated" },
    NOT_AT_ADDRESS: { vi: "Không hoạt động tại địa chỉ đã đăng ký", en: "Not at the registered address" },
    ACTIVE: { vi: "Đang hoạt động", en: "Active" },
  },
);
export type LegalStatus = keyof typeof LegalStatus;
