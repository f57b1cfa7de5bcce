/** A share of whole numbers, four places behind the point, rounded half up. */
export function fourPlaces(numerator: bigint, denominator: bigint): string {
  const units = (numerator * 20_000n + denominator) / (2n * denominator);
  return `${units / 10_000n}.${String(units % 10_000n).padStart(4, "0")}`;
}
