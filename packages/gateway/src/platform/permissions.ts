import { permissions } from "@hoptac/kit";

/** The platform's own rights. */
export const can = permissions("platform", {
  managePlugins: { vi: "Bật, tắt các phân hệ", en: "Switch plugins on and off" },
  readAudit: { vi: "Xem nhật ký kiểm tra của mọi đối tượng", en: "Look through the audit trail of all objects" },
  readHolders: { vi: "Xem ai giữ quyền nào", en: "See who holds which right" },
});
