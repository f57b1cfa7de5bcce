import fc from "fast-check";
import { applicationFlow } from "../src/application/applicationFlow.js";
import { addWithinBudget, checkAmount, checkAppraisal } from "../src/application/applicationRules.js";

describe("rules of applications for support", () => {
  test("an application is appraised before it is approved", () => {
    expect(applicationFlow.after("approveSupport", applicationFlow.after("appraiseSupport", "SUBMITTED"))).toBe("APPROVED");
    expect(() => applicationFlow.after("approveSupport", "SUBMITTED")).toThrow();
    expect(() => applicationFlow.after("rejectSupport", "APPROVED")).toThrow();
  });

  test("an appraisal may lower what was asked for, never raise it, never to nothing", () => {
    expect(() => checkAppraisal("50000000", "50000000")).not.toThrow();
    expect(() => checkAppraisal("50000000", "50000001")).toThrow();
    expect(() => checkAppraisal("50000000", "0")).toThrow();
    expect(() => checkAmount("-1", "input.requestedAmount")).toThrow();
  });

  test("whatever is approved in whatever order, the sum never exceeds the line, to the đồng, beyond 2^53 too", () => {
    const money = fc.bigInt({ min: 1n, max: 900_000_000_000_000_000n });
    fc.assert(
      fc.property(money, fc.array(money, { maxLength: 20 }), (line, amounts) => {
        let approved = "0";
        for (const amount of amounts) {
          try {
            approved = addWithinBudget(line.toString(), approved, amount.toString());
          } catch {
            expect(BigInt(approved) + amount > line).toBe(true);
          }
          expect(BigInt(approved) <= line).toBe(true);
        }
      }),
    );
  });
});
