import { enumeration } from "@hoptac/kit";

/** How a cooperative develops over two reporting windows. */
export const Trend = enumeration(
  "Trend",
  { vi: "Xu hướng", en: "Trend" },
  {
    GROWING: { vi: "Phát triển", en: "Growing" },
    STABLE: { vi: "Ổn định", en: "Stable" },
    DECLINING: { vi: "Giảm sút", en: "Declining" },
  },
);
export type Trend = keyof typeof Trend;
