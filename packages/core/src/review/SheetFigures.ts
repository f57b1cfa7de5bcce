import { Decimal, LocalDate, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { LegalStatus } from "../cooperative/LegalStatus.js";

/** What the platform knew of a cooperative on the day the review was opened: filled in once, never again. */
@ObjectType({ description: "Số liệu có sẵn vào ngày mở đợt · What was on record on the day of the opening" })
export class SheetFigures {
  @Field(() => LegalStatus, { nullable: true, description: "Tình trạng pháp lý · Legal status" })
  legalStatus?: LegalStatus;

  @Field(() => Int, { nullable: true, description: "Thành viên chính thức cuối kỳ · Official members at the end of the window" })
  members?: number;

  @Field(() => LocalDate, { nullable: true, description: "Đại hội thường niên gần nhất · Latest yearly general meeting" })
  lastAgmOn?: string;

  @Field(() => VND, { nullable: true, description: "Doanh thu trong kỳ, đồng · Revenue of the window, đồng" })
  revenue?: string;

  @Field(() => VND, { nullable: true, description: "Lợi nhuận sau thuế trong kỳ, đồng · Profit after tax of the window, đồng" })
  profit?: string;

  @Field(() => Int, { nullable: true, description: "Lao động thường xuyên · Regular workers" })
  workers?: number;

  @Field(() => Decimal, { nullable: true, description: "Đất đang sử dụng, ha · Land in use, ha" })
  landHa?: string;
}
