import { Can, type Context } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { given } from "../validity/given.js";
import { Member } from "./Member.js";
import { AdmitMemberInput, EndMembershipInput, MemberPayload, UpdateMemberInput } from "./memberInputs.js";

/** Who comes into a cooperative, with what, and who leaves. What members commit to stays within the charter capital; the database holds that at the end of the write. */
@Resolver()
export class MemberVerbs {
  /** `CONFLICT` when the number is another member's; `RULE_VIOLATED` for contributions that do not fit. */
  @Can(can.keepCoopRecords)
  @Mutation(() => MemberPayload, { description: "Kết nạp thành viên · Admit a member" })
  admitMember(
    @Arg("input", () => AdmitMemberInput, { description: "Thành viên · The member" }) { idempotencyKey: _, ...values }: AdmitMemberInput,
    @Ctx() { db }: Context,
  ): Promise<MemberPayload> {
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      return { member: await tx.insert(Member, values) };
    });
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => MemberPayload, { description: "Sửa thành viên, vốn góp · Change a member or what it contributes" })
  updateMember(
    @Arg("input", () => UpdateMemberInput, { description: "Thay đổi · What changes" }) { id, expectedVersion, ...patch }: UpdateMemberInput,
    @Ctx() { db }: Context,
  ): Promise<MemberPayload> {
    const values = given(patch, "name", "kind", "contribution", "paidIn");
    return db.write(async (tx) => ({ member: await tx.update(Member, id, expectedVersion, values) }));
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => MemberPayload, { description: "Ghi nhận thành viên ra khỏi hợp tác xã · End a membership" })
  endMembership(
    @Arg("input", () => EndMembershipInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndMembershipInput,
    @Ctx() { db }: Context,
  ): Promise<MemberPayload> {
    return db.write(async (tx) => {
      checkLastDay(await tx.require(Member, id), lastDay);
      return { member: await tx.update(Member, id, expectedVersion, { validTo: lastDay }) };
    });
  }
}
