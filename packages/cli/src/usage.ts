import type { Text } from "@hoptac/kit";

/** What `hoptac` can do. */
export const USAGE: Text = {
  vi: `hoptac start                              mở cơ sở dữ liệu và phục vụ (PORT, DATABASE_URL, HOPTAC_DEMO, HOPTAC_CLOCK,
                                          HOPTAC_OIDC_ISSUER, HOPTAC_OIDC_AUDIENCE, HOPTAC_ORIGINS, HOPTAC_TRUSTED_PROXIES, HOPTAC_DATA_KEY,
                                          HOPTAC_SMTP_URL, HOPTAC_MAIL_FROM)
hoptac check                              các phân hệ có ghép được với nhau không
hoptac migrate                            cập nhật các bảng
hoptac import <bảng> <tệp> [--dry-run] [--leave-stale-out]
                                          nhập một bảng từ .xlsx hoặc .csv: tất cả các dòng, hoặc không dòng nào và mọi ô sai;
                                          bảng "workbook": mọi bảng của một sổ .xlsx
hoptac export <bảng> --out <tệp> [--blank]  xuất một bảng, hoặc mẫu trống, ra .xlsx hoặc .csv; bảng "workbook": mọi bảng trong một sổ
hoptac admin create <tài khoản>           giao vai trò quản trị hệ thống, khi chưa ai giao được
hoptac audit verify [--from <vị trí>:<dấu>]  tìm mục nhật ký kiểm tra bị sửa hoặc bị xóa, từ đầu hoặc từ một dấu đã ghi lại
hoptac schema                             ghi schema/ từ mã nguồn
hoptac plugin list                        các phân hệ của bản cài đặt này`,
  en: `hoptac start                              opens the database and serves (PORT, DATABASE_URL, HOPTAC_DEMO, HOPTAC_CLOCK,
                                          HOPTAC_OIDC_ISSUER, HOPTAC_OIDC_AUDIENCE, HOPTAC_ORIGINS, HOPTAC_TRUSTED_PROXIES, HOPTAC_DATA_KEY,
                                          HOPTAC_SMTP_URL, HOPTAC_MAIL_FROM)
hoptac check                              do the plugins go together
hoptac migrate                            brings the tables up to date
hoptac import <sheet> <file> [--dry-run] [--leave-stale-out]
                                          imports one table from .xlsx or .csv: all rows, or none and every bad cell;
                                          "workbook": every table of an .xlsx file
hoptac export <sheet> --out <file> [--blank]  exports one table, or its blank template, as .xlsx or .csv; "workbook": all tables in one file
hoptac admin create <account>             makes an account an administrator, while nobody else can
hoptac audit verify [--from <position>:<seal>]  finds audit entries that were edited or taken away, from the first or from a seal that was noted
hoptac schema                             writes schema/ from the code
hoptac plugin list                        the plugins of this installation`,
};
