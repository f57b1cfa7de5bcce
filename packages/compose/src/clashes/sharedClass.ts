import { type ClashRule, clash } from "./scene.js";

/** A plugin uses the types of those it stands on, and no others. */
export const sharedClass: ClashRule = ({ survey }) =>
  survey.trespasses.map(({ name, plugin, owner }) =>
    clash("shared-class", name, [plugin, owner], {
      vi: `kiểu ${name}: ${plugin} dùng kiểu của ${owner} mà không khai báo cần ${owner}; hãy thêm needs: { ${owner}: "…" } vào ${plugin}, hoặc chuyển ${name} vào core`,
      en: `type ${name}: ${plugin} uses it, it belongs to ${owner}, and ${plugin} does not need ${owner}; add needs: { ${owner}: "…" } to ${plugin}, or move ${name} to core`,
    }),
  );
