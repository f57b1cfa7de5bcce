import { permissions } from "@hoptac/kit";

/** The rights of the planning function. */
export const can = permissions("planning", {
  fileRegistration: { vi: "Tiếp nhận hồ sơ đăng ký hợp tác xã", en: "File a cooperative's registration case" },
  decideRegistration: { vi: "Quyết định hồ sơ đăng ký hợp tác xã", en: "Decide a registration case" },
});
