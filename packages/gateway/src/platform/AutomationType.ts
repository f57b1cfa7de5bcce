import { DateTime, enumeration } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";

/** What sets something off that the platform does by itself. */
export const AutomationKind = enumeration(
  "AutomationKind",
  { vi: "Việc hệ thống tự làm khi nào", en: "What sets it off" },
  { REACTION: { vi: "Khi có thay đổi", en: "A change" }, JOB: { vi: "Theo lịch", en: "The clock" } },
);

/** How something that the platform does by itself is going. */
@ObjectType({ description: "Việc hệ thống tự làm · What the platform does by itself" })
export class Automation {
  @Field({ description: "Tên, như ghi trong nhật ký · Its name, as the record has it" })
  actor!: string;
  @Field(() => AutomationKind, { description: "Theo thay đổi hay theo lịch · Set off by a change or by the clock" })
  kind!: keyof typeof AutomationKind;
  @Field({ description: "Việc gì · What it does" })
  title!: string;
  @Field(() => Int, { description: "Số lần đã làm · How often it was done" })
  runs!: number;
  @Field(() => DateTime, { nullable: true, description: "Lần cuối lúc nào · When it was last done" })
  ranAt: Date | undefined;
  @Field(() => String, { nullable: true, description: "Đến hạn gần nhất đã làm, giờ địa phương · The last due time that was done, local" })
  due: string | undefined;
  @Field(() => Int, { description: "Số lần thử không thành kể từ lần thành công gần nhất · Failed attempts since it last succeeded" })
  attempts!: number;
  @Field(() => DateTime, { nullable: true, description: "Thử lại lúc nào · When it is tried again" })
  retryAt: Date | undefined;
  @Field(() => String, { nullable: true, description: "Lỗi của lần thử gần nhất · What was wrong with the last attempt" })
  problem: string | undefined;
}
