import { enumeration } from "@hoptac/kit";

/** The three things that offices call a conversion. */
export const ConversionKind = enumeration(
  "ConversionKind",
  { vi: "Hình thức chuyển đổi", en: "Kind of conversion" },
  {
    RE_REGISTERED: { vi: "Đăng ký lại theo Luật 2012", en: "Registered again under the law of 2012" },
    GROUP_TO_COOPERATIVE: { vi: "Tổ hợp tác thành hợp tác xã", en: "Cooperation group to cooperative" },
    COOPERATIVE_TO_COMPANY: { vi: "Hợp tác xã thành doanh nghiệp", en: "Cooperative to company" },
  },
);
export type ConversionKind = keyof typeof ConversionKind;
