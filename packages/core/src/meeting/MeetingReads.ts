import { BatchField, type Context, Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Delegation } from "../committee/Delegation.js";
import { Department } from "../department/Department.js";
import { Conclusion } from "./Conclusion.js";
import { Instruction } from "./Instruction.js";
import { Meeting } from "./Meeting.js";
import { MeetingParticipant } from "./MeetingParticipant.js";

/** The committee's meetings and conclusions that the viewer may see. */
@Resolver()
export class CommitteeMeetingQueries {
  @Listing(() => Meeting, {
    orderBy: { heldOn: "DESC" },
    description: "Các cuộc họp của Ban Chỉ đạo, mới nhất trước · Meetings of the committee, newest first",
  })
  meetings!: Listing<Meeting>;

  @Listing(() => Conclusion, {
    orderBy: { issuedOn: "DESC" },
    description: "Thông báo kết luận, mới nhất trước; tìm theo số bằng filter documentNo · Conclusions, newest first; found by number with filter documentNo",
  })
  conclusions!: Listing<Conclusion>;

  @Listing(() => Instruction, { orderBy: { itemNo: "ASC" }, description: "Các nội dung chỉ đạo · What was ordered" })
  instructions!: Listing<Instruction>;
}

/** Who takes part in a meeting, and what it concluded. */
@Resolver(() => Meeting)
export class CommitteeMeetingFields {
  @Related(() => MeetingParticipant, { key: "meetingId", orderBy: { role: "ASC" }, description: "Thành phần dự họp · Who takes part" })
  participants!: Related<MeetingParticipant>;

  @Related(() => Conclusion, { key: "meetingId", orderBy: { issuedOn: "DESC" }, description: "Thông báo kết luận · Its conclusions" })
  conclusions!: Related<Conclusion>;
}

/** What a conclusion orders, and whom it goes to. */
@Resolver(() => Conclusion)
export class ConclusionFields {
  @Related(() => Instruction, { key: "conclusionId", orderBy: { itemNo: "ASC" }, description: "Các nội dung chỉ đạo, theo thứ tự · What it orders, in order" })
  instructions!: Related<Instruction>;

  @BatchField(() => [Department], { description: "Nơi nhận; trống khi chưa ban hành · Whom it goes to; nobody before it is issued" })
  async recipients(conclusions: readonly Conclusion[], { db }: Context): Promise<readonly (readonly Department[])[]> {
    const ids = [...new Set(conclusions.flatMap(({ recipientIds }) => recipientIds))];
    const departments = ids.length === 0 ? [] : await db.select(Department, "where t.id = any ($1::uuid[]) order by t.code", [ids]);
    return conclusions.map(({ recipientIds }) => departments.filter(({ id }) => recipientIds.includes(id)));
  }
}

/** Who signs for the head. */
@Resolver(() => Committee)
export class CommitteeDelegations {
  @Related(() => Delegation, {
    key: "committeeId",
    orderBy: { validFrom: "DESC" },
    description: "Các lần ủy quyền ký thay Trưởng Ban, mới nhất trước · Who signed for the head, newest first",
  })
  delegations!: Related<Delegation>;
}
