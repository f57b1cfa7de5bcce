import type { ComposedPanel } from "@hoptac/compose";
import { enumeration, type Language, type PanelColumn, type Text } from "@hoptac/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { halfOf } from "../history/words.js";

/** How a panel is drawn. */
export const PanelChart = enumeration(
  "PanelChart",
  { vi: "Cách vẽ ô", en: "How a panel is drawn" },
  {
    FIGURES: { vi: "Con số", en: "Figures" },
    BARS: { vi: "Thanh", en: "Bars" },
    PROGRESS: { vi: "Tiến độ", en: "Progress" },
    TABLE: { vi: "Bảng", en: "Table" },
    MAP: { vi: "Bản đồ", en: "Map" },
  },
);

/** What a figure counts. */
export const PanelUnit = enumeration(
  "PanelUnit",
  { vi: "Đơn vị", en: "Unit" },
  {
    COUNT: { vi: "Số lượng", en: "A number of things" },
    VND: { vi: "Đồng", en: "Đồng" },
    HECTARE: { vi: "Hecta", en: "Hectares" },
    DAYS: { vi: "Ngày", en: "Days" },
    SHARE: { vi: "Tỷ lệ, 0–1", en: "A share, 0 to 1" },
  },
);

/** A value and its words. */
@ObjectType({ description: "Một giá trị và tên gọi · A value and what it is called" })
export class PanelChoice {
  @Field({ description: "Giá trị trong câu trả lời · The value in the answer" })
  value!: string;
  @Field({ description: "Tên gọi · What it is called" })
  title!: string;
}

/** A figure of a panel, or what its rows are called. */
@ObjectType("PanelColumn", { description: "Một cột của ô · A column of a panel" })
export class PanelColumnType {
  @Field({ description: "Đường dẫn trong câu trả lời, tính từ dòng, như department.nameVi · Path in the answer, from the row on, as department.nameVi" })
  path!: string;
  @Field({ description: "Tiêu đề · Title" })
  title!: string;
  @Field(() => PanelUnit, { nullable: true, description: "Đơn vị của con số · Unit of a figure" })
  unit: keyof typeof PanelUnit | undefined;
  @Field(() => [PanelChoice], { description: "Tên gọi của các giá trị thuộc một danh mục · Words of the values, where they are of a list" })
  choices!: readonly PanelChoice[];
}

/** A card of the committee's page, as its plugin declares it. */
@ObjectType("Panel", { description: "Ô trên trang của Ban Chỉ đạo · A card of the committee's page" })
export class PanelType {
  @Field(() => ID, { description: "Mã ô, cũng là tên của fragment · Its id, also the name of its fragment" })
  id!: string;
  @Field({ description: "Phân hệ khai báo · The plugin that declares it" })
  owner!: string;
  @Field({ description: "Tiêu đề · Title" })
  title!: string;
  @Field({ description: "Kiểu mà fragment hỏi, như Overview · The type that its fragment is on, as Overview" })
  on!: string;
  @Field({ description: "Fragment để ghép vào một câu hỏi chung · Its fragment, to be joined with the others into one document" })
  fragment!: string;
  @Field(() => PanelChart, { description: "Cách vẽ · How it is drawn" })
  chart!: keyof typeof PanelChart;
  @Field(() => String, { nullable: true, description: "Đường dẫn tới danh sách dòng; trống: một dòng · Path of the list of rows; empty: one row" })
  rows: string | undefined;
  @Field(() => PanelColumnType, { nullable: true, description: "Tên gọi của dòng · What a row is called" })
  label: PanelColumnType | undefined;
  @Field(() => [PanelColumnType], { description: "Các con số · The figures" })
  values!: readonly PanelColumnType[];
  @Field(() => PanelColumnType, { nullable: true, description: "Tổng, của ô tiến độ · The whole, of progress" })
  of: PanelColumnType | undefined;
  @Field(() => String, { nullable: true, description: "Đường dẫn tới mã địa bàn, của bản đồ · Path of the area's code, of a map" })
  area: string | undefined;
}

/** A panel as the graph's type, in one language. */
export function panelType({ id, plugin, panel, fragment, enumerations }: ComposedPanel, language: Language): PanelType {
  const words = (text: Text): string => text[language];
  const column = ({ path, title, unit }: PanelColumn): PanelColumnType => ({
    ...{ path, title: words(title), unit },
    choices: (enumerations.get(path)?.getValues() ?? []).map(({ name, description }) => ({ value: name, title: halfOf(description, language) ?? name })),
  });
  const { title, on, chart, rows, label, values, of, area } = panel;
  return {
    ...{ id, owner: plugin, title: words(title), on, fragment, chart, rows, area },
    label: label && column(label),
    values: values.map(column),
    of: of && column(of),
  };
}
