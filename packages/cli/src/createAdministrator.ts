import { PlatformError, type Plugin, type Text } from "@hoptac/kit";
import { withDatabase } from "./database.js";
import type { Settings } from "./settings.js";

/** Makes an account an administrator from today on: the first of an installation, or another when nobody who could is left. Answers what came of it. */
export async function createAdministrator(plugins: readonly Plugin[], settings: Settings, login: string, today: string): Promise<Text> {
  const access = plugins.find((plugin) => plugin.access)?.access;
  if (!access) throw new PlatformError("UNAVAILABLE", { vi: "Không phân hệ nào giữ vai trò của tài khoản", en: "No plugin keeps the roles of accounts" });
  if (login !== login.trim() || login === "" || login.length > 255) {
    throw new PlatformError("INVALID_INPUT", {
      vi: `"${login}" không phải tài khoản; cần mã người dùng (sub) ở nơi đăng nhập`,
      en: `"${login}" is no account: give its subject (sub) at the identity provider`,
    });
  }
  const outcome = await withDatabase(settings, async (store) => {
    await store.migrate();
    return store.asPlatform((db) => access.appointAdministrator(login, today, db));
  });
  return outcome === "already"
    ? { vi: `${login} đã là quản trị hệ thống`, en: `${login} is an administrator already` }
    : { vi: `${login} là quản trị hệ thống từ ${today}`, en: `${login} is an administrator from ${today} on` };
}
