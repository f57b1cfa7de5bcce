import { enumeration, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { CoopSector } from "../cooperative/CoopSector.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** By what reported figures are summed: fixed, and none part of another. */
export const ReportedBy = enumeration(
  "ReportedBy",
  { vi: "Tổng hợp theo", en: "Summed by" },
  { DISTRICT: { vi: "Huyện (từ 01/07/2025: xã)", en: "District (from 1 July 2025: commune)" }, SECTOR: { vi: "Lĩnh vực", en: "Sector" } },
);
export type ReportedBy = keyof typeof ReportedBy;

@ObjectType({ description: "Số liệu tổng hợp của một nhóm hợp tác xã · The sums of one group of cooperatives" })
export class ReportedCell {
  @Field(() => Area, { nullable: true, description: "Địa bàn, khi tổng hợp theo địa bàn · The area, when summed by it" })
  area?: Area;

  @Field(() => CoopSector, { nullable: true, description: "Lĩnh vực, khi tổng hợp theo lĩnh vực · The sector, when summed by it" })
  sector?: CoopSector;

  @Field(() => Boolean, {
    description:
      "Không công bố: dưới ba hợp tác xã, hoặc sẽ làm lộ một nhóm như vậy · Withheld: fewer than three cooperatives, or it would give such a group away",
  })
  withheld!: boolean;

  @Field(() => Int, { nullable: true, description: "Số hợp tác xã có số liệu; trống khi không công bố · How many gave figures; null when withheld" })
  contributors?: number;

  @Field(() => Int, { nullable: true, description: "Thành viên chính thức cuối kỳ · Official members at the end" })
  officialMembers?: number;

  @Field(() => VND, { nullable: true, description: "Doanh thu, đồng · Revenue, đồng" })
  revenue?: string;
}

@ObjectType({ description: "Số liệu báo cáo của một kỳ, tổng hợp toàn tỉnh · Reported figures of a window, summed over the province" })
export class ReportedTotals {
  @Field(() => ReportingWindow, { description: "Kỳ báo cáo · The window" })
  window!: ReportingWindow;

  @Field(() => ReportedCell, { description: "Toàn tỉnh · The whole province" })
  total!: ReportedCell;

  @Field(() => [ReportedCell], { description: "Từng nhóm · The groups" })
  cells!: readonly ReportedCell[];
}
