import { permissions } from "@hoptac/kit";

/** The rights that the shared model declares. */
export const can = permissions("core", {
  editCooperative: { vi: "Sửa thông tin liên hệ của hợp tác xã", en: "Edit a cooperative's contact details" },
  readContacts: { vi: "Xem điện thoại, thư điện tử của hợp tác xã", en: "Read a cooperative's phone and email" },
});
