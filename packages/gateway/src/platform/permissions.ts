import { permissions } from "@hoptac/kit";

/** The platform's own rights. */
export const can = permissions("platform", { managePlugins: { vi: "Bật, tắt các phân hệ", en: "Switch plugins on and off" } });
