import type { Text } from "@hoptac/kit";

/** What there is to say of a unit whose land lay in these districts: nothing for one or none. */
export const districtsNote = (districts: readonly string[]): Text | undefined =>
  districts.length < 2
    ? undefined
    : {
        vi: `Gồm địa bàn của ${districts.join(" và ")}; số liệu theo huyện không dựng lại được chính xác từ đơn vị này`,
        en: `Its land lay in ${districts.join(" and ")}; figures by district cannot be rebuilt exactly from this unit`,
      };
