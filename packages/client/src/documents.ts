// Written by `npm run schema` from schema/schema.graphql and schema/operations.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Loại hình HTX nông nghiệp · Type of agricultural cooperative */
export type AgriType =
  /** Trồng trọt · Crops */
  | 'CROP'
  /** Thủy sản · Fishery */
  | 'FISHERY'
  /** Lâm nghiệp · Forestry */
  | 'FORESTRY'
  /** Chăn nuôi · Livestock */
  | 'LIVESTOCK'
  /** Tổng hợp · Mixed */
  | 'MIXED_AGRI'
  /** Nước sạch nông thôn · Rural clean water */
  | 'RURAL_WATER'
  /** Diêm nghiệp · Salt making */
  | 'SALT';

/** Lọc theo AgriType · Filters by AgriType */
export type AgriTypeFilter = {
  /** Bằng · Equal to */
  readonly eq?: AgriType | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<AgriType> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: AgriType | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<AgriType> | null | undefined;
};

/** Ghi lần nhập đã xem trước · Which preview is applied */
export type ApplyImportInput = {
  /** Mã lần nhập do previewImport trả lời · Id that previewImport answered */
  readonly id: string;
  /** Bỏ qua các dòng đã bị sửa sau khi xuất; không đặt thì cả lần nhập bị từ chối · Leave rows that changed after the export as they are; otherwise they refuse it all */
  readonly leaveStaleRowsOut?: boolean | null | undefined;
};

/** Cấp hành chính · Tier of an administrative unit */
export type AreaLevel =
  /** Cấp xã · Commune */
  | 'COMMUNE'
  /** Cấp huyện · District */
  | 'DISTRICT'
  /** Cấp tỉnh · Province */
  | 'PROVINCE';

/** Giao nhiều nhiệm vụ một lần: tất cả hoặc không · Tasks to assign at once: all or none */
export type AssignTasksInput = {
  /** Dự thảo đã có · Drafts that are there already */
  readonly drafts?: ReadonlyArray<DraftToAssignInput> | null | undefined;
  /** Khóa chống gửi lặp · Repeating the call with this key changes nothing */
  readonly idempotencyKey?: string | null | undefined;
  /** Nhiệm vụ mới · New tasks */
  readonly tasks?: ReadonlyArray<NewTaskInput> | null | undefined;
};

/** Lọc theo đúng, sai · Filters by yes or no */
export type BooleanFilter = {
  /** Bằng · Equal to */
  readonly eq?: boolean | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
};

/** Chọn thay đổi cần theo dõi · Which changes are wanted; what is absent does not narrow */
export type ChangeFilter = {
  /** Mã hợp tác xã sở hữu · The cooperative they belong to */
  readonly cooperative?: string | null | undefined;
  /** Kiểu của đối tượng · Types, as Change.entity */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** Mã các đối tượng · Ids of objects */
  readonly ids?: ReadonlyArray<string> | null | undefined;
};

/** Loại thay đổi · What happened */
export type ChangeOperation =
  /** Xóa · Deleted */
  | 'DELETE'
  /** Thêm mới · Inserted */
  | 'INSERT'
  /** Sửa · Updated */
  | 'UPDATE';

/** Trạng thái thông báo kết luận · State of a conclusion */
export type ConclusionState =
  /** Đã duyệt · Approved */
  | 'APPROVED'
  /** Dự thảo · Draft */
  | 'DRAFT'
  /** Đã ban hành · Issued */
  | 'ISSUED'
  /** Đã trình ký · Submitted */
  | 'SUBMITTED';

/** Loại hình tổ chức · Kind of organisation */
export type CoopEntityType =
  /** Hợp tác xã · Cooperative */
  | 'COOPERATIVE'
  /** Tổ hợp tác · Cooperation group */
  | 'COOP_GROUP'
  /** Liên hiệp hợp tác xã · Union of cooperatives */
  | 'COOP_UNION'
  /** Quỹ tín dụng nhân dân · People's credit fund */
  | 'CREDIT_FUND';

/** Lọc theo CoopEntityType · Filters by CoopEntityType */
export type CoopEntityTypeFilter = {
  /** Bằng · Equal to */
  readonly eq?: CoopEntityType | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<CoopEntityType> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: CoopEntityType | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<CoopEntityType> | null | undefined;
};

/** Mô hình quản trị · Governance model */
export type CoopGovernance =
  /** Tổ chức quản trị đầy đủ · Full governance */
  | 'FULL'
  /** Tổ chức quản trị rút gọn · Simplified governance */
  | 'SIMPLIFIED';

/** Lọc theo CoopGovernance · Filters by CoopGovernance */
export type CoopGovernanceFilter = {
  /** Bằng · Equal to */
  readonly eq?: CoopGovernance | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<CoopGovernance> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: CoopGovernance | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<CoopGovernance> | null | undefined;
};

/** Mục đích đối với thành viên · What it does for its members */
export type CoopPurpose =
  /** Hợp tác xã tiêu dùng · Consumption */
  | 'CONSUMPTION'
  /** Hợp tác xã tạo việc làm · Jobs for members */
  | 'JOB_CREATION'
  /** Hợp tác xã hỗn hợp · Mixed */
  | 'MIXED'
  /** Hợp tác xã sản xuất, dịch vụ · Services to members' production */
  | 'PRODUCTION_SERVICE';

/** Lọc theo CoopPurpose · Filters by CoopPurpose */
export type CoopPurposeFilter = {
  /** Bằng · Equal to */
  readonly eq?: CoopPurpose | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<CoopPurpose> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: CoopPurpose | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<CoopPurpose> | null | undefined;
};

/** Lĩnh vực · Sector */
export type CoopSector =
  /** Nông nghiệp (kể cả khai thác muối) · Agriculture (with salt extraction) */
  | 'AGRICULTURE'
  /** Tài chính, ngân hàng, bảo hiểm · Finance, banking and insurance */
  | 'FINANCE'
  /** Công nghiệp, xây dựng · Industry and construction */
  | 'INDUSTRY_CONSTRUCTION'
  /** Thương mại, dịch vụ và lĩnh vực khác · Trade, services and other */
  | 'TRADE_SERVICES';

/** Lọc theo CoopSector · Filters by CoopSector */
export type CoopSectorFilter = {
  /** Bằng · Equal to */
  readonly eq?: CoopSector | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<CoopSector> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: CoopSector | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<CoopSector> | null | undefined;
};

/** Bộ lọc Cooperative; các điều kiện cùng phải đúng · Filter of Cooperative; all conditions must hold */
export type CooperativeFilter = {
  /** Địa chỉ trụ sở · Registered address */
  readonly address?: TextFilter | null | undefined;
  /** Loại hình hợp tác xã nông nghiệp · Type of agricultural cooperative */
  readonly agriType?: AgriTypeFilter | null | undefined;
  /** Là thành viên Liên minh Hợp tác xã tỉnh · Member of the provincial cooperative alliance */
  readonly allianceMember?: BooleanFilter | null | undefined;
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<CooperativeFilter> | null | undefined;
  /** Xã, phường, thị trấn đặt trụ sở · The commune of its seat */
  readonly area?: IdFilter | null | undefined;
  /** Vốn điều lệ · Charter capital */
  readonly charterCapital?: MoneyFilter | null | undefined;
  /** Mã số hợp tác xã (mã số thuế) · Code for life, its tax code */
  readonly code?: TextFilter | null | undefined;
  /** Dữ liệu minh họa, không phải hợp tác xã có thật · Demonstration data, no real cooperative */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Thay đổi đăng ký gần nhất có hiệu lực từ ngày · The day from which the latest change of the register holds */
  readonly effectiveOn?: DateFilter | null | undefined;
  /** Loại hình tổ chức · Kind of organisation */
  readonly entityType?: CoopEntityTypeFilter | null | undefined;
  /** Ngày đăng ký lần đầu · First registered on */
  readonly firstRegisteredOn?: DateFilter | null | undefined;
  /** Ngày thành lập · Founded on */
  readonly foundedOn?: DateFilter | null | undefined;
  /** Mô hình quản trị (từ Luật 2023) · Governance model (since the law of 2023) */
  readonly governance?: CoopGovernanceFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Vĩ độ trụ sở · Latitude of its seat */
  readonly latitude?: DecimalFilter | null | undefined;
  /** Số đăng ký cũ · Registration number from before the code */
  readonly legacyRegistrationNo?: TextFilter | null | undefined;
  /** Đang đăng ký theo luật nào · The law it is registered under */
  readonly legalRegime?: LegalRegimeFilter | null | undefined;
  /** Tình trạng pháp lý · Legal status */
  readonly legalStatus?: LegalStatusFilter | null | undefined;
  /** Kinh độ trụ sở · Longitude of its seat */
  readonly longitude?: DecimalFilter | null | undefined;
  /** Mã ngành nghề chính (VSIC) · Main business line (VSIC) */
  readonly mainVsic?: TextFilter | null | undefined;
  /** Lý do gộp hồ sơ trùng · Why it was found to be a duplicate */
  readonly mergeReason?: TextFilter | null | undefined;
  /** Hồ sơ đúng, khi hồ sơ này là bản trùng đã gộp · The record that goes on, when this one was a duplicate of it */
  readonly mergedInto?: IdFilter | null | undefined;
  /** Tên hợp tác xã · Name */
  readonly nameVi?: TextFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: CooperativeFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<CooperativeFilter> | null | undefined;
  /** Mục đích đối với thành viên · What it does for its members */
  readonly purpose?: CoopPurposeFilter | null | undefined;
  /** Ngày đăng ký theo luật hiện hành của hợp tác xã · Registered under its present law on */
  readonly registeredOn?: DateFilter | null | undefined;
  /** Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only */
  readonly searchKey?: TextFilter | null | undefined;
  /** Lĩnh vực · Sector */
  readonly sector?: CoopSectorFilter | null | undefined;
  /** Tên viết tắt · Short name */
  readonly shortName?: TextFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Một cột để sắp xếp Cooperative; đúng một cột mỗi mục · A column to order Cooperative by; exactly one in each entry */
export type CooperativeOrder = {
  /** Địa chỉ trụ sở · Registered address */
  readonly address?: SortDirection | null | undefined;
  /** Loại hình hợp tác xã nông nghiệp · Type of agricultural cooperative */
  readonly agriType?: SortDirection | null | undefined;
  /** Là thành viên Liên minh Hợp tác xã tỉnh · Member of the provincial cooperative alliance */
  readonly allianceMember?: SortDirection | null | undefined;
  /** Vốn điều lệ · Charter capital */
  readonly charterCapital?: SortDirection | null | undefined;
  /** Mã số hợp tác xã (mã số thuế) · Code for life, its tax code */
  readonly code?: SortDirection | null | undefined;
  /** Dữ liệu minh họa, không phải hợp tác xã có thật · Demonstration data, no real cooperative */
  readonly demonstration?: SortDirection | null | undefined;
  /** Thay đổi đăng ký gần nhất có hiệu lực từ ngày · The day from which the latest change of the register holds */
  readonly effectiveOn?: SortDirection | null | undefined;
  /** Loại hình tổ chức · Kind of organisation */
  readonly entityType?: SortDirection | null | undefined;
  /** Ngày đăng ký lần đầu · First registered on */
  readonly firstRegisteredOn?: SortDirection | null | undefined;
  /** Ngày thành lập · Founded on */
  readonly foundedOn?: SortDirection | null | undefined;
  /** Mô hình quản trị (từ Luật 2023) · Governance model (since the law of 2023) */
  readonly governance?: SortDirection | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: SortDirection | null | undefined;
  /** Vĩ độ trụ sở · Latitude of its seat */
  readonly latitude?: SortDirection | null | undefined;
  /** Số đăng ký cũ · Registration number from before the code */
  readonly legacyRegistrationNo?: SortDirection | null | undefined;
  /** Đang đăng ký theo luật nào · The law it is registered under */
  readonly legalRegime?: SortDirection | null | undefined;
  /** Tình trạng pháp lý · Legal status */
  readonly legalStatus?: SortDirection | null | undefined;
  /** Kinh độ trụ sở · Longitude of its seat */
  readonly longitude?: SortDirection | null | undefined;
  /** Mã ngành nghề chính (VSIC) · Main business line (VSIC) */
  readonly mainVsic?: SortDirection | null | undefined;
  /** Lý do gộp hồ sơ trùng · Why it was found to be a duplicate */
  readonly mergeReason?: SortDirection | null | undefined;
  /** Tên hợp tác xã · Name */
  readonly nameVi?: SortDirection | null | undefined;
  /** Mục đích đối với thành viên · What it does for its members */
  readonly purpose?: SortDirection | null | undefined;
  /** Ngày đăng ký theo luật hiện hành của hợp tác xã · Registered under its present law on */
  readonly registeredOn?: SortDirection | null | undefined;
  /** Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only */
  readonly searchKey?: SortDirection | null | undefined;
  /** Lĩnh vực · Sector */
  readonly sector?: SortDirection | null | undefined;
  /** Tên viết tắt · Short name */
  readonly shortName?: SortDirection | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: SortDirection | null | undefined;
};

/** Lọc theo ngày · Filters by day */
export type DateFilter = {
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Lớn hơn · More than */
  readonly gt?: string | null | undefined;
  /** Không nhỏ hơn · At least */
  readonly gte?: string | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Nhỏ hơn · Less than */
  readonly lt?: string | null | undefined;
  /** Không lớn hơn · At most */
  readonly lte?: string | null | undefined;
};

/** Lọc theo số thập phân · Filters by exact decimal number */
export type DecimalFilter = {
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Lớn hơn · More than */
  readonly gt?: string | null | undefined;
  /** Không nhỏ hơn · At least */
  readonly gte?: string | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Nhỏ hơn · Less than */
  readonly lt?: string | null | undefined;
  /** Không lớn hơn · At most */
  readonly lte?: string | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: string | null | undefined;
};

/** Dự thảo và phiên bản đã đọc · A draft at the version that was read */
export type DraftToAssignInput = {
  /** Phiên bản đã đọc · The version that was read */
  readonly expectedVersion: number;
  /** Dự thảo · The draft */
  readonly id: string;
};

/** Lọc theo mã định danh · Filters by global id */
export type IdFilter = {
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
};

/** Trạng thái nhập · State of an import */
export type ImportState =
  /** Đã ghi · Applied */
  | 'APPLIED'
  /** Đang ghi · Being applied */
  | 'APPLYING'
  /** Đang kiểm tra · Being checked */
  | 'CHECKING'
  /** Bị dừng giữa chừng, chưa ghi gì · Stopped on the way, nothing was written */
  | 'FAILED'
  /** Không có gì sai, có thể ghi · Nothing is wrong, it can be applied */
  | 'READY'
  /** Có ô sai, không ghi được · Some cells are bad, it cannot be applied */
  | 'REFUSED'
  /** Có dòng đã bị sửa sau khi xuất · Some rows changed after they were exported */
  | 'STALE';

/** Bộ lọc LargeField; các điều kiện cùng phải đúng · Filter of LargeField; all conditions must hold */
export type LargeFieldFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<LargeFieldFilter> | null | undefined;
  /** Diện tích đăng ký, ha · Registered area, hectares */
  readonly areaHa?: DecimalFilter | null | undefined;
  /** Hợp tác xã · The cooperative */
  readonly cooperative?: IdFilter | null | undefined;
  /** Số hộ tham gia · Households taking part */
  readonly households?: NumberFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Tên cánh đồng · Name */
  readonly name?: TextFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: LargeFieldFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<LargeFieldFilter> | null | undefined;
  /** Cây trồng, vật nuôi chính · Main product */
  readonly product?: IdFilter | null | undefined;
  /** Ngày đề xuất · Day of the proposal */
  readonly proposedOn?: DateFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: LargeFieldStateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Trạng thái cánh đồng lớn · State of a large field */
export type LargeFieldState =
  /** Đã thẩm định · Appraised */
  | 'APPRAISED'
  /** Đã phê duyệt · Approved */
  | 'APPROVED'
  /** Đề xuất · Proposed */
  | 'PROPOSED'
  /** Đã kết thúc vụ · A season is closed */
  | 'SEASON_CLOSED'
  /** Đang trong vụ · A season is running */
  | 'SEASON_RUNNING'
  /** Dừng · Stopped */
  | 'STOPPED';

/** Lọc theo LargeFieldState · Filters by LargeFieldState */
export type LargeFieldStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: LargeFieldState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<LargeFieldState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: LargeFieldState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<LargeFieldState> | null | undefined;
};

/** Luật đang áp dụng · Governing law */
export type LegalRegime =
  /** Luật Hợp tác xã 2003 · Cooperative Law 2003 */
  | 'LAW_2003'
  /** Luật Hợp tác xã 2012 · Cooperative Law 2012 */
  | 'LAW_2012'
  /** Luật Hợp tác xã 2023 · Cooperative Law 2023 */
  | 'LAW_2023';

/** Lọc theo LegalRegime · Filters by LegalRegime */
export type LegalRegimeFilter = {
  /** Bằng · Equal to */
  readonly eq?: LegalRegime | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<LegalRegime> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: LegalRegime | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<LegalRegime> | null | undefined;
};

/** Tình trạng pháp lý · Legal status */
export type LegalStatus =
  /** Đang hoạt động · Active */
  | 'ACTIVE'
  /** Đang làm thủ tục phá sản · In bankruptcy proceedings */
  | 'BANKRUPTCY_PROCEEDING'
  /** Đang làm thủ tục giải thể, bị chia, bị hợp nhất, được sáp nhập · Being dissolved, divided, consolidated or merged */
  | 'DISSOLVING'
  /** Không hoạt động tại địa chỉ đã đăng ký · Not at the registered address */
  | 'NOT_AT_ADDRESS'
  /** Bị thu hồi do cưỡng chế về quản lý thuế · Revoked by tax enforcement */
  | 'REVOKED_BY_TAX_ENFORCEMENT'
  /** Tạm ngừng kinh doanh · Suspended */
  | 'SUSPENDED'
  /** Đã giải thể, phá sản, chấm dứt tồn tại · Terminated */
  | 'TERMINATED';

/** Lọc theo LegalStatus · Filters by LegalStatus */
export type LegalStatusFilter = {
  /** Bằng · Equal to */
  readonly eq?: LegalStatus | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<LegalStatus> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: LegalStatus | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<LegalStatus> | null | undefined;
};

/** Đánh dấu đã đọc đến thông báo nào · Up to which notification all is read */
export type MarkAllNotificationsReadInput = {
  /** Đến thông báo mới nhất đã thấy; bỏ trống: tất cả · Up to the newest that was seen; absent: all */
  readonly upToId?: string | null | undefined;
};

/** Thông báo đã đọc · A notification that was read */
export type MarkNotificationReadInput = {
  /** Thông báo của chính mình · One of one's own notifications */
  readonly id: string;
};

/** Bộ lọc Meeting; các điều kiện cùng phải đúng · Filter of Meeting; all conditions must hold */
export type MeetingFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<MeetingFilter> | null | undefined;
  /** Kỳ được sơ kết · The half-year that it assesses */
  readonly assessedPeriod?: IdFilter | null | undefined;
  /** Người chủ trì · Who chairs */
  readonly chair?: IdFilter | null | undefined;
  /** Ban Chỉ đạo · The committee */
  readonly committee?: IdFilter | null | undefined;
  /** Dữ liệu minh họa · Demonstration data */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Cơ quan mời họp · Who called it */
  readonly department?: IdFilter | null | undefined;
  /** Ngày họp · Day */
  readonly heldOn?: DateFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Loại cuộc họp · Kind */
  readonly kind?: MeetingKindFilter | null | undefined;
  /** Biên bản · Minutes */
  readonly minutes?: TextFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: MeetingFilter | null | undefined;
  /** Kỳ được triển khai · The half-year that it opens */
  readonly openedPeriod?: IdFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<MeetingFilter> | null | undefined;
  /** Ngày khóa kỳ được sơ kết · When the assessed half-year was closed */
  readonly periodClosedOn?: DateFilter | null | undefined;
  /** Địa điểm · Place */
  readonly place?: TextFilter | null | undefined;
  /** Lý do hủy · Why it was cancelled */
  readonly reason?: TextFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: MeetingStateFilter | null | undefined;
  /** Tên cuộc họp · Title */
  readonly title?: TextFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Loại cuộc họp · Kind of meeting */
export type MeetingKind =
  /** Họp đột xuất · Extraordinary */
  | 'EXTRAORDINARY'
  /** Họp sơ kết sáu tháng · Half-year assessment */
  | 'HALF_YEAR_ASSESSMENT'
  /** Họp chuyên đề · On one subject */
  | 'THEMATIC'
  /** Họp tổng kết năm · Year assessment */
  | 'YEAR_ASSESSMENT';

/** Lọc theo MeetingKind · Filters by MeetingKind */
export type MeetingKindFilter = {
  /** Bằng · Equal to */
  readonly eq?: MeetingKind | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<MeetingKind> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: MeetingKind | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<MeetingKind> | null | undefined;
};

/** Vai trò dự họp · Part in a meeting */
export type MeetingRole =
  /** Chủ trì · Chair */
  | 'CHAIR'
  /** Khách mời · Guest */
  | 'GUEST'
  /** Thành viên Ban Chỉ đạo · Member of the committee */
  | 'MEMBER'
  /** Ghi biên bản · Takes the minutes */
  | 'MINUTE_TAKER';

/** Trạng thái cuộc họp · State of a meeting */
export type MeetingState =
  /** Đã hủy · Cancelled */
  | 'CANCELLED'
  /** Đã họp · Held */
  | 'HELD'
  /** Đã mời · Called */
  | 'PLANNED';

/** Lọc theo MeetingState · Filters by MeetingState */
export type MeetingStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: MeetingState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<MeetingState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: MeetingState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<MeetingState> | null | undefined;
};

/** Lọc theo thời điểm · Filters by moment */
export type MomentFilter = {
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Lớn hơn · More than */
  readonly gt?: string | null | undefined;
  /** Không nhỏ hơn · At least */
  readonly gte?: string | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Nhỏ hơn · Less than */
  readonly lt?: string | null | undefined;
  /** Không lớn hơn · At most */
  readonly lte?: string | null | undefined;
};

/** Lọc theo số tiền · Filters by amount of money */
export type MoneyFilter = {
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Lớn hơn · More than */
  readonly gt?: string | null | undefined;
  /** Không nhỏ hơn · At least */
  readonly gte?: string | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Nhỏ hơn · Less than */
  readonly lt?: string | null | undefined;
  /** Không lớn hơn · At most */
  readonly lte?: string | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: string | null | undefined;
};

/** Nhiệm vụ mới: phải có nội dung chỉ đạo hoặc nội dung kế hoạch làm căn cứ · A task, with the instruction or plan item behind it */
export type NewTaskInput = {
  /** Rõ thẩm quyền · By what authority */
  readonly authority?: string | null | undefined;
  /** Rõ việc: nội dung phải làm · What has to be done */
  readonly content?: string | null | undefined;
  /** Cơ quan, địa phương phối hợp · Who cooperates */
  readonly cooperatingIds?: ReadonlyArray<string> | null | undefined;
  /** Hợp tác xã mà nhiệm vụ nói tới · The cooperative it is about */
  readonly cooperativeId?: string | null | undefined;
  /** Hoặc hạn tính bằng số ngày làm việc kể từ hôm nay · Or due after so many working days from today */
  readonly dueInWorkingDays?: number | null | undefined;
  /** Rõ thời gian: hạn hoàn thành · Due day */
  readonly dueOn?: string | null | undefined;
  /** Rõ kết quả: sản phẩm phải có · What it has to lead to */
  readonly expectedResult?: string | null | undefined;
  /** Nội dung chỉ đạo làm căn cứ · The instruction behind it */
  readonly instructionId?: string | null | undefined;
  /** Nhiệm vụ trọng tâm · A key task */
  readonly isKey?: boolean | null | undefined;
  /** Cơ quan, địa phương chủ trì · Who leads */
  readonly leadDepartmentId: string;
  /** Kỳ công tác; bỏ trống: kỳ hiện tại · The half-year; absent: the current one */
  readonly periodId?: string | null | undefined;
  /** Nội dung kế hoạch làm căn cứ · The plan item behind it */
  readonly planItemId?: string | null | undefined;
  /** Rõ trách nhiệm: lãnh đạo chịu trách nhiệm · Who answers for it */
  readonly responsibility?: string | null | undefined;
  /** Rõ người: cán bộ phụ trách · Who does it */
  readonly responsiblePerson?: string | null | undefined;
  /** Tên việc · What, in a line */
  readonly title: string;
  /** Độ khẩn · Urgency */
  readonly urgency?: TaskUrgency | null | undefined;
};

/** Bộ lọc Notification; các điều kiện cùng phải đúng · Filter of Notification; all conditions must hold */
export type NotificationFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<NotificationFilter> | null | undefined;
  /** Lúc thông báo · When it came */
  readonly createdAt?: MomentFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Loại · Of what */
  readonly kind?: NotificationKindFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: NotificationFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<NotificationFilter> | null | undefined;
  /** Lúc đã đọc; trống: chưa đọc · When it was read; empty: not yet */
  readonly readAt?: MomentFilter | null | undefined;
  /** Ngày thông báo · Told on */
  readonly toldOn?: DateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
  /** Nội dung bằng tiếng Anh · What it says in English */
  readonly wordsEn?: TextFilter | null | undefined;
  /** Nội dung bằng tiếng Việt · What it says in Vietnamese */
  readonly wordsVi?: TextFilter | null | undefined;
};

/** Loại thông báo · What somebody is told of */
export type NotificationKind =
  /** Nhắc việc sắp đến hạn · Reminder before the due day */
  | 'DUE'
  /** Cho gia hạn · More time was granted */
  | 'EXTENSION_GRANTED'
  /** Không cho gia hạn · More time was refused */
  | 'EXTENSION_REFUSED'
  /** Đề nghị gia hạn · More time was asked for */
  | 'EXTENSION_REQUESTED'
  /** Giao tháo gỡ khó khăn, vướng mắc · An obstacle was assigned */
  | 'OBSTACLE_ASSIGNED'
  /** Khó khăn vượt thẩm quyền · An obstacle is beyond authority */
  | 'OBSTACLE_BEYOND_AUTHORITY'
  /** Hợp tác xã xác nhận đã tháo gỡ · An obstacle was confirmed as gone */
  | 'OBSTACLE_CONFIRMED'
  /** Trình cấp trên · An obstacle was escalated */
  | 'OBSTACLE_ESCALATED'
  /** Không tiếp nhận phản ánh · An obstacle was rejected */
  | 'OBSTACLE_REJECTED'
  /** Hợp tác xã báo chưa tháo gỡ xong · An obstacle was reopened */
  | 'OBSTACLE_REOPENED'
  /** Phản ánh khó khăn, vướng mắc · An obstacle was reported */
  | 'OBSTACLE_REPORTED'
  /** Báo đã tháo gỡ, chờ hợp tác xã xác nhận · An obstacle was resolved */
  | 'OBSTACLE_RESOLVED'
  /** Nhắc việc quá hạn · Reminder of what is overdue */
  | 'OVERDUE'
  /** Báo cấp trên việc quá hạn · What is overdue, to who oversees it */
  | 'OVERDUE_ABOVE'
  /** Có phiếu rà soát cần điền · A review sheet is to be filled in */
  | 'SHEET_OPENED'
  /** Trả lại phiếu rà soát · A review sheet was returned */
  | 'SHEET_RETURNED'
  /** Phiếu rà soát chờ kiểm tra · A review sheet waits to be checked */
  | 'SHEET_SUBMITTED'
  /** Nghiệm thu nhiệm vụ · A task was accepted */
  | 'TASK_ACCEPTED'
  /** Giao nhiệm vụ · A task was assigned */
  | 'TASK_ASSIGNED'
  /** Hủy nhiệm vụ · A task was cancelled */
  | 'TASK_CANCELLED'
  /** Nhiệm vụ đã báo cáo, chờ nghiệm thu · A task was reported done */
  | 'TASK_REPORTED'
  /** Trả lại nhiệm vụ · A task was returned */
  | 'TASK_RETURNED'
  /** Chuyển cơ quan chủ trì nhiệm vụ · A task was transferred */
  | 'TASK_TRANSFERRED'
  /** Nhắc mốc công tác hằng năm · Reminder of a day of every year */
  | 'YEAR_DATE';

/** Lọc theo NotificationKind · Filters by NotificationKind */
export type NotificationKindFilter = {
  /** Bằng · Equal to */
  readonly eq?: NotificationKind | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<NotificationKind> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: NotificationKind | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<NotificationKind> | null | undefined;
};

/** Lọc theo số nguyên · Filters by whole number */
export type NumberFilter = {
  /** Bằng · Equal to */
  readonly eq?: number | null | undefined;
  /** Lớn hơn · More than */
  readonly gt?: number | null | undefined;
  /** Không nhỏ hơn · At least */
  readonly gte?: number | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Nhỏ hơn · Less than */
  readonly lt?: number | null | undefined;
  /** Không lớn hơn · At most */
  readonly lte?: number | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: number | null | undefined;
};

/** Loại khó khăn, vướng mắc · Kind of obstacle */
export type ObstacleCategory =
  /** Kế toán, thuế · Accounting and tax */
  | 'ACCOUNTING_TAX'
  /** Vốn, tín dụng · Capital and credit */
  | 'CREDIT'
  /** Tranh chấp, công nợ tồn đọng · Disputes and standing debts */
  | 'DEBTS'
  /** Thiên tai, dịch bệnh · Disaster and disease */
  | 'DISASTER'
  /** Hạ tầng · Infrastructure */
  | 'INFRASTRUCTURE'
  /** Vật tư đầu vào · Inputs */
  | 'INPUTS'
  /** Đất đai · Land */
  | 'LAND'
  /** Đầu ra, thị trường · Market */
  | 'MARKET'
  /** Khác · Other */
  | 'OTHER'
  /** Đăng ký, thủ tục pháp lý · Registration and legal procedure */
  | 'REGISTRATION'
  /** Nhân lực · Staff */
  | 'STAFF'
  /** Kỹ thuật, công nghệ · Technology */
  | 'TECHNOLOGY';

/** Lọc theo ObstacleCategory · Filters by ObstacleCategory */
export type ObstacleCategoryFilter = {
  /** Bằng · Equal to */
  readonly eq?: ObstacleCategory | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ObstacleCategory> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ObstacleCategory | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ObstacleCategory> | null | undefined;
};

/** Hình thức xác nhận · How it was confirmed */
export type ObstacleConfirmation =
  /** Tự động, do hợp tác xã không trả lời trong thời hạn · By itself: the cooperative did not answer in time */
  | 'AUTO'
  /** Hợp tác xã xác nhận · By the cooperative */
  | 'COOPERATIVE';

/** Lọc theo ObstacleConfirmation · Filters by ObstacleConfirmation */
export type ObstacleConfirmationFilter = {
  /** Bằng · Equal to */
  readonly eq?: ObstacleConfirmation | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ObstacleConfirmation> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ObstacleConfirmation | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ObstacleConfirmation> | null | undefined;
};

/** Bộ lọc Obstacle; các điều kiện cùng phải đúng · Filter of Obstacle; all conditions must hold */
export type ObstacleFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<ObstacleFilter> | null | undefined;
  /** Loại · Kind */
  readonly category?: ObstacleCategoryFilter | null | undefined;
  /** Số phản ánh · Its number */
  readonly code?: TextFilter | null | undefined;
  /** Hình thức xác nhận · How it was confirmed */
  readonly confirmation?: ObstacleConfirmationFilter | null | undefined;
  /** Ngày xác nhận · Confirmed on */
  readonly confirmedOn?: DateFilter | null | undefined;
  /** Nội dung · What it is */
  readonly content?: TextFilter | null | undefined;
  /** Hợp tác xã · The cooperative */
  readonly cooperative?: IdFilter | null | undefined;
  /** Dữ liệu minh họa · Demonstration data */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Cơ quan được giao tháo gỡ · The department it was given to */
  readonly department?: IdFilter | null | undefined;
  /** Số, ký hiệu văn bản giải quyết · Number and symbol of the document that settled it */
  readonly documentNo?: TextFilter | null | undefined;
  /** Hạn tháo gỡ · Due on */
  readonly dueOn?: DateFilter | null | undefined;
  /** Trùng với phản ánh · The one that it repeats */
  readonly duplicateOf?: IdFilter | null | undefined;
  /** Cấp trên được trình · The authority it was put to */
  readonly escalatedTo?: TextFilter | null | undefined;
  /** Tài liệu chứng minh · The file that shows it */
  readonly evidence?: IdFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: ObstacleFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<ObstacleFilter> | null | undefined;
  /** Nguồn phản ánh · How it came in */
  readonly origin?: ObstacleOriginFilter | null | undefined;
  /** Lý do của bước gần nhất cần lý do · The reason given with the latest step that takes one */
  readonly reason?: TextFilter | null | undefined;
  /** Số lần mở lại · How often it was reopened */
  readonly reopenedTimes?: NumberFilter | null | undefined;
  /** Ngày phản ánh · Reported on */
  readonly reportedOn?: DateFilter | null | undefined;
  /** Ngày báo đã tháo gỡ; trống khi chưa xong hoặc đã mở lại · Resolved on; empty before, and once reopened */
  readonly resolvedOn?: DateFilter | null | undefined;
  /** Phiếu rà soát đã nêu · The review sheet that named it */
  readonly reviewSheet?: IdFilter | null | undefined;
  /** Mức độ; trống: chưa phân loại · How grave; empty before triage */
  readonly severity?: ObstacleSeverityFilter | null | undefined;
  /** Giải pháp, kết quả tháo gỡ · What was done about it */
  readonly solution?: TextFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: ObstacleStateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Nguồn phản ánh · How it came in */
export type ObstacleOrigin =
  /** Hợp tác xã phản ánh · Reported by the cooperative */
  | 'COOPERATIVE'
  /** Cơ quan phản ánh thay · Reported for it by an office */
  | 'ON_BEHALF'
  /** Từ phiếu rà soát · From a review sheet */
  | 'REVIEW';

/** Lọc theo ObstacleOrigin · Filters by ObstacleOrigin */
export type ObstacleOriginFilter = {
  /** Bằng · Equal to */
  readonly eq?: ObstacleOrigin | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ObstacleOrigin> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ObstacleOrigin | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ObstacleOrigin> | null | undefined;
};

/** Mức độ · How grave it is */
export type ObstacleSeverity =
  /** Nghiêm trọng: có thể ngừng hoạt động · Critical: it may have to stop */
  | 'CRITICAL'
  /** Cao: đe dọa vụ sản xuất, hợp đồng · High: a season or a contract is at risk */
  | 'HIGH'
  /** Thấp: gây bất tiện · Low: an inconvenience */
  | 'LOW'
  /** Vừa: giảm kết quả hoạt động · Medium: results suffer */
  | 'MEDIUM';

/** Lọc theo ObstacleSeverity · Filters by ObstacleSeverity */
export type ObstacleSeverityFilter = {
  /** Bằng · Equal to */
  readonly eq?: ObstacleSeverity | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ObstacleSeverity> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ObstacleSeverity | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ObstacleSeverity> | null | undefined;
};

/** Trạng thái khó khăn, vướng mắc · State of an obstacle */
export type ObstacleState =
  /** Đã giao · Assigned */
  | 'ASSIGNED'
  /** Vượt thẩm quyền · Beyond authority */
  | 'BEYOND_AUTHORITY'
  /** Đã xác nhận · Confirmed */
  | 'CONFIRMED'
  /** Đã trình cấp trên · Escalated */
  | 'ESCALATED'
  /** Đang tháo gỡ · Under way */
  | 'IN_PROGRESS'
  /** Không tiếp nhận · Rejected */
  | 'REJECTED'
  /** Chưa xong, mở lại · Reopened */
  | 'REOPENED'
  /** Đã phản ánh · Reported */
  | 'REPORTED'
  /** Đã tháo gỡ, chờ xác nhận · Resolved, to be confirmed */
  | 'RESOLVED'
  /** Đã phân loại · Triaged */
  | 'TRIAGED';

/** Lọc theo ObstacleState · Filters by ObstacleState */
export type ObstacleStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: ObstacleState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ObstacleState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ObstacleState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ObstacleState> | null | undefined;
};

/** Chương trình hỗ trợ cần mở · A support programme to open */
export type OpenSupportProgrammeInput = {
  /** Mã chương trình · Code */
  readonly code: string;
  /** Đến ngày · Last day */
  readonly endsOn?: string | null | undefined;
  /** Khóa chống gửi lặp · Repeating the call with this key changes nothing */
  readonly idempotencyKey?: string | null | undefined;
  /** Căn cứ pháp lý · Legal basis */
  readonly legalBasis?: string | null | undefined;
  /** Tên chương trình · Name in Vietnamese */
  readonly nameVi: string;
  /** Từ ngày · First day */
  readonly startsOn: string;
};

/** Cách vẽ ô · How a panel is drawn */
export type PanelChart =
  /** Thanh · Bars */
  | 'BARS'
  /** Con số · Figures */
  | 'FIGURES'
  /** Bản đồ · Map */
  | 'MAP'
  /** Tiến độ · Progress */
  | 'PROGRESS'
  /** Bảng · Table */
  | 'TABLE';

/** Đơn vị · Unit */
export type PanelUnit =
  /** Số lượng · A number of things */
  | 'COUNT'
  /** Ngày · Days */
  | 'DAYS'
  /** Hecta · Hectares */
  | 'HECTARE'
  /** Tỷ lệ, 0–1 · A share, 0 to 1 */
  | 'SHARE'
  /** Đồng · Đồng */
  | 'VND';

/** Trạng thái kỳ · State of a period */
export type PeriodState =
  /** Đã khóa số liệu · Locked */
  | 'LOCKED'
  /** Đang mở · Open */
  | 'OPEN';

/** Trạng thái phân hệ · State of a plugin */
export type PluginState =
  /** Đã tắt, dữ liệu vẫn giữ · Switched off, its tables stay */
  | 'OFF'
  /** Đang phục vụ · Serving */
  | 'SERVING';

/** Tệp nào cho bảng nào · Which file for which sheet */
export type PreviewImportInput = {
  /** Mã tệp do POST /files trả lời · Id that POST /files answered */
  readonly file: string;
  /** Tên bảng, ví dụ cooperatives; workbook: mọi bảng của một sổ .xlsx · Name of the sheet, such as cooperatives; workbook: every sheet of an .xlsx workbook */
  readonly sheet: string;
};

/** Trạng thái chương trình · State of a programme */
export type ProgrammeState =
  /** Đã đóng · Closed */
  | 'CLOSED'
  /** Dự thảo · Draft */
  | 'DRAFT'
  /** Đang nhận đề nghị · Open for applications */
  | 'OPEN';

/** Lọc theo ProgrammeState · Filters by ProgrammeState */
export type ProgrammeStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: ProgrammeState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ProgrammeState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ProgrammeState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ProgrammeState> | null | undefined;
};

/** Bộ lọc RegistrationCase; các điều kiện cùng phải đúng · Filter of RegistrationCase; all conditions must hold */
export type RegistrationCaseFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<RegistrationCaseFilter> | null | undefined;
  /** Nơi đặt trụ sở · Area of the seat */
  readonly area?: IdFilter | null | undefined;
  /** Hợp tác xã; trống khi hồ sơ thành lập chưa được chấp thuận · The cooperative; empty until a founding case is accepted */
  readonly cooperative?: IdFilter | null | undefined;
  /** Ngày trả lời gần nhất · Day of the last answer */
  readonly decidedOn?: DateFilter | null | undefined;
  /** Ngày nộp · Day of filing */
  readonly filedOn?: DateFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Loại hồ sơ · Kind */
  readonly kind?: RegistrationKindFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: RegistrationCaseFilter | null | undefined;
  /** Số hồ sơ · Number of the case */
  readonly number?: TextFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<RegistrationCaseFilter> | null | undefined;
  /** Địa chỉ đề nghị đăng ký · Address asked for */
  readonly proposedAddress?: TextFilter | null | undefined;
  /** Tên đề nghị đăng ký · Name asked for */
  readonly proposedName?: TextFilter | null | undefined;
  /** Lĩnh vực của hợp tác xã xin thành lập · Sector of the cooperative to found */
  readonly proposedSector?: CoopSectorFilter | null | undefined;
  /** Lý do yêu cầu sửa đổi hoặc từ chối · Reason for asking changes or refusing */
  readonly reason?: TextFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: RegistrationStateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Loại hồ sơ đăng ký · Kind of registration case */
export type RegistrationKind =
  /** Thay đổi nội dung đăng ký · Change what is registered */
  | 'CHANGE'
  /** Đăng ký lại, chuyển đổi theo luật hiện hành · Re-register under the law in force */
  | 'CONVERT'
  /** Giải thể · Dissolve */
  | 'DISSOLVE'
  /** Đăng ký thành lập · Found */
  | 'FOUND'
  /** Tạm ngừng kinh doanh · Suspend business */
  | 'SUSPEND';

/** Lọc theo RegistrationKind · Filters by RegistrationKind */
export type RegistrationKindFilter = {
  /** Bằng · Equal to */
  readonly eq?: RegistrationKind | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<RegistrationKind> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: RegistrationKind | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<RegistrationKind> | null | undefined;
};

/** Trạng thái hồ sơ đăng ký · State of a registration case */
export type RegistrationState =
  /** Chấp thuận · Accepted */
  | 'ACCEPTED'
  /** Yêu cầu sửa đổi, bổ sung · Changes asked for */
  | 'CHANGES_ASKED'
  /** Đã nộp · Filed */
  | 'FILED'
  /** Từ chối · Refused */
  | 'REFUSED';

/** Lọc theo RegistrationState · Filters by RegistrationState */
export type RegistrationStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: RegistrationState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<RegistrationState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: RegistrationState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<RegistrationState> | null | undefined;
};

/** Lý do phải tải lại từ đầu · Why to ask anew */
export type ResyncReason =
  /** Con trỏ không do hệ thống này cấp · This platform never gave out that cursor */
  | 'BAD_CURSOR'
  /** Con trỏ quá cũ, nhật ký không còn giữ · The cursor is older than what the log keeps */
  | 'CURSOR_TOO_OLD'
  /** Cơ sở dữ liệu đã được thay thế · The cursor belongs to another database */
  | 'OTHER_EPOCH'
  /** Quyền xem của người đọc đã thay đổi · What the reader may see has changed */
  | 'RIGHTS_CHANGED'
  /** Đọc chậm hơn thời gian nhật ký được giữ · Read more slowly than the log is kept */
  | 'TOO_SLOW';

/** Trạng thái đợt rà soát · State of a review campaign */
export type ReviewCampaignState =
  /** Đang tổng hợp, phân tích · Analysing */
  | 'ANALYSING'
  /** Đã kết thúc · Closed */
  | 'CLOSED'
  /** Đang thu phiếu · Collecting sheets */
  | 'COLLECTING'
  /** Đã kết luận · Concluded */
  | 'CONCLUDED'
  /** Dự thảo · Draft */
  | 'DRAFT'
  /** Đã mở, đã chốt phạm vi · Open, its scope frozen */
  | 'OPEN';

/** Nhóm sau rà soát · Group after the review */
export type ReviewGroup =
  /** Nhóm 2: trung bình, tháo gỡ khó khăn · Group 2: average, obstacles to be removed */
  | 'AVERAGE'
  /** Nhóm 4: ngừng hoạt động, chuyển đổi hoặc giải thể · Group 4: dormant, to be converted or dissolved */
  | 'DORMANT'
  /** Nhóm 1: hoạt động hiệu quả, hỗ trợ mạnh · Group 1: effective, to be supported strongly */
  | 'EFFECTIVE'
  /** Nhóm 3: yếu, củng cố · Group 3: weak, to be consolidated */
  | 'WEAK';

/** Lọc theo ReviewGroup · Filters by ReviewGroup */
export type ReviewGroupFilter = {
  /** Bằng · Equal to */
  readonly eq?: ReviewGroup | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ReviewGroup> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ReviewGroup | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ReviewGroup> | null | undefined;
};

/** Đề xuất sau rà soát · What is proposed after the review */
export type ReviewProposal =
  /** Củng cố · Consolidate */
  | 'CONSOLIDATE'
  /** Chuyển đổi · Convert */
  | 'CONVERT'
  /** Giải thể · Dissolve */
  | 'DISSOLVE'
  /** Giữ nguyên · Keep as it is */
  | 'KEEP'
  /** Hợp nhất, sáp nhập · Merge */
  | 'MERGE'
  /** Hỗ trợ phát triển · Support */
  | 'SUPPORT'
  /** Tạm ngừng · Suspend */
  | 'SUSPEND';

/** Lọc theo ReviewProposal · Filters by ReviewProposal */
export type ReviewProposalFilter = {
  /** Bằng · Equal to */
  readonly eq?: ReviewProposal | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ReviewProposal> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ReviewProposal | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ReviewProposal> | null | undefined;
};

/** Bộ lọc ReviewSheet; các điều kiện cùng phải đúng · Filter of ReviewSheet; all conditions must hold */
export type ReviewSheetFilter = {
  /** Nghiệm thu ngày · Accepted on */
  readonly acceptedOn?: DateFilter | null | undefined;
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<ReviewSheetFilter> | null | undefined;
  /** Nơi đặt trụ sở vào ngày mở đợt · Where its seat lay on the day of the opening */
  readonly area?: IdFilter | null | undefined;
  /** Đợt rà soát · The review */
  readonly campaign?: IdFilter | null | undefined;
  /** Huyện kiểm tra ngày · Checked on */
  readonly checkedOn?: DateFilter | null | undefined;
  /** Số hợp đồng liên kết đang thực hiện · Linkage contracts that are running */
  readonly contracts?: NumberFilter | null | undefined;
  /** Hợp tác xã · The cooperative */
  readonly cooperative?: IdFilter | null | undefined;
  /** Dữ liệu minh họa · Demonstration data */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Nhóm do huyện xếp · The group that the district puts it in */
  readonly group?: ReviewGroupFilter | null | undefined;
  /** Lý do xếp nhóm · Why this group */
  readonly groupReason?: TextFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Đất đang sử dụng, ha · Land in use, ha */
  readonly landHa?: DecimalFilter | null | undefined;
  /** Đại hội thường niên gần nhất · Latest yearly general meeting */
  readonly lastAgmOn?: DateFilter | null | undefined;
  /** Tình trạng pháp lý · Legal status */
  readonly legalStatus?: LegalStatusFilter | null | undefined;
  /** Thành viên chính thức · Official members */
  readonly members?: NumberFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: ReviewSheetFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<ReviewSheetFilter> | null | undefined;
  /** Lợi nhuận sau thuế trong kỳ, đồng; âm khi lỗ · Profit after tax of the window, đồng; negative for a loss */
  readonly profit?: MoneyFilter | null | undefined;
  /** Đề xuất · What is proposed */
  readonly proposal?: ReviewProposalFilter | null | undefined;
  /** Lý do trả lại hoặc miễn phiếu · Why it was returned or excused */
  readonly reason?: TextFilter | null | undefined;
  /** Doanh thu trong kỳ, đồng · Revenue of the window, đồng */
  readonly revenue?: MoneyFilter | null | undefined;
  /** Dịch vụ cho thành viên · Services to members */
  readonly services?: TextFilter | null | undefined;
  /** Hợp tác xã ký ngày · Signed by the cooperative on */
  readonly signedOn?: DateFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: ReviewSheetStateFilter | null | undefined;
  /** Thời hạn thực hiện đề xuất · To be done by */
  readonly targetOn?: DateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
  /** Lao động thường xuyên · Regular workers */
  readonly workers?: NumberFilter | null | undefined;
};

/** Trạng thái phiếu rà soát · State of a review sheet */
export type ReviewSheetState =
  /** Đã nghiệm thu · Accepted */
  | 'ACCEPTED'
  /** Huyện đã kiểm tra · Checked by the district */
  | 'CHECKED'
  /** Được miễn phiếu · Excused */
  | 'EXCUSED'
  /** Đang làm · Under way */
  | 'IN_PROGRESS'
  /** Chưa làm · Not started */
  | 'NOT_STARTED'
  /** Trả lại · Returned */
  | 'RETURNED'
  /** Hợp tác xã đã ký nộp · Signed by the cooperative */
  | 'SUBMITTED';

/** Lọc theo ReviewSheetState · Filters by ReviewSheetState */
export type ReviewSheetStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: ReviewSheetState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<ReviewSheetState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: ReviewSheetState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<ReviewSheetState> | null | undefined;
};

/** Vai trò · What an account is granted */
export type Role =
  /** Liên minh Hợp tác xã tỉnh · Provincial cooperative alliance */
  | 'ALLIANCE_OFFICER'
  /** Trưởng Ban Chỉ đạo · Head of the committee */
  | 'COMMITTEE_HEAD'
  /** Thành viên Ban Chỉ đạo · Member of the committee */
  | 'COMMITTEE_MEMBER'
  /** Kế toán, văn thư hợp tác xã · Clerk of a cooperative */
  | 'COOP_CLERK'
  /** Người đại diện theo pháp luật của hợp tác xã · Legal representative of a cooperative */
  | 'COOP_DIRECTOR'
  /** Ban kiểm soát hợp tác xã · Supervisor of a cooperative */
  | 'COOP_SUPERVISOR'
  /** Lãnh đạo sở · Leader of a provincial department */
  | 'DEPT_LEADER'
  /** Chuyên viên sở · Officer of a provincial department */
  | 'DEPT_OFFICER'
  /** Lãnh đạo huyện, xã · Leader of a district or commune */
  | 'DISTRICT_LEADER'
  /** Chuyên viên huyện, xã · Officer of a district or commune */
  | 'DISTRICT_OFFICER'
  /** Doanh nghiệp · Enterprise */
  | 'ENTERPRISE_USER'
  /** Thanh tra · Inspector */
  | 'INSPECTOR'
  /** Văn phòng UBND tỉnh · Office of the provincial people's committee */
  | 'PROVINCIAL_OFFICE'
  /** Cơ quan thường trực Ban Chỉ đạo · Standing agency of the committee */
  | 'STANDING_AGENCY'
  /** Quản trị hệ thống · System administrator */
  | 'SYSTEM_ADMIN';

/** Lọc theo Role · Filters by Role */
export type RoleFilter = {
  /** Bằng · Equal to */
  readonly eq?: Role | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<Role> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: Role | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<Role> | null | undefined;
};

/** Bộ lọc RoleGrant; các điều kiện cùng phải đúng · Filter of RoleGrant; all conditions must hold */
export type RoleGrantFilter = {
  /** Tài khoản: mã người dùng ở nơi đăng nhập · The account: its subject at the identity provider */
  readonly account?: TextFilter | null | undefined;
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<RoleGrantFilter> | null | undefined;
  /** Địa bàn · The area */
  readonly area?: IdFilter | null | undefined;
  /** Ban Chỉ đạo · The committee */
  readonly committee?: IdFilter | null | undefined;
  /** Dữ liệu minh họa · Demonstration data */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Cơ quan · The department */
  readonly department?: IdFilter | null | undefined;
  /** Người giao · Who granted it */
  readonly grantedBy?: TextFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: RoleGrantFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<RoleGrantFilter> | null | undefined;
  /** Người giữ vai trò · The person */
  readonly person?: IdFilter | null | undefined;
  /** Nơi giữ vai trò, theo tên lúc giao; trống: toàn hệ thống · Where, by its name when it was granted; empty: the whole platform */
  readonly placeVi?: TextFilter | null | undefined;
  /** Thu hồi lúc; có hiệu lực ngay · When it was revoked; takes effect at once */
  readonly revokedAt?: MomentFilter | null | undefined;
  /** Người thu hồi · Who revoked it */
  readonly revokedBy?: TextFilter | null | undefined;
  /** Lý do thu hồi · Why it was revoked */
  readonly revokedFor?: TextFilter | null | undefined;
  /** Vai trò · Role */
  readonly role?: RoleFilter | null | undefined;
  /** Chức danh bằng tiếng Anh · Title in English */
  readonly titleEn?: TextFilter | null | undefined;
  /** Chức danh · Title */
  readonly titleVi?: TextFilter | null | undefined;
  /** Từ ngày · First day */
  readonly validFrom?: DateFilter | null | undefined;
  /** Đến hết ngày; trống: không định hạn · Last day; empty: open */
  readonly validTo?: DateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Tư cách ký · By what right somebody signs */
export type SignedAs =
  /** Ký thay Trưởng Ban · Delegate of the head */
  | 'DELEGATE'
  /** Trưởng Ban · Head of the committee */
  | 'HEAD';

/** Chiều sắp xếp · Direction of an order */
export type SortDirection =
  /** Tăng dần, trống ở cuối · Upwards, empty last */
  | 'ASC'
  /** Giảm dần, trống ở đầu · Downwards, empty first */
  | 'DESC';

/** Bộ lọc SupportApplication; các điều kiện cùng phải đúng · Filter of SupportApplication; all conditions must hold */
export type SupportApplicationFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<SupportApplicationFilter> | null | undefined;
  /** Số tiền thẩm định, đồng · Appraised amount, đồng */
  readonly appraisedAmount?: MoneyFilter | null | undefined;
  /** Số tiền phê duyệt, đồng · Approved amount, đồng */
  readonly approvedAmount?: MoneyFilter | null | undefined;
  /** Dòng dự toán được chi · The budget line it is paid from */
  readonly budgetLine?: IdFilter | null | undefined;
  /** Nội dung đề nghị · What is asked for */
  readonly content?: TextFilter | null | undefined;
  /** Hợp tác xã · The cooperative */
  readonly cooperative?: IdFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: SupportApplicationFilter | null | undefined;
  /** Số đề nghị · Number of the application */
  readonly number?: TextFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<SupportApplicationFilter> | null | undefined;
  /** Chương trình · The programme */
  readonly programme?: IdFilter | null | undefined;
  /** Lý do không chấp thuận · Reason for the rejection */
  readonly reason?: TextFilter | null | undefined;
  /** Số tiền đề nghị, đồng · Amount asked for, đồng */
  readonly requestedAmount?: MoneyFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: SupportApplicationStateFilter | null | undefined;
  /** Ngày gửi · Day of submission */
  readonly submittedOn?: DateFilter | null | undefined;
  /** Nội dung hỗ trợ · What it is for */
  readonly supportType?: SupportTypeFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Trạng thái đề nghị hỗ trợ · State of an application for support */
export type SupportApplicationState =
  /** Đã thẩm định · Appraised */
  | 'APPRAISED'
  /** Đã phê duyệt · Approved */
  | 'APPROVED'
  /** Không chấp thuận · Rejected */
  | 'REJECTED'
  /** Đã gửi · Submitted */
  | 'SUBMITTED';

/** Lọc theo SupportApplicationState · Filters by SupportApplicationState */
export type SupportApplicationStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: SupportApplicationState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<SupportApplicationState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: SupportApplicationState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<SupportApplicationState> | null | undefined;
};

/** Bộ lọc SupportProgramme; các điều kiện cùng phải đúng · Filter of SupportProgramme; all conditions must hold */
export type SupportProgrammeFilter = {
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<SupportProgrammeFilter> | null | undefined;
  /** Mã chương trình · Code */
  readonly code?: TextFilter | null | undefined;
  /** Đến ngày · Last day */
  readonly endsOn?: DateFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Căn cứ pháp lý · Legal basis */
  readonly legalBasis?: TextFilter | null | undefined;
  /** Tên chương trình · Name in Vietnamese */
  readonly nameVi?: TextFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: SupportProgrammeFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<SupportProgrammeFilter> | null | undefined;
  /** Từ ngày · First day */
  readonly startsOn?: DateFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: ProgrammeStateFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Nội dung hỗ trợ · What support is for */
export type SupportType =
  /** Tín dụng · Credit */
  | 'CREDIT'
  /** Thành lập mới · Founding */
  | 'FOUNDING'
  /** Kết cấu hạ tầng · Infrastructure */
  | 'INFRASTRUCTURE'
  /** Bảo hiểm · Insurance */
  | 'INSURANCE'
  /** Đất đai · Land */
  | 'LAND'
  /** Liên kết chuỗi giá trị · Value-chain linkage */
  | 'LINKAGE'
  /** Xúc tiến thương mại, mở rộng thị trường · Market promotion */
  | 'MARKET'
  /** Củng cố, tổ chức lại · Reorganising */
  | 'REORGANISE'
  /** Ứng dụng khoa học, công nghệ · Technology */
  | 'TECHNOLOGY'
  /** Đào tạo, bồi dưỡng · Training */
  | 'TRAINING'
  /** Lao động trẻ về làm việc tại hợp tác xã · Young labour */
  | 'YOUNG_LABOUR';

/** Lọc theo SupportType · Filters by SupportType */
export type SupportTypeFilter = {
  /** Bằng · Equal to */
  readonly eq?: SupportType | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<SupportType> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: SupportType | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<SupportType> | null | undefined;
};

/** Bộ lọc Task; các điều kiện cùng phải đúng · Filter of Task; all conditions must hold */
export type TaskFilter = {
  /** Ngày nghiệm thu · Accepted on */
  readonly acceptedOn?: DateFilter | null | undefined;
  /** Tất cả đều đúng · All of these hold */
  readonly and?: ReadonlyArray<TaskFilter> | null | undefined;
  /** Tài khoản giao · The login that assigned it */
  readonly assignedBy?: TextFilter | null | undefined;
  /** Ngày giao · Assigned on */
  readonly assignedOn?: DateFilter | null | undefined;
  /** Rõ thẩm quyền · By what authority */
  readonly authority?: TextFilter | null | undefined;
  /** Số nhiệm vụ · Number */
  readonly code?: TextFilter | null | undefined;
  /** Rõ việc: nội dung phải làm · What has to be done */
  readonly content?: TextFilter | null | undefined;
  /** Đánh giá nội dung · Verdict on the content */
  readonly contentVerdict?: VerdictFilter | null | undefined;
  /** Hợp tác xã mà nhiệm vụ nói tới · The cooperative it is about */
  readonly cooperative?: IdFilter | null | undefined;
  /** Hạn để đánh giá: chỉ tính gia hạn được duyệt trước ngày đến hạn · The due day that time is judged by: with the extensions granted before it was due */
  readonly countedDueOn?: DateFilter | null | undefined;
  /** Dữ liệu minh họa · Demonstration data */
  readonly demonstration?: BooleanFilter | null | undefined;
  /** Rõ thời gian: hạn hiện nay · The due day, with every extension granted */
  readonly dueOn?: DateFilter | null | undefined;
  /** Rõ kết quả: sản phẩm phải có · What it has to lead to */
  readonly expectedResult?: TextFilter | null | undefined;
  /** Mã định danh toàn cục · Global id */
  readonly id?: IdFilter | null | undefined;
  /** Nội dung chỉ đạo làm căn cứ · The instruction behind it */
  readonly instruction?: IdFilter | null | undefined;
  /** Nhiệm vụ trọng tâm · A key task */
  readonly isKey?: BooleanFilter | null | undefined;
  /** Cơ quan, địa phương chủ trì · Who leads */
  readonly leadDepartment?: IdFilter | null | undefined;
  /** Không đúng · This does not hold */
  readonly not?: TaskFilter | null | undefined;
  /** Ít nhất một điều đúng · At least one of these holds */
  readonly or?: ReadonlyArray<TaskFilter> | null | undefined;
  /** Hạn giao ban đầu, không đổi khi gia hạn · The due day as assigned; extensions leave it */
  readonly originalDueOn?: DateFilter | null | undefined;
  /** Kỳ công tác · The half-year it belongs to */
  readonly period?: IdFilter | null | undefined;
  /** Nội dung kế hoạch làm căn cứ · The plan item behind it */
  readonly planItem?: IdFilter | null | undefined;
  /** Lý do của bước gần nhất: trả lại, chuyển, hủy · The reason given with the last step: return, transfer, cancel */
  readonly reason?: TextFilter | null | undefined;
  /** Tài khoản báo cáo · The login that reported it done */
  readonly reportedBy?: TextFilter | null | undefined;
  /** Ngày báo cáo gần nhất · The last report's day */
  readonly reportedOn?: DateFilter | null | undefined;
  /** Rõ trách nhiệm: lãnh đạo chịu trách nhiệm · Who answers for it */
  readonly responsibility?: TextFilter | null | undefined;
  /** Rõ người: cán bộ phụ trách · Who does it */
  readonly responsiblePerson?: TextFilter | null | undefined;
  /** Phiếu rà soát có đề xuất này · The review sheet that proposed it */
  readonly reviewSheet?: IdFilter | null | undefined;
  /** Trạng thái · State */
  readonly state?: TaskStateFilter | null | undefined;
  /** Đánh giá thời gian, theo ngày báo cáo · Verdict on the time, by the day of the report */
  readonly timeVerdict?: VerdictFilter | null | undefined;
  /** Số lần bị trả lại · How often it was returned */
  readonly timesReturned?: NumberFilter | null | undefined;
  /** Tên việc · What, in a line */
  readonly title?: TextFilter | null | undefined;
  /** Độ khẩn · Urgency */
  readonly urgency?: TaskUrgencyFilter | null | undefined;
  /** Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change */
  readonly version?: NumberFilter | null | undefined;
};

/** Trạng thái nhiệm vụ · State of a task */
export type TaskState =
  /** Đã nghiệm thu · Accepted */
  | 'ACCEPTED'
  /** Đã nhận · Acknowledged */
  | 'ACKNOWLEDGED'
  /** Đã giao · Assigned */
  | 'ASSIGNED'
  /** Đã hủy · Cancelled */
  | 'CANCELLED'
  /** Dự thảo · Draft */
  | 'DRAFT'
  /** Đang thực hiện · In progress */
  | 'IN_PROGRESS'
  /** Đã báo cáo hoàn thành · Reported done */
  | 'REPORTED'
  /** Bị trả lại · Returned */
  | 'RETURNED';

/** Lọc theo TaskState · Filters by TaskState */
export type TaskStateFilter = {
  /** Bằng · Equal to */
  readonly eq?: TaskState | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<TaskState> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: TaskState | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<TaskState> | null | undefined;
};

/** Độ khẩn · Urgency */
export type TaskUrgency =
  /** Hỏa tốc · Express */
  | 'EXPRESS'
  /** Thường · Normal */
  | 'NORMAL'
  /** Khẩn · Urgent */
  | 'URGENT';

/** Lọc theo TaskUrgency · Filters by TaskUrgency */
export type TaskUrgencyFilter = {
  /** Bằng · Equal to */
  readonly eq?: TaskUrgency | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<TaskUrgency> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: TaskUrgency | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<TaskUrgency> | null | undefined;
};

/** Lọc theo chữ · Filters by text */
export type TextFilter = {
  /** Có chứa, không phân biệt hoa thường · Contains, whatever the case */
  readonly contains?: string | null | undefined;
  /** Bằng · Equal to */
  readonly eq?: string | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: string | null | undefined;
  /** Bắt đầu bằng, không phân biệt hoa thường · Starts with, whatever the case */
  readonly startsWith?: string | null | undefined;
};

/** Tiến độ · Timeliness */
export type Timeliness =
  /** Hoàn thành quá hạn · Done late */
  | 'DONE_LATE'
  /** Hoàn thành đúng hạn · Done on time */
  | 'DONE_ON_TIME'
  /** Sắp đến hạn · Due soon */
  | 'DUE_SOON'
  /** Trong hạn · On time */
  | 'ON_TIME'
  /** Quá hạn · Overdue */
  | 'OVERDUE';

/** Kết luận đánh giá · Verdict */
export type Verdict =
  /** Đạt · Met */
  | 'MET'
  /** Không đạt · Not met */
  | 'NOT_MET'
  /** Đạt một phần · Partly */
  | 'PARTLY';

/** Lọc theo Verdict · Filters by Verdict */
export type VerdictFilter = {
  /** Bằng · Equal to */
  readonly eq?: Verdict | null | undefined;
  /** Một trong · One of */
  readonly in?: ReadonlyArray<Verdict> | null | undefined;
  /** Để trống (true) hay có giá trị (false) · Empty (true) or not (false) */
  readonly isNull?: boolean | null | undefined;
  /** Khác · Not equal to */
  readonly ne?: Verdict | null | undefined;
  /** Không thuộc · None of */
  readonly notIn?: ReadonlyArray<Verdict> | null | undefined;
};

/** An enum describing what kind of type a given `__Type` is. */
export type __TypeKind =
  /** Indicates this type is a scalar. */
  | 'SCALAR'
  /** Indicates this type is an object. `fields` and `interfaces` are valid fields. */
  | 'OBJECT'
  /** Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields. */
  | 'INTERFACE'
  /** Indicates this type is a union. `possibleTypes` is a valid field. */
  | 'UNION'
  /** Indicates this type is an enum. `enumValues` is a valid field. */
  | 'ENUM'
  /** Indicates this type is an input object. `inputFields` is a valid field. */
  | 'INPUT_OBJECT'
  /** Indicates this type is a list. `ofType` is a valid field. */
  | 'LIST'
  /** Indicates this type is a non-null. `ofType` is a valid field. */
  | 'NON_NULL';

export type ApplyImportMutationVariables = Exact<{
  input: ApplyImportInput;
}>;


export type ApplyImportMutation = { readonly applyImport: { readonly import: { readonly id: string, readonly sheet: string, readonly state: ImportState, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number, readonly staleCellCount: number, readonly staleRowsLeftOut: boolean, readonly problem: string | null, readonly badCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly value: string, readonly expected: string, readonly rule: string | null }>, readonly staleCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly inFile: string, readonly standing: string }>, readonly sheets: ReadonlyArray<{ readonly sheet: string, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number }> } } };

export type AreasQueryVariables = Exact<{
  level: AreaLevel;
  asOf?: string | null | undefined;
}>;


export type AreasQuery = { readonly areas: ReadonlyArray<{ readonly id: string, readonly code: string, readonly fullNameVi: string }> };

export type AssignTasksMutationVariables = Exact<{
  input: AssignTasksInput;
}>;


export type AssignTasksMutation = { readonly assignTasks: { readonly tasks: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: TaskState }> } };

export type AuditTrailQueryVariables = Exact<{
  of?: string | null | undefined;
  actor?: string | null | undefined;
  entity?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditTrail: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly cursor: string, readonly at: string, readonly actor: string | null, readonly actorTitle: string | null, readonly actorPerson: string | null, readonly entity: string, readonly action: string | null, readonly words: string, readonly requestId: string | null }> } };

export type ChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: ChangeFilter | null | undefined;
}>;


export type ChangesSubscription = { readonly changes: { readonly cursor: string, readonly resync: ResyncReason | null, readonly events: ReadonlyArray<{ readonly cursor: string, readonly entity: string, readonly id: string, readonly operation: ChangeOperation, readonly version: number | null, readonly at: string, readonly actor: string | null, readonly changedFields: ReadonlyArray<string>, readonly cooperative: string | null }> } };

export type CooperativeQueryVariables = Exact<{
  code: string;
  contacts?: boolean | null | undefined;
}>;


export type CooperativeQuery = { readonly cooperative: { readonly demonstration: boolean, readonly address: string | null, readonly phone?: string | null, readonly email?: string | null, readonly legalRegime: LegalRegime, readonly entityType: CoopEntityType, readonly registeredOn: string | null, readonly charterCapital: string | null, readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly registrationCases: ReadonlyArray<{ readonly id: string, readonly version: number, readonly number: string, readonly kind: RegistrationKind, readonly state: RegistrationState, readonly filedOn: string, readonly decidedOn: string | null }>, readonly largeFields: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string, readonly areaHa: string, readonly households: number, readonly state: LargeFieldState }>, readonly supportApplications: ReadonlyArray<{ readonly id: string, readonly version: number, readonly number: string, readonly supportType: SupportType, readonly state: SupportApplicationState, readonly submittedOn: string, readonly requestedAmount: string, readonly approvedAmount: string | null }>, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } } | null };

export type CooperativeChangesSubscriptionVariables = Exact<{
  after: string;
  filter?: ChangeFilter | null | undefined;
}>;


export type CooperativeChangesSubscription = { readonly changes: { readonly cursor: string, readonly resync: ResyncReason | null, readonly events: ReadonlyArray<{ readonly cursor: string, readonly id: string, readonly operation: ChangeOperation, readonly at: string, readonly actor: string | null, readonly changedFields: ReadonlyArray<string>, readonly node:
        | { readonly __typename: 'Activity' }
        | { readonly __typename: 'Area' }
        | { readonly __typename: 'AreaChange' }
        | { readonly __typename: 'Attachment' }
        | { readonly __typename: 'BudgetLine' }
        | { readonly __typename: 'CalendarDay' }
        | { readonly __typename: 'ClearTaskCheck' }
        | { readonly __typename: 'Cluster' }
        | { readonly __typename: 'ClusterMember' }
        | { readonly __typename: 'Cohort' }
        | { readonly __typename: 'CohortMember' }
        | { readonly __typename: 'Committee' }
        | { readonly __typename: 'Conclusion' }
        | { readonly __typename: 'Conversion' }
        | { readonly __typename: 'Cooperative', readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } }
        | { readonly __typename: 'Correction' }
        | { readonly __typename: 'Delegation' }
        | { readonly __typename: 'Department' }
        | { readonly __typename: 'Enterprise' }
        | { readonly __typename: 'FieldSeason' }
        | { readonly __typename: 'FinancialStatement' }
        | { readonly __typename: 'GovernanceEvent' }
        | { readonly __typename: 'HalfYearAssessment' }
        | { readonly __typename: 'Instruction' }
        | { readonly __typename: 'LandParcel' }
        | { readonly __typename: 'LargeField' }
        | { readonly __typename: 'LawParameter' }
        | { readonly __typename: 'Meeting' }
        | { readonly __typename: 'MeetingDecision' }
        | { readonly __typename: 'MeetingParticipant' }
        | { readonly __typename: 'Member' }
        | { readonly __typename: 'MembershipStat' }
        | { readonly __typename: 'Notification' }
        | { readonly __typename: 'NotificationPreference' }
        | { readonly __typename: 'Obstacle' }
        | { readonly __typename: 'Officer' }
        | { readonly __typename: 'Period' }
        | { readonly __typename: 'Person' }
        | { readonly __typename: 'PlanItem' }
        | { readonly __typename: 'PlanTarget' }
        | { readonly __typename: 'PluginOwner' }
        | { readonly __typename: 'Position' }
        | { readonly __typename: 'Product' }
        | { readonly __typename: 'ProductKey' }
        | { readonly __typename: 'ProductVariety' }
        | { readonly __typename: 'RegisterChange' }
        | { readonly __typename: 'RegisterEntry' }
        | { readonly __typename: 'RegistrationCase' }
        | { readonly __typename: 'ReportingWindow' }
        | { readonly __typename: 'ReviewCampaign' }
        | { readonly __typename: 'ReviewExclusion' }
        | { readonly __typename: 'ReviewSheet' }
        | { readonly __typename: 'RoleGrant' }
        | { readonly __typename: 'SizeThreshold' }
        | { readonly __typename: 'StandingAgency' }
        | { readonly __typename: 'SupportAction' }
        | { readonly __typename: 'SupportApplication' }
        | { readonly __typename: 'SupportProgramme' }
        | { readonly __typename: 'Task' }
        | { readonly __typename: 'TaskCarryOver' }
        | { readonly __typename: 'TaskEvidence' }
        | { readonly __typename: 'TaskExtension' }
        | { readonly __typename: 'TaskReport' }
        | { readonly __typename: 'WorkSetting' }
        | { readonly __typename: 'YearDate' }
       | null }> } };

export type CooperativeProfileQueryVariables = Exact<{
  code: string;
}>;


export type CooperativeProfileQuery = { readonly cooperative: { readonly address: string | null, readonly demonstration: boolean, readonly entityType: CoopEntityType, readonly legalRegime: LegalRegime, readonly registeredOn: string | null, readonly charterCapital: string | null, readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } } | null };

export type CooperativesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CooperativeFilter | null | undefined;
  orderBy?: ReadonlyArray<CooperativeOrder> | CooperativeOrder | null | undefined;
}>;


export type CooperativesQuery = { readonly cooperatives: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } }> } };

export type CooperativeRowFragment = { readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } };

export type CooperativesByAreaQueryVariables = Exact<{
  asOf: string;
  level: AreaLevel;
  cohort?: string | null | undefined;
}>;


export type CooperativesByAreaQuery = { readonly cooperativesByArea: { readonly total: number, readonly areas: ReadonlyArray<{ readonly count: number, readonly area: { readonly id: string, readonly code: string, readonly fullNameVi: string } }>, readonly remainder: ReadonlyArray<{ readonly reason: string, readonly count: number }> } };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { readonly demoAccounts: ReadonlyArray<{ readonly login: string, readonly title: string }> };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { readonly departments: ReadonlyArray<{ readonly id: string, readonly code: string, readonly nameVi: string, readonly nameEn: string }> };

export type FindCooperativesQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type FindCooperativesQuery = { readonly findCooperatives: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string | null, readonly nameVi: string, readonly legalStatus: LegalStatus, readonly agriType: AgriType | null, readonly area: { readonly id: string, readonly fullNameVi: string, readonly parent: { readonly fullNameVi: string } | null } }> };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { readonly import: { readonly id: string, readonly sheet: string, readonly state: ImportState, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number, readonly staleCellCount: number, readonly staleRowsLeftOut: boolean, readonly problem: string | null, readonly badCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly value: string, readonly expected: string, readonly rule: string | null }>, readonly staleCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly inFile: string, readonly standing: string }>, readonly sheets: ReadonlyArray<{ readonly sheet: string, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number }> } };

export type ImportFactsFragment = { readonly id: string, readonly sheet: string, readonly state: ImportState, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number, readonly staleCellCount: number, readonly staleRowsLeftOut: boolean, readonly problem: string | null, readonly badCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly value: string, readonly expected: string, readonly rule: string | null }>, readonly staleCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly inFile: string, readonly standing: string }>, readonly sheets: ReadonlyArray<{ readonly sheet: string, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number }> };

export type ImportProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type ImportProgressSubscription = { readonly importProgress: { readonly done: number, readonly total: number, readonly state: ImportState } };

export type KindsOfObjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type KindsOfObjectsQuery = { readonly __type: { readonly possibleTypes: ReadonlyArray<{ readonly name: string | null, readonly description: string | null }> | null } | null };

export type LargeFieldsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LargeFieldFilter | null | undefined;
}>;


export type LargeFieldsQuery = { readonly largeFields: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string, readonly areaHa: string, readonly households: number, readonly state: LargeFieldState }> } };

export type LargeFieldRowFragment = { readonly id: string, readonly version: number, readonly name: string, readonly areaHa: string, readonly households: number, readonly state: LargeFieldState };

export type MarkAllNotificationsReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type MarkAllNotificationsReadMutation = { readonly markAllNotificationsRead: { readonly __typename: 'NotificationsReadPayload' } };

export type MarkNotificationReadMutationVariables = Exact<{
  input: MarkNotificationReadInput;
}>;


export type MarkNotificationReadMutation = { readonly markNotificationRead: { readonly notification: { readonly id: string, readonly readAt: string | null } } };

export type MeetingQueryVariables = Exact<{
  id: string;
}>;


export type MeetingQuery = { readonly node:
    | { readonly __typename: 'Activity' }
    | { readonly __typename: 'Area' }
    | { readonly __typename: 'AreaChange' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'BudgetLine' }
    | { readonly __typename: 'CalendarDay' }
    | { readonly __typename: 'ClearTaskCheck' }
    | { readonly __typename: 'Cluster' }
    | { readonly __typename: 'ClusterMember' }
    | { readonly __typename: 'Cohort' }
    | { readonly __typename: 'CohortMember' }
    | { readonly __typename: 'Committee' }
    | { readonly __typename: 'Conclusion' }
    | { readonly __typename: 'Conversion' }
    | { readonly __typename: 'Cooperative' }
    | { readonly __typename: 'Correction' }
    | { readonly __typename: 'Delegation' }
    | { readonly __typename: 'Department' }
    | { readonly __typename: 'Enterprise' }
    | { readonly __typename: 'FieldSeason' }
    | { readonly __typename: 'FinancialStatement' }
    | { readonly __typename: 'GovernanceEvent' }
    | { readonly __typename: 'HalfYearAssessment' }
    | { readonly __typename: 'Instruction' }
    | { readonly __typename: 'LandParcel' }
    | { readonly __typename: 'LargeField' }
    | { readonly __typename: 'LawParameter' }
    | { readonly __typename: 'Meeting', readonly id: string, readonly version: number, readonly title: string, readonly kind: MeetingKind, readonly state: MeetingState, readonly heldOn: string, readonly place: string, readonly agenda: ReadonlyArray<string>, readonly minutes: string | null, readonly demonstration: boolean, readonly periodClosedOn: string | null, readonly assessedPeriod: { readonly code: string } | null, readonly chair: { readonly nameVi: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly role: MeetingRole, readonly attended: boolean | null, readonly person: { readonly nameVi: string } | null, readonly department: { readonly nameVi: string } }>, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }>, readonly conclusions: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: ConclusionState, readonly title: string, readonly text: string, readonly documentNo: string | null, readonly issuedOn: string | null, readonly signedAs: SignedAs | null, readonly signedBy: { readonly nameVi: string } | null, readonly recipients: ReadonlyArray<{ readonly nameVi: string }>, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }>, readonly instructions: ReadonlyArray<{ readonly id: string, readonly itemNo: number, readonly text: string, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly leadDepartment: { readonly nameVi: string } }> }> }> }
    | { readonly __typename: 'MeetingDecision' }
    | { readonly __typename: 'MeetingParticipant' }
    | { readonly __typename: 'Member' }
    | { readonly __typename: 'MembershipStat' }
    | { readonly __typename: 'Notification' }
    | { readonly __typename: 'NotificationPreference' }
    | { readonly __typename: 'Obstacle' }
    | { readonly __typename: 'Officer' }
    | { readonly __typename: 'Period' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'PlanItem' }
    | { readonly __typename: 'PlanTarget' }
    | { readonly __typename: 'PluginOwner' }
    | { readonly __typename: 'Position' }
    | { readonly __typename: 'Product' }
    | { readonly __typename: 'ProductKey' }
    | { readonly __typename: 'ProductVariety' }
    | { readonly __typename: 'RegisterChange' }
    | { readonly __typename: 'RegisterEntry' }
    | { readonly __typename: 'RegistrationCase' }
    | { readonly __typename: 'ReportingWindow' }
    | { readonly __typename: 'ReviewCampaign' }
    | { readonly __typename: 'ReviewExclusion' }
    | { readonly __typename: 'ReviewSheet' }
    | { readonly __typename: 'RoleGrant' }
    | { readonly __typename: 'SizeThreshold' }
    | { readonly __typename: 'StandingAgency' }
    | { readonly __typename: 'SupportAction' }
    | { readonly __typename: 'SupportApplication' }
    | { readonly __typename: 'SupportProgramme' }
    | { readonly __typename: 'Task' }
    | { readonly __typename: 'TaskCarryOver' }
    | { readonly __typename: 'TaskEvidence' }
    | { readonly __typename: 'TaskExtension' }
    | { readonly __typename: 'TaskReport' }
    | { readonly __typename: 'WorkSetting' }
    | { readonly __typename: 'YearDate' }
   | null };

export type MeetingConclusionFragment = { readonly id: string, readonly version: number, readonly state: ConclusionState, readonly title: string, readonly text: string, readonly documentNo: string | null, readonly issuedOn: string | null, readonly signedAs: SignedAs | null, readonly signedBy: { readonly nameVi: string } | null, readonly recipients: ReadonlyArray<{ readonly nameVi: string }>, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }>, readonly instructions: ReadonlyArray<{ readonly id: string, readonly itemNo: number, readonly text: string, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly leadDepartment: { readonly nameVi: string } }> }> };

export type MeetingsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: MeetingFilter | null | undefined;
}>;


export type MeetingsQuery = { readonly meetings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: MeetingKind, readonly state: MeetingState, readonly heldOn: string, readonly place: string, readonly conclusions: ReadonlyArray<{ readonly id: string, readonly documentNo: string | null, readonly state: ConclusionState }> }> } };

export type MyTasksQueryVariables = Exact<{
  first?: number;
}>;


export type MyTasksQuery = { readonly myTasks: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string, readonly title: string, readonly isKey: boolean, readonly urgency: TaskUrgency, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly workingDaysLeft: number | null, readonly leadDepartment: { readonly id: string, readonly code: string }, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly needs: ReadonlyArray<string> }> }> };

export type TaskRowFragment = { readonly id: string, readonly version: number, readonly code: string, readonly title: string, readonly isKey: boolean, readonly urgency: TaskUrgency, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly workingDaysLeft: number | null, readonly leadDepartment: { readonly id: string, readonly code: string }, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly needs: ReadonlyArray<string> }> };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: NotificationFilter | null | undefined;
}>;


export type NotificationsQuery = { readonly notifications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly wordsVi: string, readonly wordsEn: string, readonly createdAt: string, readonly readAt: string | null, readonly about:
        | { readonly __typename: 'Activity' }
        | { readonly __typename: 'Area' }
        | { readonly __typename: 'AreaChange' }
        | { readonly __typename: 'Attachment' }
        | { readonly __typename: 'BudgetLine' }
        | { readonly __typename: 'CalendarDay' }
        | { readonly __typename: 'ClearTaskCheck' }
        | { readonly __typename: 'Cluster' }
        | { readonly __typename: 'ClusterMember' }
        | { readonly __typename: 'Cohort' }
        | { readonly __typename: 'CohortMember' }
        | { readonly __typename: 'Committee' }
        | { readonly __typename: 'Conclusion' }
        | { readonly __typename: 'Conversion' }
        | { readonly __typename: 'Cooperative' }
        | { readonly __typename: 'Correction' }
        | { readonly __typename: 'Delegation' }
        | { readonly __typename: 'Department' }
        | { readonly __typename: 'Enterprise' }
        | { readonly __typename: 'FieldSeason' }
        | { readonly __typename: 'FinancialStatement' }
        | { readonly __typename: 'GovernanceEvent' }
        | { readonly __typename: 'HalfYearAssessment' }
        | { readonly __typename: 'Instruction' }
        | { readonly __typename: 'LandParcel' }
        | { readonly __typename: 'LargeField' }
        | { readonly __typename: 'LawParameter' }
        | { readonly __typename: 'Meeting' }
        | { readonly __typename: 'MeetingDecision' }
        | { readonly __typename: 'MeetingParticipant' }
        | { readonly __typename: 'Member' }
        | { readonly __typename: 'MembershipStat' }
        | { readonly __typename: 'Notification' }
        | { readonly __typename: 'NotificationPreference' }
        | { readonly __typename: 'Obstacle', readonly code: string }
        | { readonly __typename: 'Officer' }
        | { readonly __typename: 'Period' }
        | { readonly __typename: 'Person' }
        | { readonly __typename: 'PlanItem' }
        | { readonly __typename: 'PlanTarget' }
        | { readonly __typename: 'PluginOwner' }
        | { readonly __typename: 'Position' }
        | { readonly __typename: 'Product' }
        | { readonly __typename: 'ProductKey' }
        | { readonly __typename: 'ProductVariety' }
        | { readonly __typename: 'RegisterChange' }
        | { readonly __typename: 'RegisterEntry' }
        | { readonly __typename: 'RegistrationCase' }
        | { readonly __typename: 'ReportingWindow' }
        | { readonly __typename: 'ReviewCampaign' }
        | { readonly __typename: 'ReviewExclusion' }
        | { readonly __typename: 'ReviewSheet', readonly cooperative: { readonly code: string | null } | null }
        | { readonly __typename: 'RoleGrant' }
        | { readonly __typename: 'SizeThreshold' }
        | { readonly __typename: 'StandingAgency' }
        | { readonly __typename: 'SupportAction' }
        | { readonly __typename: 'SupportApplication' }
        | { readonly __typename: 'SupportProgramme' }
        | { readonly __typename: 'Task', readonly code: string }
        | { readonly __typename: 'TaskCarryOver' }
        | { readonly __typename: 'TaskEvidence' }
        | { readonly __typename: 'TaskExtension' }
        | { readonly __typename: 'TaskReport' }
        | { readonly __typename: 'WorkSetting' }
        | { readonly __typename: 'YearDate' }
       | null }> } };

export type OpenSupportProgrammeMutationVariables = Exact<{
  input: OpenSupportProgrammeInput;
}>;


export type OpenSupportProgrammeMutation = { readonly openSupportProgramme: { readonly programme: { readonly id: string, readonly version: number, readonly code: string, readonly nameVi: string, readonly state: ProgrammeState } } };

export type OverviewQueryVariables = Exact<{
  period: string;
  asOf?: string | null | undefined;
}>;


export type OverviewQuery = { readonly overview: { readonly asOf: string, readonly period: { readonly id: string, readonly code: string, readonly state: PeriodState }, readonly cooperatives: { readonly total: number, readonly active: number, readonly founded: number }, readonly tasks: { readonly total: { readonly tasks: number, readonly keyTasks: number, readonly inTime: number, readonly dueSoon: number, readonly overdue: number, readonly overdueKey: number, readonly accepted: number, readonly onTime: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number }, readonly onTimeKey: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number }, readonly contentMet: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number } }, readonly byDepartment: ReadonlyArray<{ readonly tasks: number, readonly keyTasks: number, readonly overdue: number, readonly accepted: number, readonly department: { readonly id: string, readonly code: string, readonly nameVi: string }, readonly onTime: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number }, readonly contentMet: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number } }> }, readonly plan: { readonly items: number, readonly done: number, readonly onPlan: number, readonly behindPlan: number }, readonly obstacles: { readonly total: { readonly reported: number, readonly solved: number, readonly overdue: number, readonly medianDays: string | null, readonly reopenRate: string | null } }, readonly reviews: ReadonlyArray<{ readonly id: string, readonly code: string, readonly nameVi: string, readonly state: ReviewCampaignState, readonly coverage: { readonly scope: number, readonly accepted: number, readonly excused: number, readonly submitted: number } }>, readonly support: { readonly actions: number, readonly cooperatives: number } } };

export type TaskCountsFragment = { readonly tasks: number, readonly keyTasks: number, readonly inTime: number, readonly dueSoon: number, readonly overdue: number, readonly overdueKey: number, readonly accepted: number, readonly onTime: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number }, readonly onTimeKey: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number }, readonly contentMet: { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number } };

export type ShareFragment = { readonly numerator: number, readonly denominator: number, readonly rate: string | null, readonly missing: number };

export type PanelsQueryVariables = Exact<{ [key: string]: never; }>;


export type PanelsQuery = { readonly panels: ReadonlyArray<{ readonly id: string, readonly owner: string, readonly title: string, readonly on: string, readonly fragment: string, readonly chart: PanelChart, readonly rows: string | null, readonly area: string | null, readonly label: { readonly path: string, readonly title: string, readonly unit: PanelUnit | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly title: string }> } | null, readonly values: ReadonlyArray<{ readonly path: string, readonly title: string, readonly unit: PanelUnit | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly title: string }> }>, readonly of: { readonly path: string, readonly title: string, readonly unit: PanelUnit | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly title: string }> } | null }> };

export type PanelColumnWordsFragment = { readonly path: string, readonly title: string, readonly unit: PanelUnit | null, readonly choices: ReadonlyArray<{ readonly value: string, readonly title: string }> };

export type PeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeriodsQuery = { readonly periods: ReadonlyArray<{ readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string }> };

export type PluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginsQuery = { readonly plugins: ReadonlyArray<{ readonly id: string, readonly title: string, readonly version: string, readonly enabled: boolean, readonly state: PluginState, readonly errors: number }> };

export type PreviewImportMutationVariables = Exact<{
  input: PreviewImportInput;
}>;


export type PreviewImportMutation = { readonly previewImport: { readonly import: { readonly id: string, readonly sheet: string, readonly state: ImportState, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number, readonly staleCellCount: number, readonly staleRowsLeftOut: boolean, readonly problem: string | null, readonly badCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly value: string, readonly expected: string, readonly rule: string | null }>, readonly staleCells: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly column: string, readonly inFile: string, readonly standing: string }>, readonly sheets: ReadonlyArray<{ readonly sheet: string, readonly inserted: number, readonly updated: number, readonly unchanged: number, readonly badCellCount: number }> } } };

export type RegistrationCasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RegistrationCaseFilter | null | undefined;
}>;


export type RegistrationCasesQuery = { readonly registrationCases: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly number: string, readonly kind: RegistrationKind, readonly state: RegistrationState, readonly filedOn: string, readonly decidedOn: string | null }> } };

export type RegistrationCaseRowFragment = { readonly id: string, readonly version: number, readonly number: string, readonly kind: RegistrationKind, readonly state: RegistrationState, readonly filedOn: string, readonly decidedOn: string | null };

export type RightHoldersQueryVariables = Exact<{ [key: string]: never; }>;


export type RightHoldersQuery = { readonly rights: ReadonlyArray<{ readonly id: string, readonly owner: string, readonly titleVi: string, readonly titleEn: string, readonly holders: ReadonlyArray<{ readonly login: string, readonly title: string | null, readonly roles: ReadonlyArray<string> }> }> };

export type RoleGrantsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RoleGrantFilter | null | undefined;
}>;


export type RoleGrantsQuery = { readonly roleGrants: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly account: string, readonly titleVi: string | null, readonly titleEn: string | null, readonly role: Role, readonly placeVi: string | null, readonly validFrom: string, readonly validTo: string | null, readonly grantedBy: string, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly revokedFor: string | null }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { readonly viewer: { readonly login: string | null, readonly title: string | null, readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly today: string, readonly scope: { readonly all: boolean, readonly register: boolean, readonly areas: ReadonlyArray<string>, readonly departments: ReadonlyArray<string>, readonly cooperatives: ReadonlyArray<string>, readonly enterprises: ReadonlyArray<string> } }, readonly sheets: ReadonlyArray<{ readonly name: string, readonly title: string, readonly mayImport: boolean, readonly mayExport: boolean }> };

export type SignInDemoMutationVariables = Exact<{
  login: string;
}>;


export type SignInDemoMutation = { readonly signInDemo: { readonly token: string, readonly viewer: { readonly login: string | null, readonly title: string | null, readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly today: string, readonly scope: { readonly all: boolean, readonly register: boolean, readonly areas: ReadonlyArray<string>, readonly departments: ReadonlyArray<string>, readonly cooperatives: ReadonlyArray<string>, readonly enterprises: ReadonlyArray<string> } } } };

export type SupportApplicationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: SupportApplicationFilter | null | undefined;
}>;


export type SupportApplicationsQuery = { readonly supportApplications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly number: string, readonly supportType: SupportType, readonly state: SupportApplicationState, readonly submittedOn: string, readonly requestedAmount: string, readonly approvedAmount: string | null }> } };

export type SupportApplicationRowFragment = { readonly id: string, readonly version: number, readonly number: string, readonly supportType: SupportType, readonly state: SupportApplicationState, readonly submittedOn: string, readonly requestedAmount: string, readonly approvedAmount: string | null };

export type SupportProgrammeChangesSubscriptionVariables = Exact<{
  after: string;
  filter?: ChangeFilter | null | undefined;
}>;


export type SupportProgrammeChangesSubscription = { readonly changes: { readonly cursor: string, readonly resync: ResyncReason | null, readonly events: ReadonlyArray<{ readonly cursor: string, readonly id: string, readonly operation: ChangeOperation, readonly node:
        | { readonly __typename: 'Activity' }
        | { readonly __typename: 'Area' }
        | { readonly __typename: 'AreaChange' }
        | { readonly __typename: 'Attachment' }
        | { readonly __typename: 'BudgetLine' }
        | { readonly __typename: 'CalendarDay' }
        | { readonly __typename: 'ClearTaskCheck' }
        | { readonly __typename: 'Cluster' }
        | { readonly __typename: 'ClusterMember' }
        | { readonly __typename: 'Cohort' }
        | { readonly __typename: 'CohortMember' }
        | { readonly __typename: 'Committee' }
        | { readonly __typename: 'Conclusion' }
        | { readonly __typename: 'Conversion' }
        | { readonly __typename: 'Cooperative' }
        | { readonly __typename: 'Correction' }
        | { readonly __typename: 'Delegation' }
        | { readonly __typename: 'Department' }
        | { readonly __typename: 'Enterprise' }
        | { readonly __typename: 'FieldSeason' }
        | { readonly __typename: 'FinancialStatement' }
        | { readonly __typename: 'GovernanceEvent' }
        | { readonly __typename: 'HalfYearAssessment' }
        | { readonly __typename: 'Instruction' }
        | { readonly __typename: 'LandParcel' }
        | { readonly __typename: 'LargeField' }
        | { readonly __typename: 'LawParameter' }
        | { readonly __typename: 'Meeting' }
        | { readonly __typename: 'MeetingDecision' }
        | { readonly __typename: 'MeetingParticipant' }
        | { readonly __typename: 'Member' }
        | { readonly __typename: 'MembershipStat' }
        | { readonly __typename: 'Notification' }
        | { readonly __typename: 'NotificationPreference' }
        | { readonly __typename: 'Obstacle' }
        | { readonly __typename: 'Officer' }
        | { readonly __typename: 'Period' }
        | { readonly __typename: 'Person' }
        | { readonly __typename: 'PlanItem' }
        | { readonly __typename: 'PlanTarget' }
        | { readonly __typename: 'PluginOwner' }
        | { readonly __typename: 'Position' }
        | { readonly __typename: 'Product' }
        | { readonly __typename: 'ProductKey' }
        | { readonly __typename: 'ProductVariety' }
        | { readonly __typename: 'RegisterChange' }
        | { readonly __typename: 'RegisterEntry' }
        | { readonly __typename: 'RegistrationCase' }
        | { readonly __typename: 'ReportingWindow' }
        | { readonly __typename: 'ReviewCampaign' }
        | { readonly __typename: 'ReviewExclusion' }
        | { readonly __typename: 'ReviewSheet' }
        | { readonly __typename: 'RoleGrant' }
        | { readonly __typename: 'SizeThreshold' }
        | { readonly __typename: 'StandingAgency' }
        | { readonly __typename: 'SupportAction' }
        | { readonly __typename: 'SupportApplication' }
        | { readonly __typename: 'SupportProgramme', readonly id: string, readonly version: number, readonly code: string, readonly nameVi: string, readonly state: ProgrammeState }
        | { readonly __typename: 'Task' }
        | { readonly __typename: 'TaskCarryOver' }
        | { readonly __typename: 'TaskEvidence' }
        | { readonly __typename: 'TaskExtension' }
        | { readonly __typename: 'TaskReport' }
        | { readonly __typename: 'WorkSetting' }
        | { readonly __typename: 'YearDate' }
       | null }> } };

export type SupportProgrammesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SupportProgrammeFilter | null | undefined;
}>;


export type SupportProgrammesQuery = { readonly supportProgrammes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string, readonly nameVi: string, readonly state: ProgrammeState }> } };

export type SupportProgrammeRowFragment = { readonly id: string, readonly version: number, readonly code: string, readonly nameVi: string, readonly state: ProgrammeState };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { readonly unreadNotifications: number };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly login: string | null, readonly title: string | null, readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly today: string, readonly scope: { readonly all: boolean, readonly register: boolean, readonly areas: ReadonlyArray<string>, readonly departments: ReadonlyArray<string>, readonly cooperatives: ReadonlyArray<string>, readonly enterprises: ReadonlyArray<string> } } };

export type ViewerFactsFragment = { readonly login: string | null, readonly title: string | null, readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly today: string, readonly scope: { readonly all: boolean, readonly register: boolean, readonly areas: ReadonlyArray<string>, readonly departments: ReadonlyArray<string>, readonly cooperatives: ReadonlyArray<string>, readonly enterprises: ReadonlyArray<string> } };

export type WordsOfTypeQueryVariables = Exact<{
  name: string;
}>;


export type WordsOfTypeQuery = { readonly __type: { readonly name: string | null, readonly description: string | null, readonly enumValues: ReadonlyArray<{ readonly name: string, readonly description: string | null }> | null, readonly inputFields: ReadonlyArray<{ readonly name: string, readonly description: string | null, readonly defaultValue: string | null, readonly type: { readonly kind: __TypeKind, readonly name: string | null, readonly ofType: { readonly kind: __TypeKind, readonly name: string | null, readonly ofType: { readonly kind: __TypeKind, readonly name: string | null } | null } | null } }> | null } | null };

export type TypeShapeFragment = { readonly kind: __TypeKind, readonly name: string | null, readonly ofType: { readonly kind: __TypeKind, readonly name: string | null, readonly ofType: { readonly kind: __TypeKind, readonly name: string | null } | null } | null };

export type WorkMyTasksQueryVariables = Exact<{
  first: number;
}>;


export type WorkMyTasksQuery = { readonly myTasks: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string, readonly title: string, readonly content: string | null, readonly expectedResult: string | null, readonly isKey: boolean, readonly urgency: TaskUrgency, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly leadDepartment: { readonly nameVi: string }, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }> }> };

export type WorkObstaclesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ObstacleFilter | null | undefined;
}>;


export type WorkObstaclesQuery = { readonly obstacles: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string, readonly category: ObstacleCategory, readonly severity: ObstacleSeverity | null, readonly content: string, readonly state: ObstacleState, readonly reportedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly cooperative: { readonly code: string | null, readonly nameVi: string } | null, readonly department: { readonly nameVi: string } | null, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }> }> } };

export type StepsFragment = { readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> };

export type StepsTakenFragment = { readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null };

export type WorkSheetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReviewSheetFilter | null | undefined;
}>;


export type WorkSheetsQuery = { readonly reviewSheets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: ReviewSheetState, readonly group: ReviewGroup | null, readonly proposal: ReviewProposal | null, readonly cooperative: { readonly code: string | null, readonly nameVi: string, readonly area: { readonly fullNameVi: string } } | null, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }> }> } };

export type WorkTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TaskFilter | null | undefined;
}>;


export type WorkTasksQuery = { readonly tasks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly code: string, readonly title: string, readonly content: string | null, readonly expectedResult: string | null, readonly isKey: boolean, readonly urgency: TaskUrgency, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly leadDepartment: { readonly nameVi: string }, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }> }> } };

export type WorkTaskFragment = { readonly id: string, readonly version: number, readonly code: string, readonly title: string, readonly content: string | null, readonly expectedResult: string | null, readonly isKey: boolean, readonly urgency: TaskUrgency, readonly state: TaskState, readonly dueOn: string | null, readonly timeliness: Timeliness | null, readonly leadDepartment: { readonly nameVi: string }, readonly allowedTransitions: ReadonlyArray<{ readonly step: string, readonly title: string, readonly toTitle: string, readonly needs: ReadonlyArray<string> }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly title: string | null, readonly toTitle: string, readonly note: string | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CooperativeRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}
    `, {"fragmentName":"CooperativeRow"}) as unknown as TypedDocumentString<CooperativeRowFragment, unknown>;
export const ImportFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportFacts on Import {
  id
  sheet
  state
  inserted
  updated
  unchanged
  badCellCount
  badCells {
    sheet
    row
    column
    value
    expected
    rule
  }
  staleCellCount
  staleCells {
    sheet
    row
    column
    inFile
    standing
  }
  staleRowsLeftOut
  problem
  sheets {
    sheet
    inserted
    updated
    unchanged
    badCellCount
  }
}
    `, {"fragmentName":"ImportFacts"}) as unknown as TypedDocumentString<ImportFactsFragment, unknown>;
export const LargeFieldRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LargeFieldRow on LargeField {
  id
  version
  name
  areaHa
  households
  state
}
    `, {"fragmentName":"LargeFieldRow"}) as unknown as TypedDocumentString<LargeFieldRowFragment, unknown>;
export const StepsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
    `, {"fragmentName":"Steps"}) as unknown as TypedDocumentString<StepsFragment, unknown>;
export const StepsTakenFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}
    `, {"fragmentName":"StepsTaken"}) as unknown as TypedDocumentString<StepsTakenFragment, unknown>;
export const MeetingConclusionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MeetingConclusion on Conclusion {
  id
  version
  state
  title
  text
  documentNo
  issuedOn
  signedAs
  signedBy {
    nameVi
  }
  recipients {
    nameVi
  }
  allowedTransitions {
    ...Steps
  }
  history {
    ...StepsTaken
  }
  instructions(first: 40) {
    id
    itemNo
    text
    tasks(first: 30) {
      id
      code
      title
      state
      dueOn
      timeliness
      leadDepartment {
        nameVi
      }
    }
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}`, {"fragmentName":"MeetingConclusion"}) as unknown as TypedDocumentString<MeetingConclusionFragment, unknown>;
export const TaskRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TaskRow on Task {
  id
  version
  code
  title
  isKey
  urgency
  state
  dueOn
  timeliness
  workingDaysLeft
  leadDepartment {
    id
    code
  }
  allowedTransitions {
    step
    title
    needs
  }
}
    `, {"fragmentName":"TaskRow"}) as unknown as TypedDocumentString<TaskRowFragment, unknown>;
export const ShareFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Share on TaskRate {
  numerator
  denominator
  rate
  missing
}
    `, {"fragmentName":"Share"}) as unknown as TypedDocumentString<ShareFragment, unknown>;
export const TaskCountsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TaskCounts on TaskFigures {
  tasks
  keyTasks
  inTime
  dueSoon
  overdue
  overdueKey
  accepted
  onTime {
    ...Share
  }
  onTimeKey {
    ...Share
  }
  contentMet {
    ...Share
  }
}
    fragment Share on TaskRate {
  numerator
  denominator
  rate
  missing
}`, {"fragmentName":"TaskCounts"}) as unknown as TypedDocumentString<TaskCountsFragment, unknown>;
export const PanelColumnWordsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PanelColumnWords on PanelColumn {
  path
  title
  unit
  choices {
    value
    title
  }
}
    `, {"fragmentName":"PanelColumnWords"}) as unknown as TypedDocumentString<PanelColumnWordsFragment, unknown>;
export const RegistrationCaseRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RegistrationCaseRow on RegistrationCase {
  id
  version
  number
  kind
  state
  filedOn
  decidedOn
}
    `, {"fragmentName":"RegistrationCaseRow"}) as unknown as TypedDocumentString<RegistrationCaseRowFragment, unknown>;
export const SupportApplicationRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SupportApplicationRow on SupportApplication {
  id
  version
  number
  supportType
  state
  submittedOn
  requestedAmount
  approvedAmount
}
    `, {"fragmentName":"SupportApplicationRow"}) as unknown as TypedDocumentString<SupportApplicationRowFragment, unknown>;
export const SupportProgrammeRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SupportProgrammeRow on SupportProgramme {
  id
  version
  code
  nameVi
  state
}
    `, {"fragmentName":"SupportProgrammeRow"}) as unknown as TypedDocumentString<SupportProgrammeRowFragment, unknown>;
export const ViewerFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ViewerFacts on Viewer {
  login
  title
  roles
  permissions
  today
  scope {
    all
    register
    areas
    departments
    cooperatives
    enterprises
  }
}
    `, {"fragmentName":"ViewerFacts"}) as unknown as TypedDocumentString<ViewerFactsFragment, unknown>;
export const TypeShapeFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TypeShape on __Type {
  kind
  name
  ofType {
    kind
    name
    ofType {
      kind
      name
    }
  }
}
    `, {"fragmentName":"TypeShape"}) as unknown as TypedDocumentString<TypeShapeFragment, unknown>;
export const WorkTaskFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkTask on Task {
  id
  version
  code
  title
  content
  expectedResult
  isKey
  urgency
  state
  dueOn
  timeliness
  leadDepartment {
    nameVi
  }
  allowedTransitions {
    ...Steps
  }
  history {
    ...StepsTaken
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}`, {"fragmentName":"WorkTask"}) as unknown as TypedDocumentString<WorkTaskFragment, unknown>;
export const ApplyImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApplyImport($input: ApplyImportInput!) {
  applyImport(input: $input) {
    import {
      ...ImportFacts
    }
  }
}
    fragment ImportFacts on Import {
  id
  sheet
  state
  inserted
  updated
  unchanged
  badCellCount
  badCells {
    sheet
    row
    column
    value
    expected
    rule
  }
  staleCellCount
  staleCells {
    sheet
    row
    column
    inFile
    standing
  }
  staleRowsLeftOut
  problem
  sheets {
    sheet
    inserted
    updated
    unchanged
    badCellCount
  }
}`) as unknown as TypedDocumentString<ApplyImportMutation, ApplyImportMutationVariables>;
export const AreasDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Areas($level: AreaLevel!, $asOf: Date) {
  areas(level: $level, asOf: $asOf) {
    id
    code
    fullNameVi
  }
}
    `) as unknown as TypedDocumentString<AreasQuery, AreasQueryVariables>;
export const AssignTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignTasks($input: AssignTasksInput!) {
  assignTasks(input: $input) {
    tasks {
      id
      version
      state
    }
  }
}
    `) as unknown as TypedDocumentString<AssignTasksMutation, AssignTasksMutationVariables>;
export const AuditTrailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditTrail($of: ID, $actor: String, $entity: String, $from: DateTime, $to: DateTime, $first: Int! = 20, $after: Cursor) {
  auditTrail(
    of: $of
    actor: $actor
    entity: $entity
    from: $from
    to: $to
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      cursor
      at
      actor
      actorTitle
      actorPerson
      entity
      action
      words
      requestId
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const ChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription Changes($after: Cursor, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) {
    cursor
    resync
    events {
      cursor
      entity
      id
      operation
      version
      at
      actor
      changedFields
      cooperative
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const CooperativeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Cooperative($code: String!, $contacts: Boolean = false) {
  cooperative(code: $code) {
    ...CooperativeRow
    demonstration
    address
    phone @include(if: $contacts)
    email @include(if: $contacts)
    legalRegime
    entityType
    registeredOn
    charterCapital
    registrationCases {
      ...RegistrationCaseRow
    }
    largeFields {
      ...LargeFieldRow
    }
    supportApplications {
      ...SupportApplicationRow
    }
  }
}
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}
fragment LargeFieldRow on LargeField {
  id
  version
  name
  areaHa
  households
  state
}
fragment RegistrationCaseRow on RegistrationCase {
  id
  version
  number
  kind
  state
  filedOn
  decidedOn
}
fragment SupportApplicationRow on SupportApplication {
  id
  version
  number
  supportType
  state
  submittedOn
  requestedAmount
  approvedAmount
}`) as unknown as TypedDocumentString<CooperativeQuery, CooperativeQueryVariables>;
export const CooperativeChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CooperativeChanges($after: Cursor!, $filter: ChangeFilter = {entities: ["Cooperative"]}) {
  changes(after: $after, filter: $filter) {
    cursor
    resync
    events {
      cursor
      id
      operation
      at
      actor
      changedFields
      node {
        __typename
        ...CooperativeRow
      }
    }
  }
}
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}`) as unknown as TypedDocumentString<CooperativeChangesSubscription, CooperativeChangesSubscriptionVariables>;
export const CooperativeProfileDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CooperativeProfile($code: String!) {
  cooperative(code: $code) {
    ...CooperativeRow
    address
    demonstration
    entityType
    legalRegime
    registeredOn
    charterCapital
  }
}
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}`) as unknown as TypedDocumentString<CooperativeProfileQuery, CooperativeProfileQueryVariables>;
export const CooperativesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Cooperatives($first: Int!, $after: Cursor, $filter: CooperativeFilter, $orderBy: [CooperativeOrder!]) {
  cooperatives(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CooperativeRow
    }
  }
}
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}`) as unknown as TypedDocumentString<CooperativesQuery, CooperativesQueryVariables>;
export const CooperativesByAreaDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CooperativesByArea($asOf: Date!, $level: AreaLevel!, $cohort: ID) {
  cooperativesByArea(asOf: $asOf, level: $level, cohort: $cohort) {
    total
    areas {
      area {
        id
        code
        fullNameVi
      }
      count
    }
    remainder {
      reason
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CooperativesByAreaQuery, CooperativesByAreaQueryVariables>;
export const DemoAccountsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DemoAccounts {
  demoAccounts {
    login
    title
  }
}
    `) as unknown as TypedDocumentString<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const DepartmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Departments {
  departments {
    id
    code
    nameVi
    nameEn
  }
}
    `) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const FindCooperativesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindCooperatives($text: String!, $first: Int = 10) {
  findCooperatives(text: $text, first: $first) {
    ...CooperativeRow
  }
}
    fragment CooperativeRow on Cooperative {
  id
  version
  code
  nameVi
  legalStatus
  agriType
  area {
    id
    fullNameVi
    parent {
      fullNameVi
    }
  }
}`) as unknown as TypedDocumentString<FindCooperativesQuery, FindCooperativesQueryVariables>;
export const ImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Import($id: ID!) {
  import(id: $id) {
    ...ImportFacts
  }
}
    fragment ImportFacts on Import {
  id
  sheet
  state
  inserted
  updated
  unchanged
  badCellCount
  badCells {
    sheet
    row
    column
    value
    expected
    rule
  }
  staleCellCount
  staleCells {
    sheet
    row
    column
    inFile
    standing
  }
  staleRowsLeftOut
  problem
  sheets {
    sheet
    inserted
    updated
    unchanged
    badCellCount
  }
}`) as unknown as TypedDocumentString<ImportQuery, ImportQueryVariables>;
export const ImportProgressDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ImportProgress($id: ID!) {
  importProgress(id: $id) {
    done
    total
    state
  }
}
    `) as unknown as TypedDocumentString<ImportProgressSubscription, ImportProgressSubscriptionVariables>;
export const KindsOfObjectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KindsOfObjects {
  __type(name: "Node") {
    possibleTypes {
      name
      description
    }
  }
}
    `) as unknown as TypedDocumentString<KindsOfObjectsQuery, KindsOfObjectsQueryVariables>;
export const LargeFieldsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LargeFields($first: Int!, $after: Cursor, $filter: LargeFieldFilter) {
  largeFields(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...LargeFieldRow
    }
  }
}
    fragment LargeFieldRow on LargeField {
  id
  version
  name
  areaHa
  households
  state
}`) as unknown as TypedDocumentString<LargeFieldsQuery, LargeFieldsQueryVariables>;
export const MarkAllNotificationsReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkAllNotificationsRead($input: MarkAllNotificationsReadInput!) {
  markAllNotificationsRead(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<MarkAllNotificationsReadMutation, MarkAllNotificationsReadMutationVariables>;
export const MarkNotificationReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
  markNotificationRead(input: $input) {
    notification {
      id
      readAt
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationReadMutation, MarkNotificationReadMutationVariables>;
export const MeetingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Meeting($id: ID!) {
  node(id: $id) {
    __typename
    ... on Meeting {
      id
      version
      title
      kind
      state
      heldOn
      place
      agenda
      minutes
      demonstration
      periodClosedOn
      assessedPeriod {
        code
      }
      chair {
        nameVi
      }
      participants(first: 100) {
        id
        role
        attended
        person {
          nameVi
        }
        department {
          nameVi
        }
      }
      allowedTransitions {
        ...Steps
      }
      history {
        ...StepsTaken
      }
      conclusions(first: 4) {
        ...MeetingConclusion
      }
    }
  }
}
    fragment MeetingConclusion on Conclusion {
  id
  version
  state
  title
  text
  documentNo
  issuedOn
  signedAs
  signedBy {
    nameVi
  }
  recipients {
    nameVi
  }
  allowedTransitions {
    ...Steps
  }
  history {
    ...StepsTaken
  }
  instructions(first: 40) {
    id
    itemNo
    text
    tasks(first: 30) {
      id
      code
      title
      state
      dueOn
      timeliness
      leadDepartment {
        nameVi
      }
    }
  }
}
fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const MeetingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Meetings($first: Int!, $after: Cursor, $filter: MeetingFilter) {
  meetings(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      kind
      state
      heldOn
      place
      conclusions(first: 3) {
        id
        documentNo
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const MyTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyTasks($first: Int! = 100) {
  myTasks(first: $first) {
    ...TaskRow
  }
}
    fragment TaskRow on Task {
  id
  version
  code
  title
  isKey
  urgency
  state
  dueOn
  timeliness
  workingDaysLeft
  leadDepartment {
    id
    code
  }
  allowedTransitions {
    step
    title
    needs
  }
}`) as unknown as TypedDocumentString<MyTasksQuery, MyTasksQueryVariables>;
export const NotificationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Notifications($first: Int!, $after: Cursor, $filter: NotificationFilter) {
  notifications(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      wordsVi
      wordsEn
      createdAt
      readAt
      about {
        __typename
        ... on Obstacle {
          code
        }
        ... on Task {
          code
        }
        ... on ReviewSheet {
          cooperative {
            code
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const OpenSupportProgrammeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenSupportProgramme($input: OpenSupportProgrammeInput!) {
  openSupportProgramme(input: $input) {
    programme {
      ...SupportProgrammeRow
    }
  }
}
    fragment SupportProgrammeRow on SupportProgramme {
  id
  version
  code
  nameVi
  state
}`) as unknown as TypedDocumentString<OpenSupportProgrammeMutation, OpenSupportProgrammeMutationVariables>;
export const OverviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Overview($period: String!, $asOf: Date) {
  overview(period: $period, asOf: $asOf) {
    asOf
    period {
      id
      code
      state
    }
    cooperatives {
      total
      active
      founded
    }
    tasks {
      total {
        ...TaskCounts
      }
      byDepartment {
        department {
          id
          code
          nameVi
        }
        tasks
        keyTasks
        overdue
        accepted
        onTime {
          ...Share
        }
        contentMet {
          ...Share
        }
      }
    }
    plan {
      items
      done
      onPlan
      behindPlan
    }
    obstacles {
      total {
        reported
        solved
        overdue
        medianDays
        reopenRate
      }
    }
    reviews {
      id
      code
      nameVi
      state
      coverage {
        scope
        accepted
        excused
        submitted
      }
    }
    support {
      actions
      cooperatives
    }
  }
}
    fragment TaskCounts on TaskFigures {
  tasks
  keyTasks
  inTime
  dueSoon
  overdue
  overdueKey
  accepted
  onTime {
    ...Share
  }
  onTimeKey {
    ...Share
  }
  contentMet {
    ...Share
  }
}
fragment Share on TaskRate {
  numerator
  denominator
  rate
  missing
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const PanelsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Panels {
  panels {
    id
    owner
    title
    on
    fragment
    chart
    rows
    label {
      ...PanelColumnWords
    }
    values {
      ...PanelColumnWords
    }
    of {
      ...PanelColumnWords
    }
    area
  }
}
    fragment PanelColumnWords on PanelColumn {
  path
  title
  unit
  choices {
    value
    title
  }
}`) as unknown as TypedDocumentString<PanelsQuery, PanelsQueryVariables>;
export const PeriodsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Periods {
  periods {
    id
    code
    startsOn
    endsOn
  }
}
    `) as unknown as TypedDocumentString<PeriodsQuery, PeriodsQueryVariables>;
export const PluginsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Plugins {
  plugins {
    id
    title
    version
    enabled
    state
    errors
  }
}
    `) as unknown as TypedDocumentString<PluginsQuery, PluginsQueryVariables>;
export const PreviewImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PreviewImport($input: PreviewImportInput!) {
  previewImport(input: $input) {
    import {
      ...ImportFacts
    }
  }
}
    fragment ImportFacts on Import {
  id
  sheet
  state
  inserted
  updated
  unchanged
  badCellCount
  badCells {
    sheet
    row
    column
    value
    expected
    rule
  }
  staleCellCount
  staleCells {
    sheet
    row
    column
    inFile
    standing
  }
  staleRowsLeftOut
  problem
  sheets {
    sheet
    inserted
    updated
    unchanged
    badCellCount
  }
}`) as unknown as TypedDocumentString<PreviewImportMutation, PreviewImportMutationVariables>;
export const RegistrationCasesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RegistrationCases($first: Int!, $after: Cursor, $filter: RegistrationCaseFilter) {
  registrationCases(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RegistrationCaseRow
    }
  }
}
    fragment RegistrationCaseRow on RegistrationCase {
  id
  version
  number
  kind
  state
  filedOn
  decidedOn
}`) as unknown as TypedDocumentString<RegistrationCasesQuery, RegistrationCasesQueryVariables>;
export const RightHoldersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RightHolders {
  rights {
    id
    owner
    titleVi
    titleEn
    holders {
      login
      title
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<RightHoldersQuery, RightHoldersQueryVariables>;
export const RoleGrantsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoleGrants($first: Int!, $after: Cursor, $filter: RoleGrantFilter) {
  roleGrants(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      account
      titleVi
      titleEn
      role
      placeVi
      validFrom
      validTo
      grantedBy
      revokedAt
      revokedBy
      revokedFor
    }
  }
}
    `) as unknown as TypedDocumentString<RoleGrantsQuery, RoleGrantsQueryVariables>;
export const SessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Session {
  viewer {
    ...ViewerFacts
  }
  sheets {
    name
    title
    mayImport
    mayExport
  }
}
    fragment ViewerFacts on Viewer {
  login
  title
  roles
  permissions
  today
  scope {
    all
    register
    areas
    departments
    cooperatives
    enterprises
  }
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInDemoDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignInDemo($login: String!) {
  signInDemo(login: $login) {
    token
    viewer {
      ...ViewerFacts
    }
  }
}
    fragment ViewerFacts on Viewer {
  login
  title
  roles
  permissions
  today
  scope {
    all
    register
    areas
    departments
    cooperatives
    enterprises
  }
}`) as unknown as TypedDocumentString<SignInDemoMutation, SignInDemoMutationVariables>;
export const SupportApplicationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SupportApplications($first: Int!, $after: Cursor, $filter: SupportApplicationFilter) {
  supportApplications(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...SupportApplicationRow
    }
  }
}
    fragment SupportApplicationRow on SupportApplication {
  id
  version
  number
  supportType
  state
  submittedOn
  requestedAmount
  approvedAmount
}`) as unknown as TypedDocumentString<SupportApplicationsQuery, SupportApplicationsQueryVariables>;
export const SupportProgrammeChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription SupportProgrammeChanges($after: Cursor!, $filter: ChangeFilter = {entities: ["SupportProgramme"]}) {
  changes(after: $after, filter: $filter) {
    cursor
    resync
    events {
      cursor
      id
      operation
      node {
        __typename
        ...SupportProgrammeRow
      }
    }
  }
}
    fragment SupportProgrammeRow on SupportProgramme {
  id
  version
  code
  nameVi
  state
}`) as unknown as TypedDocumentString<SupportProgrammeChangesSubscription, SupportProgrammeChangesSubscriptionVariables>;
export const SupportProgrammesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SupportProgrammes($first: Int = 100, $after: Cursor, $filter: SupportProgrammeFilter) {
  supportProgrammes(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      ...SupportProgrammeRow
    }
  }
}
    fragment SupportProgrammeRow on SupportProgramme {
  id
  version
  code
  nameVi
  state
}`) as unknown as TypedDocumentString<SupportProgrammesQuery, SupportProgrammesQueryVariables>;
export const UnreadNotificationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query UnreadNotifications {
  unreadNotifications
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerFacts
  }
}
    fragment ViewerFacts on Viewer {
  login
  title
  roles
  permissions
  today
  scope {
    all
    register
    areas
    departments
    cooperatives
    enterprises
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const WordsOfTypeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WordsOfType($name: String!) {
  __type(name: $name) {
    name
    description
    enumValues {
      name
      description
    }
    inputFields {
      name
      description
      defaultValue
      type {
        ...TypeShape
      }
    }
  }
}
    fragment TypeShape on __Type {
  kind
  name
  ofType {
    kind
    name
    ofType {
      kind
      name
    }
  }
}`) as unknown as TypedDocumentString<WordsOfTypeQuery, WordsOfTypeQueryVariables>;
export const WorkMyTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkMyTasks($first: Int!) {
  myTasks(first: $first) {
    ...WorkTask
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}
fragment WorkTask on Task {
  id
  version
  code
  title
  content
  expectedResult
  isKey
  urgency
  state
  dueOn
  timeliness
  leadDepartment {
    nameVi
  }
  allowedTransitions {
    ...Steps
  }
  history {
    ...StepsTaken
  }
}`) as unknown as TypedDocumentString<WorkMyTasksQuery, WorkMyTasksQueryVariables>;
export const WorkObstaclesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkObstacles($first: Int!, $after: Cursor, $filter: ObstacleFilter) {
  obstacles(
    first: $first
    after: $after
    filter: $filter
    orderBy: [{reportedOn: DESC}, {code: DESC}]
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      version
      code
      category
      severity
      content
      state
      reportedOn
      dueOn
      overdue
      cooperative {
        code
        nameVi
      }
      department {
        nameVi
      }
      allowedTransitions {
        ...Steps
      }
      history {
        ...StepsTaken
      }
    }
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}`) as unknown as TypedDocumentString<WorkObstaclesQuery, WorkObstaclesQueryVariables>;
export const WorkSheetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkSheets($first: Int!, $after: Cursor, $filter: ReviewSheetFilter) {
  reviewSheets(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      version
      state
      group
      proposal
      cooperative {
        code
        nameVi
        area {
          fullNameVi
        }
      }
      allowedTransitions {
        ...Steps
      }
      history {
        ...StepsTaken
      }
    }
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}`) as unknown as TypedDocumentString<WorkSheetsQuery, WorkSheetsQueryVariables>;
export const WorkTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkTasks($first: Int!, $after: Cursor, $filter: TaskFilter) {
  tasks(
    first: $first
    after: $after
    filter: $filter
    orderBy: [{dueOn: ASC}, {code: ASC}]
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...WorkTask
    }
  }
}
    fragment Steps on AllowedTransition {
  step
  title
  toTitle
  needs
}
fragment StepsTaken on StepTaken {
  at
  by
  title
  toTitle
  note
}
fragment WorkTask on Task {
  id
  version
  code
  title
  content
  expectedResult
  isKey
  urgency
  state
  dueOn
  timeliness
  leadDepartment {
    nameVi
  }
  allowedTransitions {
    ...Steps
  }
  history {
    ...StepsTaken
  }
}`) as unknown as TypedDocumentString<WorkTasksQuery, WorkTasksQueryVariables>;