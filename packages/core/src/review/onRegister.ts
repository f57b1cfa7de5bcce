import type { Tx } from "@hoptac/kit";
import type { CoopEntityType } from "../cooperative/CoopEntityType.js";
import type { LegalStatus } from "../cooperative/LegalStatus.js";
import { validOn } from "../validity/validOn.js";

/** One page of the register on a day. */
export interface OnRegister {
  readonly cooperativeId: string;
  readonly entityType: CoopEntityType;
  readonly legalStatus: LegalStatus;
  readonly merged: boolean;
}

const REGISTER = `
  select c.id as "cooperativeId", e.entity_type as "entityType", e.legal_status as "legalStatus", c.merged_into_id is not null as merged
  from core.register_entry e join core.cooperative c on c.id = e.cooperative_id where ${validOn("e", "$1::date")} order by c.code, c.id`;

/** The whole register of a day. */
export const onRegister = (tx: Tx, day: string): Promise<OnRegister[]> => tx.query<OnRegister>(REGISTER, [day]);

/** Why somebody on the register is no matter of any review. */
export function leftOutAnyhow({ entityType, legalStatus, merged }: OnRegister): string | undefined {
  if (merged) return "Hồ sơ trùng, đã gộp";
  if (legalStatus === "TERMINATED") return "Đã chấm dứt tồn tại";
  return entityType === "COOP_GROUP" ? "Tổ hợp tác, không phải hợp tác xã" : undefined;
}
