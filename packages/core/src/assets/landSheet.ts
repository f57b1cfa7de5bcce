import { cells, type Sheet } from "@hoptac/kit";
import { areaOn, dayOf } from "../area/areaOn.js";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { LandParcel } from "./LandParcel.js";
import { LandRight } from "./LandRight.js";

/** Land of cooperatives. */
export const landSheet: Sheet = {
  name: "land",
  title: { vi: "Đất hợp tác xã sử dụng", en: "Land of cooperatives" },
  entity: () => LandParcel,
  key: ["cooperativeId", "parcelNo", "validFrom"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    areaId: { header: { vi: "Mã xã", en: "Commune code" }, cell: areaOn((row) => dayOf(row.validFrom)), required: true },
    parcelNo: { header: { vi: "Số thửa", en: "Parcel" }, cell: cells.text(30), required: true },
    areaHa: { header: { vi: "Diện tích ha", en: "Area ha" }, cell: cells.decimal, required: true },
    landRight: { header: { vi: "Quyền sử dụng", en: "Right" }, cell: cells.oneOf(LandRight), required: true },
    certificateNo: { header: { vi: "Số giấy chứng nhận", en: "Certificate" }, cell: cells.text(30) },
    expiresOn: { header: { vi: "Hết hạn", en: "Expires on" }, cell: cells.day },
    validFrom: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Until" }, cell: cells.day },
  },
};
