import { enumeration } from "@hoptac/kit";

/** The numbers that rules take from a law, each with its time. */
export const LawParameterCode = enumeration(
  "LawParameterCode",
  { vi: "Mức do luật định", en: "What the law sets a number for" },
  {
    MIN_MEMBERS_COOPERATIVE: { vi: "Số thành viên tối thiểu của HTX", en: "Least members of a cooperative" },
    MIN_MEMBERS_UNION: { vi: "Số thành viên tối thiểu của liên hiệp HTX", en: "Least members of a union" },
    MAX_SHARE_COOPERATIVE: { vi: "Tỷ lệ góp vốn tối đa của một thành viên HTX", en: "Greatest share of one member of a cooperative" },
    MAX_SHARE_UNION: { vi: "Tỷ lệ góp vốn tối đa của một thành viên liên hiệp HTX", en: "Greatest share of one member of a union" },
    AGM_WITHIN_MONTHS: { vi: "Số tháng tối đa giữa hai đại hội thành viên", en: "Months within which a general meeting must follow" },
    AGM_AFTER_YEAR_MONTHS: {
      vi: "Số tháng sau năm tài chính phải họp đại hội thường niên",
      en: "Months after the financial year within which it holds the yearly meeting",
    },
    SIMPLIFIED_MEETING_MONTHS: {
      vi: "Số tháng tối đa giữa hai đại hội khi quản trị rút gọn",
      en: "Months between general meetings under simplified governance",
    },
    QUORUM_FIRST: { vi: "Tỷ lệ dự họp tối thiểu, triệu tập lần thứ nhất", en: "Least attendance, first convocation" },
    QUORUM_SECOND: { vi: "Tỷ lệ dự họp tối thiểu, triệu tập lần thứ hai", en: "Least attendance, second convocation" },
    QUORUM_THIRD: { vi: "Tỷ lệ dự họp tối thiểu, triệu tập lần thứ ba", en: "Least attendance, third convocation" },
    VOTE_SPECIAL: { vi: "Tỷ lệ tán thành tối thiểu đối với nội dung quan trọng", en: "Least approval of weighty matters" },
    VOTE_ORDINARY: { vi: "Tỷ lệ tán thành phải vượt quá đối với nội dung khác", en: "Approval that other matters have to exceed" },
    DELEGATES_FROM_MEMBERS: { vi: "Số thành viên để được họp đại biểu", en: "Members from which a meeting may be held by delegates" },
    DELEGATE_SHARE_TO_100: { vi: "Tỷ lệ đại biểu khi đến 100 thành viên", en: "Share of delegates, up to 100 members" },
    DELEGATE_SHARE_TO_300: { vi: "Tỷ lệ đại biểu khi trên 100 đến 300 thành viên", en: "Share of delegates, over 100 to 300 members" },
    DELEGATE_SHARE_TO_1000: { vi: "Tỷ lệ đại biểu khi trên 300 đến 1.000 thành viên", en: "Share of delegates, over 300 to 1,000 members" },
    DELEGATES_BEYOND_1000: { vi: "Số đại biểu khi trên 1.000 thành viên", en: "Delegates, over 1,000 members" },
    BOARD_LEAST: { vi: "Số thành viên tối thiểu của Hội đồng quản trị", en: "Least members of the board" },
    BOARD_MOST: { vi: "Số thành viên tối đa của Hội đồng quản trị", en: "Most members of the board" },
    BOARD_TERM_YEARS: { vi: "Nhiệm kỳ tối đa của Hội đồng quản trị, năm", en: "Longest term of the board, years" },
    SUPERVISORS_LEAST: { vi: "Số kiểm soát viên tối thiểu", en: "Least supervisors" },
    SUPERVISORS_MOST: { vi: "Số kiểm soát viên tối đa", en: "Most supervisors" },
    SIMPLIFIED_UNION_BELOW: {
      vi: "Liên hiệp HTX có ít thành viên hơn số này được quản trị rút gọn",
      en: "Members below which a union may have simplified governance",
    },
    CODE_CHECK_MODULUS: { vi: "Số chia để kiểm tra chữ số cuối của mã số", en: "Modulus of the check digit of a code" },
    NEWLY_FOUNDED_MONTHS: { vi: "Số tháng được coi là mới thành lập", en: "Months during which a cooperative counts as newly founded" },
    DORMANT_MONTHS: { vi: "Số tháng ngừng hoạt động được coi là bỏ hoạt động", en: "Months without activity after which it counts as dormant" },
    TREND_MARGIN: { vi: "Biên độ thay đổi được coi là ổn định", en: "Change within which a trend counts as stable" },
  },
);
export type LawParameterCode = keyof typeof LawParameterCode;
