import { dayBefore } from "../src/validity/dayBefore.js";

test.each([
  ["2025-07-01", "2025-06-30"],
  ["2017-01-01", "2016-12-31"],
  ["2016-03-01", "2016-02-29"],
  ["2100-03-01", "2100-02-28"],
])("the day before %s is %s", (day, before) => expect(dayBefore(day)).toBe(before));
