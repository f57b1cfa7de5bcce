import { type ClashRule, clash, distinct } from "./scene.js";

/** Nobody needs itself, however long the way round. */
export const dependencyLoop: ClashRule = ({ loops }) =>
  loops.map((loop) => {
    const path = loop.join(" → ");
    return clash("dependency-loop", path, distinct(loop), {
      vi: `vòng phụ thuộc ${path}; hãy chuyển phần dùng chung vào một phân hệ mà cả hai cần`,
      en: `dependency loop ${path}; move what they share into a plugin that both need`,
    });
  });
