import { PlatformError, type Text } from "@hoptac/kit";

const reasons = {
  expired: { vi: "Phiên đăng nhập đã hết hạn; hãy đăng nhập lại", en: "The sign-in has expired: sign in again" },
  early: { vi: "Mã đăng nhập chưa có hiệu lực; hãy xem lại đồng hồ của máy", en: "The token is not valid yet: check the clocks" },
  bad: { vi: "Mã đăng nhập không hợp lệ; hãy đăng nhập lại", en: "The token is not valid: sign in again" },
  form: { vi: 'Tiêu đề Authorization phải có dạng "Bearer <mã>"', en: 'The Authorization header must read "Bearer <token>"' },
  closed: { vi: "Hệ thống này chưa mở đăng nhập; hãy gửi yêu cầu không kèm mã", en: "No sign-in is open here: ask without a token" },
  unknown: { vi: "Tài khoản của mã đăng nhập không còn; hãy đăng nhập lại", en: "The token's account is gone: sign in again" },
} as const satisfies Record<string, Text>;

/** `UNAUTHENTICATED`, saying why. */
export const unauthenticated = (reason: keyof typeof reasons): PlatformError => new PlatformError("UNAUTHENTICATED", reasons[reason]);
