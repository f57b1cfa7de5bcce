import { PlatformError, type Viewer } from "@hoptac/kit";

/** The department that the viewer serves in; `FORBIDDEN` for an account that serves in none. */
export function officeOf({ scope: { departments } }: Viewer): string {
  const [office] = departments;
  if (office !== undefined) return office;
  throw new PlatformError("FORBIDDEN", {
    vi: "Tài khoản chưa gắn với cơ quan nào; hãy đề nghị quản trị giao vai trò kèm cơ quan",
    en: "The account serves in no department: ask the administrator for a role with one",
  });
}
