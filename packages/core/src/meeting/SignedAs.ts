import { enumeration } from "@hoptac/kit";

/** By what right somebody signs for the committee. */
export const SignedAs = enumeration(
  "SignedAs",
  { vi: "Tư cách ký", en: "By what right somebody signs" },
  { HEAD: { vi: "Trưởng Ban", en: "Head of the committee" }, DELEGATE: { vi: "Ký thay Trưởng Ban", en: "Delegate of the head" } },
);
export type SignedAs = keyof typeof SignedAs;
