import { invalidInput, ruleViolated } from "@hoptac/kit";

/** Money asked for is above zero; `path` names the input's field. */
export function checkAmount(amount: string, path: string): void {
  if (BigInt(amount) <= 0n) throw invalidInput({ path, text: { vi: "số tiền phải lớn hơn 0", en: "expected an amount above zero" } });
}

/** An appraisal never raises what was asked for. Đồng. */
export function checkAppraisal(requested: string, appraised: string): void {
  checkAmount(appraised, "input.appraisedAmount");
  if (BigInt(appraised) > BigInt(requested)) {
    throw ruleViolated("APPRAISAL_ABOVE_REQUEST", {
      vi: `Số thẩm định ${appraised} đồng vượt số đề nghị ${requested} đồng`,
      en: `The appraised ${appraised} đồng exceed the requested ${requested} đồng`,
    });
  }
}

/** What a budget line has approved after one more amount; Σ approved ≤ line, to the đồng. */
export function addWithinBudget(line: string, approved: string, amount: string): string {
  const sum = BigInt(approved) + BigInt(amount);
  if (sum > BigInt(line)) {
    const left = BigInt(line) - BigInt(approved);
    throw ruleViolated("BUDGET_LINE_EXCEEDED", {
      vi: `Dòng dự toán còn ${left} đồng, không đủ cho ${amount} đồng`,
      en: `The budget line has ${left} đồng left, which does not cover ${amount} đồng`,
    });
  }
  return sum.toString();
}
