import type { Plugin } from "@hoptac/kit";
import semver from "semver";
import type { Clash } from "../contract.js";
import { dependenciesOf, order } from "../order.js";

/** One id, one plugin. */
export const doubledPlugins = (plugins: readonly Plugin[]): Clash[] =>
  [...new Set(plugins.map((plugin) => plugin.id))].flatMap((id) => {
    const same = plugins.filter((plugin) => plugin.id === id);
    if (same.length < 2) return [];
    const versions = same.map((plugin) => plugin.version).join(", ");
    return [
      {
        kind: "plugin-id",
        coordinate: id,
        plugins: [id],
        text: {
          vi: `Phân hệ "${id}" được khai báo ${same.length} lần (${versions}); hãy giữ một bản trong danh sách cấu hình`,
          en: `Plugin "${id}" is listed ${same.length} times (${versions}): keep one in the configuration list`,
        },
      },
    ];
  });

/** What a plugin needs is there. */
export const missingPlugins = (plugins: readonly Plugin[]): Clash[] =>
  plugins.flatMap((plugin) =>
    dependenciesOf(plugin)
      .filter((id) => !plugins.some((other) => other.id === id))
      .map((id) => ({
        kind: "missing",
        coordinate: id,
        plugins: [plugin.id, id],
        text: {
          vi: `Phân hệ "${plugin.id}" cần "${id}" nhưng không có; hãy thêm "${id}" vào cấu hình hoặc bỏ "${plugin.id}"`,
          en: `"${plugin.id}" needs "${id}", which is not there: add "${id}" to the configuration, or take "${plugin.id}" out`,
        },
      })),
  );

/** What a plugin needs has a version that it works with; a release candidate counts as its release. */
export const wrongVersions = (plugins: readonly Plugin[]): Clash[] =>
  plugins.flatMap((plugin) =>
    Object.entries({ ...(plugin.core === undefined ? {} : { core: plugin.core }), ...plugin.needs }).flatMap(([id, range]) => {
      const needed = plugins.find((other) => other.id === id);
      if (!needed || semver.satisfies(needed.version, range, { includePrerelease: true }) || satisfiesAsRelease(needed.version, range)) return [];
      return [
        {
          kind: "version",
          coordinate: id,
          plugins: [plugin.id, id],
          text: {
            vi: `Phân hệ "${plugin.id}" ${plugin.version} dùng được với "${id}" ${range}, hiện có ${needed.version}; hãy nâng cấp một trong hai`,
            en: `"${plugin.id}" ${plugin.version} works with "${id}" ${range}, but ${needed.version} is here: upgrade one of the two`,
          },
        },
      ];
    }),
  );

const satisfiesAsRelease = (version: string, range: string): boolean => {
  const parsed = semver.parse(version);
  return parsed !== null && parsed.prerelease.length > 0 && semver.satisfies(`${parsed.major}.${parsed.minor}.${parsed.patch}`, range);
};

/** Needs go one way. */
export const loops = (plugins: readonly Plugin[]): Clash[] =>
  order(plugins).loops.map((loop) => ({
    kind: "loop",
    coordinate: loop.join(" → "),
    plugins: [...new Set(loop)],
    text: {
      vi: `Các phân hệ cần nhau theo vòng: ${loop.join(" → ")}; hãy chuyển phần dùng chung sang một phân hệ mà cả hai cùng cần`,
      en: `These plugins need each other in a loop: ${loop.join(" → ")}; move what they share to a plugin that both need`,
    },
  }));
