import type { Text } from "@hoptac/kit";

/** What `hoptac` can do. */
export const USAGE: Text = {
  vi: `hoptac start                              mở cơ sở dữ liệu và phục vụ (PORT, DATABASE_URL, HOPTAC_DEMO, HOPTAC_CLOCK)
hoptac check                              các phân hệ có ghép được với nhau không
hoptac migrate                            cập nhật các bảng
hoptac import <bảng> <tệp.csv> [--dry-run]  nhập một bảng: tất cả các dòng, hoặc không dòng nào và mọi ô sai
hoptac schema                             ghi schema/ từ mã nguồn
hoptac plugin list                        các phân hệ của bản cài đặt này`,
  en: `hoptac start                              opens the database and serves (PORT, DATABASE_URL, HOPTAC_DEMO, HOPTAC_CLOCK)
hoptac check                              do the plugins go together
hoptac migrate                            brings the tables up to date
hoptac import <sheet> <file.csv> [--dry-run]  imports one table: all rows, or none and every bad cell
hoptac schema                             writes schema/ from the code
hoptac plugin list                        the plugins of this installation`,
};
