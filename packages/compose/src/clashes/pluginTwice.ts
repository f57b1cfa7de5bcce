import { type ClashRule, clash, grouped } from "./scene.js";

/** An id stands for one plugin. */
export const pluginTwice: ClashRule = ({ given }) =>
  [...grouped(given, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => {
      const titles = same.map(({ title, version }) => `"${title.en}" ${version}`).join(", ");
      const titlesVi = same.map(({ title, version }) => `"${title.vi}" ${version}`).join(", ");
      return clash("plugin-twice", id, [id, id], {
        vi: `phân hệ ${id}: khai báo ${same.length} lần (${titlesVi}); hãy bỏ bớt khỏi cấu hình hoặc đặt id khác`,
        en: `plugin ${id}: given ${same.length} times (${titles}); take one out of the configuration or give it another id`,
      });
    });
