import { Decimal, LocalDate } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";
import { ObstacleCategory } from "./ObstacleCategory.js";

/** Obstacles of one kind, one department, or both. Duplicates and what was rejected are not counted. */
@ObjectType({ description: "Số liệu tháo gỡ khó khăn, vướng mắc · Figures about obstacles" })
export class ObstacleFigure {
  @Field(() => ObstacleCategory, { nullable: true, description: "Loại; trống: mọi loại · Kind; empty: all" })
  category?: ObstacleCategory;

  @Field(() => Department, { nullable: true, description: "Cơ quan; trống: mọi cơ quan, hoặc chưa giao · Department; empty: all, or not assigned yet" })
  department?: Department;

  @Field(() => Int, { description: "Số phản ánh (mẫu số của tỷ lệ tháo gỡ) · Reported: what the solved ones are out of" })
  reported!: number;

  @Field(() => Int, { description: "Đã tháo gỡ (tử số) · Solved of them" })
  solved!: number;

  @Field(() => Int, { description: "Chưa tháo gỡ, chưa có số ngày · Not solved: of them no days are known" })
  missing!: number;

  @Field(() => Int, { description: "Quá hạn, chưa tháo gỡ · Past their due day, and not solved" })
  overdue!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: "Trung vị số ngày từ khi phản ánh đến khi tháo gỡ, của các việc đã tháo gỡ · Median days from report to solution, of the solved",
  })
  medianDays?: string;

  @Field(() => Int, { description: "Đã có lần báo tháo gỡ (mẫu số của tỷ lệ mở lại) · Ever reported solved: what the reopened ones are out of" })
  everSolved!: number;

  @Field(() => Int, { description: "Đã bị mở lại (tử số) · Reopened of them" })
  reopened!: number;

  @Field(() => Decimal, { nullable: true, description: "Tỷ lệ mở lại, 0–1; trống khi chưa có mẫu số · Share reopened, 0 to 1; empty without a denominator" })
  reopenRate?: string;
}

/** Figures as of a day, within what the viewer sees. */
@ObjectType({ description: "Số liệu khó khăn, vướng mắc theo loại và cơ quan · Figures about obstacles by kind and department" })
export class ObstacleFigures {
  @Field(() => LocalDate, { description: "Tính đến hết ngày · As of" })
  asOf!: string;

  @Field(() => ObstacleFigure, { description: "Tất cả · All of them" })
  total!: ObstacleFigure;

  @Field(() => [ObstacleFigure], { description: "Theo loại · By kind" })
  byCategory!: readonly ObstacleFigure[];

  @Field(() => [ObstacleFigure], { description: "Theo cơ quan · By department" })
  byDepartment!: readonly ObstacleFigure[];

  @Field(() => [ObstacleFigure], { description: "Theo loại và cơ quan · By kind and department" })
  cells!: readonly ObstacleFigure[];
}
