import { type Language, PlatformError } from "@hoptac/kit";

/** What went wrong, in one sentence for the terminal. */
export function sentence(error: unknown, language: Language): string {
  if (error instanceof PlatformError) return error.in(language);
  const { code, port, path, message } = error as { readonly path?: string; readonly code?: string; readonly port?: number; readonly message?: string };
  if (code === "EADDRINUSE") {
    return language === "vi"
      ? `Cổng ${port} đang có chương trình khác dùng; hãy tắt chương trình đó hoặc chọn cổng khác: PORT=${Number(port) + 1} npm start`
      : `Port ${port} is in use by another program; stop it, or choose another port: PORT=${Number(port) + 1} npm start`;
  }
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "28P01" || code === "3D000") {
    return language === "vi"
      ? `Không kết nối được PostgreSQL ở DATABASE_URL (${message || code}); hãy kiểm tra địa chỉ, hoặc bỏ biến này để dùng cơ sở dữ liệu đi kèm`
      : `PostgreSQL at DATABASE_URL cannot be reached (${message || code}); check the address, or unset it to use the embedded database`;
  }
  if (code === "ENOENT" && path !== undefined) return language === "vi" ? `Không có tệp ${path}` : `There is no file ${path}`;
  return message || String(error);
}
