import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

const text = (name: string, pattern: RegExp, description: string, expected: string): GraphQLScalarType => {
  const check = (value: unknown): string => {
    const given = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
    if (typeof given !== "string" || !pattern.test(given)) {
      throw new GraphQLError(`${name}: expected ${expected}`);
    }
    return given;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) return check(node.value);
      throw new GraphQLError(`${name}: expected ${expected}`);
    },
  });
};

/** Money in whole đồng: a string of an integer, so that no client rounds a budget. */
export const VND = text(
  "VND",
  /^-?\d{1,18}$/,
  "Số tiền, đồng Việt Nam, số nguyên dạng chuỗi · Money in whole đồng, as a string",
  'a whole number of đồng such as "1200000"',
);

/** An exact decimal number as a string: areas, masses, ratios. */
export const Decimal = text(
  "Decimal",
  /^-?\d{1,20}(\.\d{1,12})?$/,
  "Số thập phân chính xác dạng chuỗi · An exact decimal number, as a string",
  'a decimal number such as "12.5"',
);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether a value is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is string => {
  const parts = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
};
const checkDay = (value: unknown): string => {
  if (!isDay(value)) throw new GraphQLError('Date: expected a day such as "2017-07-20"');
  return value;
};

/** A local day (Asia/Ho_Chi_Minh), `YYYY-MM-DD`; it has no time zone and no time. */
export const LocalDate = new GraphQLScalarType({
  name: "Date",
  description: "Ngày theo giờ Việt Nam, dạng YYYY-MM-DD · A local day (Asia/Ho_Chi_Minh), YYYY-MM-DD",
  serialize: checkDay,
  parseValue: checkDay,
  parseLiteral: (node) => checkDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** A moment in UTC. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "Thời điểm theo giờ quốc tế (UTC), ISO 8601 · A moment in UTC, ISO 8601",
});

/** An opaque place in a list or in the change log. */
export const Cursor = text(
  "Cursor",
  /^[\w-]{1,600}$/,
  "Con trỏ, không đọc nội dung · An opaque place in a list or in the change log",
  "a cursor that the platform gave out",
);
