const GROUPED = /^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*$/;

/** Digits with or without groups of three ("1.200.000", "1,200,000", "1 200 000"), as plain digits; `undefined` when it is something else. */
export function plainDigits(text: string): string | undefined {
  if (/^\d+$/.test(text)) return withoutLeadingZeros(text);
  return GROUPED.test(text) ? withoutLeadingZeros(text.replace(/[.,\s]/g, "")) : undefined;
}

/**
 * A decimal number as offices write it ("1.234,5", "12,5") or as programs do ("1234.5", "1,234.5"), in canonical form ("1234.5").
 * With both signs the last one is the decimal sign. One sign before exactly three digits ("1.234", "1,234") could be either and is refused:
 * a number a thousand times too large is worse than a question.
 */
export function plainDecimal(text: string): string | undefined {
  const sign = text.startsWith("-") ? "-" : "";
  const number = text.slice(sign.length);
  const whole = /^\d+$/.test(number) || /([.,\s]).*\1/.test(number) ? plainDigits(number) : undefined;
  if (whole !== undefined) return signed(sign, whole);
  const at = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
  if (at < 1) return undefined;
  const fraction = number.slice(at + 1);
  const before = number.slice(0, at);
  const ambiguous = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  const decimalSign = number.charAt(at);
  const digits = before.includes(decimalSign) ? undefined : plainDigits(before);
  if (digits === undefined || ambiguous || !/^\d+$/.test(fraction)) return undefined;
  const shortened = fraction.replace(/0+$/, "");
  return signed(sign, shortened ? `${digits}.${shortened}` : digits);
}

const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

const signed = (sign: string, number: string): string => (/[1-9]/.test(number) ? `${sign}${number}` : number);

/** A plain number ("1234.500") so that it can be read one way only: no zeros at the end, but one after exactly three digits ("1.2340"). */
export function unambiguous(plain: string): string {
  if (!plain.includes(".")) return plain;
  const shortened = plain.replace(/\.?0+$/, "");
  return /\.\d{3}$/.test(shortened) ? `${shortened}0` : shortened;
}

/** A workbook's number in plain notation: the fifteen digits that a spreadsheet shows, not the noise of binary fractions behind them. */
export function plainNumber(number: number): string {
  const [mantissa = "", exponent = "0"] = Number(number.toPrecision(15)).toExponential().split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`.replace(/\.0$/, "");
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
