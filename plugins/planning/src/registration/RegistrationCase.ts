import { Area, Cooperative, CoopSector } from "@hoptac/core";
import { Follows, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { RegistrationKind, RegistrationState } from "./registrationEnums.js";
import { registrationFlow } from "./registrationFlow.js";

/**
 * A request to the registrar. It is for the registrar of the area where the cooperative has its seat, and for the cooperative, which a founding case does not have yet.
 */
@Follows(registrationFlow)
@Entity({ schema: "planning", name: "registration_case" })
@Owned("cooperative", { by: "cooperativeId", area: "areaId" })
@ObjectType({ implements: Node, description: "Hồ sơ đăng ký hợp tác xã · Registration case" })
export class RegistrationCase extends Versioned {
  @Column("text")
  @Field({ description: "Số hồ sơ · Number of the case" })
  number!: string;

  @Column("text")
  @Field(() => RegistrationKind, { description: "Loại hồ sơ · Kind" })
  kind!: RegistrationKind;

  @Column("text")
  @Field(() => RegistrationState, { description: "Trạng thái · State" })
  state!: RegistrationState;

  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Related(() => Area, { from: "areaId", description: "Nơi đặt trụ sở · Area of the seat" })
  area!: Area;

  @Column("uuid", { name: "cooperative_id", nullable: true })
  cooperativeId?: string;

  @Related(() => Cooperative, {
    from: "cooperativeId",
    description: "Hợp tác xã; trống khi hồ sơ thành lập chưa được chấp thuận · The cooperative; empty until a founding case is accepted",
  })
  cooperative?: Cooperative;

  @Column("text", { name: "proposed_name", nullable: true })
  @Field({ nullable: true, description: "Tên đề nghị đăng ký · Name asked for" })
  proposedName?: string;

  @Column("text", { name: "proposed_address", nullable: true })
  @Field({ nullable: true, description: "Địa chỉ đề nghị đăng ký · Address asked for" })
  proposedAddress?: string;

  @Column("text", { name: "proposed_sector", nullable: true })
  @Field(() => CoopSector, { nullable: true, description: "Lĩnh vực của hợp tác xã xin thành lập · Sector of the cooperative to found" })
  proposedSector?: CoopSector;

  @Column("date", { name: "filed_on" })
  @Field(() => LocalDate, { description: "Ngày nộp · Day of filing" })
  filedOn!: string;

  @Column("date", { name: "decided_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày trả lời gần nhất · Day of the last answer" })
  decidedOn?: string;

  @Column("text", { nullable: true })
  @Field({ nullable: true, description: "Lý do yêu cầu sửa đổi hoặc từ chối · Reason for asking changes or refusing" })
  reason?: string;
}
