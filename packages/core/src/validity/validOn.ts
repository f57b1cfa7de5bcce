/** The SQL condition that a row with `valid_from` and `valid_to` (both inclusive, empty = open) is valid on the day of a parameter such as `$1`. */
export const validOn = (alias: string, day: string): string =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;
