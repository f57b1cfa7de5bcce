import { ruleViolated } from "./errors.js";
import { declareDuty, heldIn } from "./rowDuty.js";
import type { Text } from "./text.js";

/**
 * Separation of duties, on a mutation: whoever is named by this property of the row may not do it. `@NotSame("reportedBy", { did: { vi: "báo cáo hoàn thành",
 * en: "reported it done" } })` on `acceptTask(input: { id })`. The platform reads the row that `input.id` names (or another member, by `of`) inside the mutation's own
 * transaction, before the resolver runs, and refuses with `RULE_VIOLATED`. Several may stand on one mutation. `did`: what they did, as it follows "whoever …".
 */
export const NotSame =
  (property: string, { did, of = "id" }: { readonly did: Text; readonly of?: string }) =>
  (target: object, member: string): void =>
    declareDuty(target, member, {
      decorator: `@NotSame("${property}")`,
      property,
      of,
      refusal: (row, { login }) =>
        login !== undefined && heldIn(row, property).includes(login)
          ? ruleViolated("SEPARATION_OF_DUTIES", {
              vi: `${login} đã ${did.vi} nên không được làm tiếp việc này; hãy để người khác thực hiện`,
              en: `${login} ${did.en}, and may not do this as well: let somebody else`,
            })
          : undefined,
    });
