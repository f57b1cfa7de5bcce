import { cells, type Sheet } from "@hoptac/kit";
import { areaOn, dayOf } from "../area/areaOn.js";
import { AgriType } from "./AgriType.js";
import { CoopEntityType } from "./CoopEntityType.js";
import { Cooperative } from "./Cooperative.js";
import { CoopGovernance } from "./CoopGovernance.js";
import { CoopPurpose } from "./CoopPurpose.js";
import { CoopSector } from "./CoopSector.js";
import { LegalRegime } from "./LegalRegime.js";
import { LegalStatus } from "./LegalStatus.js";

/** The register of cooperatives. A commune code alone is ambiguous since 2025, so each row says on which day its code is meant. */
export const cooperativeSheet: Sheet = {
  name: "cooperatives",
  title: { vi: "Danh bạ hợp tác xã", en: "Register of cooperatives" },
  entity: () => Cooperative,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã số", en: "Code" }, cell: cells.text(10), required: true },
    legacyRegistrationNo: { header: { vi: "Số đăng ký cũ", en: "Old registration number" }, cell: cells.text(30) },
    nameVi: { header: { vi: "Tên hợp tác xã", en: "Name" }, cell: cells.text(200), required: true },
    shortName: { header: { vi: "Tên viết tắt", en: "Short name" }, cell: cells.text(100) },
    entityType: { header: { vi: "Loại hình", en: "Kind" }, cell: cells.oneOf(CoopEntityType), required: true },
    legalRegime: { header: { vi: "Luật áp dụng", en: "Governing law" }, cell: cells.oneOf(LegalRegime), required: true },
    legalStatus: { header: { vi: "Tình trạng pháp lý", en: "Legal status" }, cell: cells.oneOf(LegalStatus), required: true },
    foundedOn: { header: { vi: "Ngày thành lập", en: "Founded on" }, cell: cells.day },
    registeredOn: { header: { vi: "Ngày đăng ký", en: "Registered on" }, cell: cells.day },
    firstRegisteredOn: { header: { vi: "Ngày đăng ký lần đầu", en: "First registered on" }, cell: cells.day },
    charterCapital: { header: { vi: "Vốn điều lệ", en: "Charter capital" }, cell: cells.money },
    mainVsic: { header: { vi: "Mã ngành chính", en: "Main business line" }, cell: cells.text(5) },
    sector: { header: { vi: "Lĩnh vực", en: "Sector" }, cell: cells.oneOf(CoopSector), required: true },
    agriType: { header: { vi: "Loại hình nông nghiệp", en: "Agricultural type" }, cell: cells.oneOf(AgriType) },
    purpose: { header: { vi: "Mục đích", en: "Purpose" }, cell: cells.oneOf(CoopPurpose) },
    governance: { header: { vi: "Mô hình quản trị", en: "Governance" }, cell: cells.oneOf(CoopGovernance) },
    address: { header: { vi: "Địa chỉ", en: "Address" }, cell: cells.text(300) },
    areaId: { header: { vi: "Mã xã", en: "Commune code" }, cell: areaOn((row) => dayOf(row.areaCodeOn)), required: true },
    areaCodeOn: { header: { vi: "Mã xã theo ngày", en: "Commune code as of" }, cell: cells.day, required: true, lookup: true },
    effectiveOn: { header: { vi: "Nội dung có hiệu lực từ", en: "In force since" }, cell: cells.day },
    latitude: { header: { vi: "Vĩ độ", en: "Latitude" }, cell: cells.decimal },
    longitude: { header: { vi: "Kinh độ", en: "Longitude" }, cell: cells.decimal },
    phone: { header: { vi: "Điện thoại", en: "Phone" }, cell: cells.text(20) },
    email: { header: { vi: "Thư điện tử", en: "Email" }, cell: cells.text(200) },
    allianceMember: { header: { vi: "Thành viên Liên minh", en: "Alliance member" }, cell: cells.yesNo, required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
