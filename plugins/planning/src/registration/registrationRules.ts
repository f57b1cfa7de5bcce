import { invalidInput, ruleViolated } from "@hoptac/kit";
import type { RegistrationKind, RegistrationState } from "./registrationEnums.js";

/** The registrar's verbs: where each may start and where it leads. */
const VERBS = {
  accept: { from: ["FILED"], to: "ACCEPTED" },
  askChanges: { from: ["FILED"], to: "CHANGES_ASKED" },
  refuse: { from: ["FILED", "CHANGES_ASKED"], to: "REFUSED" },
  fileAgain: { from: ["CHANGES_ASKED"], to: "FILED" },
} as const satisfies Record<string, { from: readonly RegistrationState[]; to: RegistrationState }>;

export type RegistrationVerb = keyof typeof VERBS;

/** The state that follows a verb, or `RULE_VIOLATED`. */
export function stateAfter(verb: RegistrationVerb, state: RegistrationState): RegistrationState {
  const { from, to } = VERBS[verb];
  if (!(from as readonly string[]).includes(state)) {
    throw ruleViolated("REGISTRATION_STATE", {
      vi: `Hồ sơ đang ở trạng thái ${state}; bước này chỉ thực hiện từ ${from.join(", ")}`,
      en: `The case is ${state}; this step starts only from ${from.join(", ")}`,
    });
  }
  return to;
}

/** What a filing gives, beside its kind. */
export interface Filing {
  readonly kind: RegistrationKind;
  readonly cooperativeId?: string | undefined;
  readonly proposedName?: string | undefined;
  readonly proposedAddress?: string | undefined;
  readonly proposedSector?: string | undefined;
}

/** A founding case names a new cooperative; every other kind names one that is registered, and a change says what changes. */
export function checkFiling({ kind, cooperativeId, proposedName, proposedAddress, proposedSector }: Filing): void {
  if (kind === "FOUND") {
    if (cooperativeId)
      throw invalidInput({ path: "input.cooperativeId", text: { vi: "hồ sơ thành lập chưa có hợp tác xã", en: "a founding case has no cooperative yet" } });
    if (!proposedName)
      throw invalidInput({ path: "input.proposedName", text: { vi: "cần tên hợp tác xã xin thành lập", en: "expected the name of the cooperative to found" } });
    if (!proposedSector)
      throw invalidInput({
        path: "input.proposedSector",
        text: { vi: "cần lĩnh vực của hợp tác xã xin thành lập", en: "expected the sector of the cooperative to found" },
      });
    return;
  }
  if (!cooperativeId) throw invalidInput({ path: "input.cooperativeId", text: { vi: "cần hợp tác xã của hồ sơ", en: "expected the cooperative of the case" } });
  if (kind === "CHANGE" && !proposedName && !proposedAddress) {
    throw invalidInput({ path: "input.proposedName", text: { vi: "cần tên mới hoặc địa chỉ mới", en: "expected a new name or a new address" } });
  }
}
