import type { Text } from "@hoptac/kit";
import { type Mismatch, mismatch } from "../compatibility.js";
import { requirementsOf } from "../dependencies.js";
import { type ClashRule, clash } from "./scene.js";

/** A plugin gets the version of another that it works with. */
export const versionMismatch: ClashRule = ({ plugins, byId }) =>
  plugins.flatMap((plugin) =>
    Object.entries(requirementsOf(plugin)).flatMap(([id, range]) => {
      const other = byId.get(id);
      const wrong = other && mismatch(other.version, range);
      return wrong ? [clash("version-mismatch", plugin.id, [plugin.id, id], TEXTS[wrong](plugin.id, id, range, other.version))] : [];
    }),
  );

const TEXTS: Readonly<Record<Mismatch, (plugin: string, other: string, range: string, version: string) => Text>> = {
  outside: (plugin, other, range, version) => ({
    vi: `phân hệ ${plugin}: cần ${other} ${range} nhưng hiện có ${version}; hãy lấy bản ${plugin} hợp với ${other} ${version}, hoặc bản ${other} trong khoảng ${range}`,
    en: `plugin ${plugin}: needs ${other} ${range} and there is ${version}; take a ${plugin} that works with ${other} ${version}, or a ${other} within ${range}`,
  }),
  range: (plugin, other, range) => ({
    vi: `phân hệ ${plugin}: "${range}" không phải là khoảng phiên bản của ${other}; hãy viết như "^1.0"`,
    en: `plugin ${plugin}: "${range}" is no range of versions of ${other}; write one such as "^1.0"`,
  }),
  version: (plugin, other, _range, version) => ({
    vi: `phân hệ ${other}: "${version}" không phải là số phiên bản nên ${plugin} không kiểm tra được; hãy viết như "1.0.0"`,
    en: `plugin ${other}: "${version}" is no version, so ${plugin} cannot tell whether it fits; write one such as "1.0.0"`,
  }),
};
