import { invalidInput } from "@hoptac/kit";
import type { RegistrationKind } from "./registrationEnums.js";

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

/** A case about a cooperative goes to the registrar of its seat: nobody lays one on another district's desk. */
export function checkSeat(seat: string, areaId: string): void {
  if (seat === areaId) return;
  throw invalidInput({
    path: "input.areaId",
    text: { vi: "cần xã, phường nơi hợp tác xã đang đặt trụ sở", en: "expected the commune where the cooperative has its seat" },
  });
}
