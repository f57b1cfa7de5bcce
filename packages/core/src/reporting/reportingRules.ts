import { type FieldProblem, invalidInput } from "@hoptac/kit";

/** Official members of a window. */
export interface Members {
  readonly officialStart: number;
  readonly joined: number;
  readonly leftCount: number;
  readonly officialEnd: number;
}

/** End = start + joined − left, and nothing below zero. The database holds the same. */
export function checkMembers(members: Members): void {
  const { officialStart, joined, leftCount, officialEnd } = members;
  const negative = Object.entries(members).filter(([, value]) => value < 0);
  if (negative.length > 0) {
    const text = { vi: "không được âm", en: "expected no negative number" };
    throw invalidInput(...negative.map(([field]): FieldProblem => ({ path: `input.${field}`, text })));
  }
  const expected = officialStart + joined - leftCount;
  if (officialEnd === expected) return;
  throw invalidInput({
    path: "input.officialEnd",
    text: {
      vi: `cuối kỳ phải bằng đầu kỳ + gia nhập − ra khỏi: ${officialStart} + ${joined} − ${leftCount} = ${expected}`,
      en: `the end is the start + joined − left: ${officialStart} + ${joined} − ${leftCount} = ${expected}`,
    },
  });
}

/** Revenue = internal + external, to the đồng. The database holds the same. */
export function checkRevenue({ revenue, revenueInternal, revenueExternal }: Record<"revenue" | "revenueInternal" | "revenueExternal", string>): void {
  const sum = BigInt(revenueInternal) + BigInt(revenueExternal);
  if (BigInt(revenue) === sum) return;
  throw invalidInput({
    path: "input.revenue",
    text: {
      vi: `doanh thu phải bằng nội bộ + bên ngoài: ${sum} đồng`,
      en: `revenue is internal + external: ${sum} đồng`,
    },
  });
}
