import type { Language } from "@hoptac/kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { type ImportRecord, ImportState } from "../imports/ImportRecord.js";

/** A sheet that the viewer may use. */
@ObjectType("OfficeSheet", { description: "Bảng tính nhập, xuất được · A sheet that can be imported or exported" })
export class OfficeSheetType {
  @Field({ description: "Tên trong địa chỉ, ví dụ cooperatives · Name in addresses, such as cooperatives" })
  name!: string;
  @Field({ description: "Tên bảng · Title" })
  title!: string;
  @Field({ description: "Được nhập · Whether the viewer may import it" })
  mayImport!: boolean;
  @Field({ description: "Được xuất: GET /export/<name>.xlsx hoặc .csv, ?blank=1 là mẫu trống · Whether the viewer may export it" })
  mayExport!: boolean;
}

/** A cell that stands in the way of an import. */
@ObjectType({ description: "Ô sai · A bad cell" })
export class ImportBadCell {
  @Field({ description: "Tên bảng · Name of the sheet" })
  sheet!: string;
  @Field(() => Int, { description: "Dòng, như bảng tính đánh số · Row, as the spreadsheet counts" })
  row!: number;
  @Field({ description: "Cột; trống khi không rõ · Column; empty when there is none" })
  column!: string;
  @Field({ description: "Giá trị trong tệp · What the file says" })
  value!: string;
  @Field({ description: "Cần gì, theo ngôn ngữ của người xem · What was expected, in the viewer's language" })
  expected!: string;
  @Field(() => String, { nullable: true, description: "Ràng buộc mà dòng vi phạm · The rule that the row breaks" })
  rule: string | undefined;
}

/** A cell of a row that changed after it was exported. */
@ObjectType({ description: "Ô khác với dữ liệu đã được sửa sau khi xuất · A cell that differs from a row changed after the export" })
export class ImportStaleCell {
  @Field({ description: "Tên bảng · Name of the sheet" })
  sheet!: string;
  @Field(() => Int, { description: "Dòng trong tệp · Row of the file" })
  row!: number;
  @Field({ description: "Cột · Column" })
  column!: string;
  @Field({ description: "Giá trị trong tệp · What the file says" })
  inFile!: string;
  @Field({ description: "Giá trị hiện tại · What stands" })
  standing!: string;
  @Field(() => Int, { description: "Phiên bản khi xuất · The version that was exported" })
  fileVersion!: number;
  @Field(() => Int, { description: "Phiên bản hiện tại · The version that stands" })
  standingVersion!: number;
}

/** What an import does, or did, in one sheet. */
@ObjectType("ImportedSheet", { description: "Một bảng của lần nhập · One sheet of an import" })
export class ImportedSheetType {
  @Field({ description: "Tên bảng · Name of the sheet" })
  sheet!: string;
  @Field(() => Int, { description: "Số dòng thêm · Rows inserted" })
  inserted!: number;
  @Field(() => Int, { description: "Số dòng sửa · Rows updated" })
  updated!: number;
  @Field(() => Int, { description: "Số dòng giữ nguyên · Rows that are the same already" })
  unchanged!: number;
  @Field(() => Int, { description: "Số ô sai · Bad cells" })
  badCellCount!: number;
}

/** What an import of a file does, or did. */
@ObjectType("Import", { description: "Một lần nhập bảng tính · An import of a workbook" })
export class ImportType {
  @Field(() => ID, { description: "Mã lần nhập · Id" })
  id!: string;
  @Field({ description: "Tên bảng; workbook: mọi bảng của sổ · Name of the sheet; workbook: all of them" })
  sheet!: string;
  @Field(() => [ImportedSheetType], { description: "Từng bảng có trong tệp · Each sheet that the file has" })
  sheets!: readonly ImportedSheetType[];
  @Field(() => ID, { description: "Mã tệp đã gửi · Id of the file" })
  file!: string;
  @Field(() => ImportState, { description: "Trạng thái · State" })
  state!: ImportState;
  @Field(() => Int, { description: "Số dòng thêm · Rows inserted" })
  inserted!: number;
  @Field(() => Int, { description: "Số dòng sửa · Rows updated" })
  updated!: number;
  @Field(() => Int, { description: "Số dòng giữ nguyên · Rows that are the same already" })
  unchanged!: number;
  @Field(() => [ImportBadCell], { description: "Các ô sai, nhiều nhất 200 · Bad cells, at most 200" })
  badCells!: readonly ImportBadCell[];
  @Field(() => Int, {
    description: "Tổng số ô sai; ít nhất là số này khi quá 200 dòng trái ràng buộc · How many there are; at least so many when more than 200 rows break rules",
  })
  badCellCount!: number;
  @Field(() => [ImportStaleCell], { description: "Các ô đã bị sửa sau khi xuất, nhiều nhất 200 · Cells that changed after the export, at most 200" })
  staleCells!: readonly ImportStaleCell[];
  @Field(() => Int, { description: "Tổng số ô như vậy · How many there are" })
  staleCellCount!: number;
  @Field({ description: "Các dòng đó được bỏ qua · Whether those rows were left out" })
  staleRowsLeftOut!: boolean;
  @Field(() => String, { nullable: true, description: "Vì sao bị dừng · Why it was stopped" })
  problem: string | undefined;
}

/** An import's record in the viewer's language. */
export function importType({ id, sheet, file, state, staleLeftOut, report, problem }: ImportRecord, language: Language): ImportType {
  return {
    id,
    sheet,
    sheets: report?.sheets ?? [],
    file,
    state,
    inserted: report?.inserted ?? 0,
    updated: report?.updated ?? 0,
    unchanged: report?.unchanged ?? 0,
    badCells: (report?.badCells ?? []).map((cell) => ({ ...cell, expected: cell.expected[language], rule: cell.rule })),
    badCellCount: report?.badCellCount ?? 0,
    staleCells: (report?.stale ?? []).map((cell) => ({
      ...cell,
      column: cell.column[language],
      inFile: cell.inFile[language],
      standing: cell.standing[language],
    })),
    staleCellCount: report?.staleCellCount ?? 0,
    staleRowsLeftOut: staleLeftOut,
    problem: problem?.[language],
  };
}

/** What a mutation on an import answers. */
@ObjectType({ description: "Kết quả nhập bảng tính · What an import answers" })
export class ImportPayload {
  @Field(() => ImportType, {
    name: "import",
    description: "Lần nhập; còn đang chạy thì theo dõi bằng importProgress · The import; while it is at work, follow importProgress",
  })
  record!: ImportType;
}

/** How far the work is. */
@ObjectType("ImportProgress", { description: "Tiến độ nhập · Progress of an import" })
export class ImportProgressType {
  @Field(() => Int, { description: "Số dòng đã xong · Rows done" })
  done!: number;
  @Field(() => Int, { description: "Tổng số dòng · Rows in all" })
  total!: number;
  @Field(() => ImportState, { description: "Trạng thái · State" })
  state!: ImportState;
}

/** Which file for which sheet. */
@InputType({ description: "Tệp nào cho bảng nào · Which file for which sheet" })
export class PreviewImportInput {
  @Field({
    description:
      "Tên bảng, ví dụ cooperatives; workbook: mọi bảng của một sổ .xlsx · Name of the sheet, such as cooperatives; workbook: every sheet of an .xlsx workbook",
  })
  sheet!: string;
  @Field(() => ID, { description: "Mã tệp do POST /files trả lời · Id that POST /files answered" })
  file!: string;
}

/** Which preview is applied, and how. */
@InputType({ description: "Ghi lần nhập đã xem trước · Which preview is applied" })
export class ApplyImportInput {
  @Field(() => ID, { description: "Mã lần nhập do previewImport trả lời · Id that previewImport answered" })
  id!: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Bỏ qua các dòng đã bị sửa sau khi xuất; không đặt thì cả lần nhập bị từ chối · Leave rows that changed after the export as they are; otherwise they refuse it all",
  })
  leaveStaleRowsOut?: boolean | null;
}
