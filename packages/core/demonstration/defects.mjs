/**
 * What is wrong on purpose with some of the sixty, by index (code 9900000001 is index 0), each kind with a case beside it that is just right.
 * `data/demonstration/DEFECTS.md` says the same in words; a test holds the two together.
 */
export const DEFECTS = {
  tooFewMembers: new Set([10, 47]),
  justEnoughMembers: 12,
  thousands: new Set([3, 40]),
  richest: new Set([2, 19, 31, 44, 50]),
  noReserve: new Set([16, 38]),
  noMeeting: new Set([8, 22, 52]),
  meetingJustInTime: 28,
  /** Percent of the charter capital, member by member: one above a fifth, and one at exactly a fifth. */
  bigShare: new Map([
    [25, [25, 15, 15, 15, 10, 10, 10]],
    [26, [20, 20, 15, 15, 10, 10, 10]],
  ]),
  /** Two kinds of agricultural business lines. */
  mixed: 0,
};

/** Have not reported for 2017-H1; have, but late. The day was 2017-06-20. */
export const SILENT = new Set([9, 33, 57]);
export const LATE = new Set([14, 45]);
/** Reported on the very day on which reports were due. */
export const ON_THE_DAY = 5;

/** Names are put together by chance; nobody is meant. */
export const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng", "Bùi", "Hồ", "Huỳnh", "Đàng", "Chamaléa", "Katơr"];
export const MIDDLE = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quang", "Thu", "Hữu"];
export const GIVEN = ["An", "Bình", "Cường", "Dung", "Hạnh", "Hòa", "Lan", "Long", "Mai", "Nam", "Phúc", "Sơn", "Thảo", "Tuấn", "Vinh", "Yến"];
