import { Field, ObjectType } from "type-graphql";
import { AgriType } from "../cooperative/AgriType.js";
import { CoopSector } from "../cooperative/CoopSector.js";
import { Evidence } from "../law/Evidence.js";
import { SizeClass } from "../law/SizeClass.js";
import { Trend } from "./Trend.js";

/** Why something is held to be so; what cannot be said is null, with what is missing as the reason. */
@ObjectType()
abstract class Reasoned {
  @Field(() => String, { description: "Lý do, kèm số liệu đã dùng hoặc còn thiếu · The reason, with the figures used or missing" })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Căn cứ · What it is measured by" })
  basis?: string;

  @Field(() => Evidence, { nullable: true, description: "Căn cứ đã được đối chiếu chưa · Whether the basis was read in its text" })
  evidence?: Evidence;
}

@ObjectType({ description: "Kết luận có hoặc không, kèm lý do · Yes or no, with the reason" })
export class DerivedFact extends Reasoned {
  @Field(() => Boolean, { nullable: true, description: "Có hay không; trống khi chưa đủ số liệu · Yes or no; null when figures are missing" })
  holds?: boolean;
}

@ObjectType({ description: "Quy mô, kèm lý do · The size, with the reason" })
export class DerivedSize extends Reasoned {
  @Field(() => SizeClass, { nullable: true, description: "Quy mô; trống khi chưa xác định được · The size; null when it cannot be told" })
  size?: SizeClass;
}

@ObjectType({ description: "Lĩnh vực theo ngành nghề chính, kèm lý do · The sector by the main business line, with the reason" })
export class DerivedSector extends Reasoned {
  @Field(() => CoopSector, {
    nullable: true,
    description: "Lĩnh vực; trống khi chưa có ngành chính hoặc chưa có quy định · The sector; null without a main line or a rule of that day",
  })
  sector?: CoopSector;

  @Field(() => Boolean, { nullable: true, description: "Sổ đăng ký ghi đúng lĩnh vực đó · Whether the register says the same" })
  asRegistered?: boolean;
}

@ObjectType({ description: "Loại hình nông nghiệp theo ngành nghề, kèm lý do · The agricultural type by its business lines, with the reason" })
export class DerivedAgriType extends Reasoned {
  @Field(() => AgriType, { nullable: true, description: "Loại hình; trống khi không có ngành nông nghiệp · The type; null without agricultural lines" })
  agriType?: AgriType;
}

@ObjectType({ description: "Xu hướng, kèm lý do · The trend, with the reason" })
export class DerivedTrend extends Reasoned {
  @Field(() => Trend, { nullable: true, description: "Xu hướng doanh thu; trống khi chưa đủ hai kỳ · Trend of revenue; null without two windows" })
  trend?: Trend;
}

/** What follows from the records of a cooperative as of a day. Nothing of it is stored, and none of it is a legal conclusion. */
@ObjectType({ description: "Những điều suy ra từ hồ sơ hợp tác xã vào một ngày · What follows from a cooperative's records as of a day" })
export class CooperativeFacts {
  @Field(() => DerivedFact, { description: "Mới thành lập · Newly founded" })
  newlyFounded!: DerivedFact;

  @Field(() => DerivedFact, { description: "Đã chuyển đổi (đăng ký lại, từ tổ hợp tác, hoặc thành doanh nghiệp) · Converted, in one of the three ways" })
  converted!: DerivedFact;

  @Field(() => DerivedFact, { description: "Ngừng hoạt động không thông báo (khác với tạm ngừng có thông báo) · Dormant, which is not suspended" })
  dormant!: DerivedFact;

  @Field(() => DerivedSector, { description: "Lĩnh vực theo ngành nghề chính đã đăng ký · Sector of its main registered business line" })
  sector!: DerivedSector;

  @Field(() => DerivedSize, { description: "Quy mô theo quy định có hiệu lực vào ngày đó · Size by what is in force on the day" })
  size!: DerivedSize;

  @Field(() => DerivedAgriType, { description: "Loại hình nông nghiệp theo ngành nghề · Agricultural type by its business lines" })
  agriType!: DerivedAgriType;

  @Field(() => DerivedTrend, { description: "Xu hướng qua hai kỳ báo cáo cùng loại gần nhất · Trend over the latest two windows of one kind" })
  trend!: DerivedTrend;
}
