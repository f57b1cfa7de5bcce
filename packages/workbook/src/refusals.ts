import { PlatformError, type Text } from "@hoptac/kit";

const refused = (text: Text): PlatformError => new PlatformError("INVALID_INPUT", text);

export const notATable = (): PlatformError =>
  refused({
    vi: "Tệp không phải là sổ Excel (.xlsx) hay CSV mã UTF-8; hãy lưu lại bằng một trong hai dạng đó (tệp .xls cũ: Lưu thành .xlsx)",
    en: "The file is neither an Excel workbook (.xlsx) nor CSV in UTF-8: save it as one of them (an old .xls: save as .xlsx)",
  });

export const broken = (why: string): PlatformError =>
  refused({ vi: `Không đọc được sổ Excel (${why}); hãy mở và lưu lại tệp`, en: `The workbook cannot be read (${why}): open it and save it again` });

export const tooLarge = (most: number): PlatformError => {
  const mb = Math.round(most / 1_000_000);
  return refused({
    vi: `Sổ Excel khi giải nén lớn hơn ${mb} MB; hãy chia thành nhiều tệp`,
    en: `The workbook is larger than ${mb} MB when unpacked: split it into several files`,
  });
};

export const noSuchWorksheet = (title: Text, there: readonly string[]): PlatformError =>
  refused({
    vi: `Sổ có các trang ${there.map((name) => `"${name}"`).join(", ")}; hãy đặt tên trang cần nhập là "${title.vi}" hoặc chỉ để lại một trang`,
    en: `The workbook has the worksheets ${there.map((name) => `"${name}"`).join(", ")}: name the one to import "${title.en}", or leave only one`,
  });

export const noSuchSheet = (unknown: readonly string[], titles: readonly Text[]): PlatformError => {
  const names = unknown.map((name) => `"${name}"`).join(", ");
  return refused({
    vi: `Không nhập được trang ${names} của sổ; mỗi trang mang tên một bảng được nhập, mỗi bảng một trang: ${titles.map(({ vi }) => `"${vi}"`).join(", ")}. Hãy đổi tên, ẩn hoặc xóa trang đó`,
    en: `The worksheet ${names} cannot be imported: each bears the name of a sheet that may be, and none twice: ${titles.map(({ en }) => `"${en}"`).join(", ")}. Rename, hide or delete it`,
  });
};

export const notAWorkbook = (): PlatformError =>
  refused({
    vi: "Nhiều bảng cùng lúc chỉ nhập được từ một sổ Excel (.xlsx); tệp CSV thì chọn tên một bảng",
    en: "Several sheets at once come from an Excel workbook (.xlsx) only: for CSV name one sheet",
  });
